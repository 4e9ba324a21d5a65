import { InstrumentResolver } from './graphql/instrument.resolver.js';
import { InstrumentDraftResolver } from './graphql/instrument-draft.resolver.js';
import { InstrumentRows } from './instrument-rows.js';
import { FindInstruments } from './queries/find-instruments.js';
import { CreateInstrumentDraft } from './use-cases/create-instrument-draft.js';
import { DiscardInstrumentDraft } from './use-cases/discard-instrument-draft.js';
import { PublishInstrumentDraft } from './use-cases/publish-instrument-draft.js';
import { SaveInstrumentDraft } from './use-cases/save-instrument-draft.js';
import { UploadInstrumentDraft } from './use-cases/upload-instrument-draft.js';

/** Versions of the instruments, and the drafts from which offices make new ones. */
export const INSTRUMENTS = [
  InstrumentRows,
  FindInstruments,
  CreateInstrumentDraft,
  UploadInstrumentDraft,
  SaveInstrumentDraft,
  DiscardInstrumentDraft,
  PublishInstrumentDraft,
  InstrumentResolver,
  InstrumentDraftResolver,
];
