import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, toProblemModel, type Refused } from '../../../../platform/graphql/problem.model.js';
import { CreateInstrumentDraft } from '../use-cases/create-instrument-draft.js';
import { DiscardInstrumentDraft } from '../use-cases/discard-instrument-draft.js';
import { PublishInstrumentDraft } from '../use-cases/publish-instrument-draft.js';
import { SaveInstrumentDraft } from '../use-cases/save-instrument-draft.js';
import { UploadInstrumentDraft } from '../use-cases/upload-instrument-draft.js';
import {
  CreateInstrumentDraftResult,
  DiscardInstrumentDraftResult,
  InstrumentDraft,
  InstrumentDraftCreated,
  InstrumentDraftDiscarded,
  InstrumentDraftSaved,
  InstrumentPublished,
  PublishInstrumentDraftResult,
  SaveInstrumentDraftResult,
} from './instrument.model.js';

const PROGRAMME = { type: () => ID, description: 'The programme.' };
const DRAFT = { type: () => ID, description: 'The draft.' };
const REVISION = { type: () => Int, description: 'The revision that was seen last.' };

@Resolver(() => InstrumentDraft)
export class InstrumentDraftResolver {
  constructor(
    private readonly create: CreateInstrumentDraft,
    private readonly upload: UploadInstrumentDraft,
    private readonly save: SaveInstrumentDraft,
    private readonly discard: DiscardInstrumentDraft,
    private readonly publish: PublishInstrumentDraft,
  ) {}

  @Mutation(() => CreateInstrumentDraftResult, {
    description: 'Copies a version of an instrument into a draft of the programme.',
  })
  @Allow('createInstrumentDraft', { programme: (args) => args.programmeId })
  async createInstrumentDraft(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('code', { description: 'Code of the instrument.' }) code: string,
    @Args('version', { type: () => Int, description: 'Version to begin from.' }) version: number,
  ): Promise<InstrumentDraftCreated | Refused> {
    const answer = await this.create.execute(actor, { programmeId, code, version });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new InstrumentDraftCreated(), answer, { toMend: [] });
  }

  @Mutation(() => CreateInstrumentDraftResult, {
    description: 'Keeps an imported document as a draft of the programme; 2 MB at most.',
  })
  @Allow('uploadInstrumentDraft', { programme: (args) => args.programmeId })
  async uploadInstrumentDraft(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('fileName', { description: 'Name of the file, for the record.' }) fileName: string,
    @Args('document', { description: 'The whole document as JSON.' }) document: string,
  ): Promise<InstrumentDraftCreated | Refused> {
    const answer = await this.upload.execute(actor, { programmeId, fileName, text: document });
    if ('problems' in answer) return refused(answer.problems);
    return Object.assign(new InstrumentDraftCreated(), {
      id: answer.id,
      toMend: answer.toMend.map(toProblemModel),
    });
  }

  @Mutation(() => SaveInstrumentDraftResult, { description: 'Saves a draft as it stands, finished or not.' })
  @Allow('saveInstrumentDraft', { programme: (args) => args.programmeId })
  async saveInstrumentDraft(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('draftId', DRAFT) draftId: string,
    @Args('revision', REVISION) revision: number,
    @Args('document', { description: 'The whole document as JSON.' }) document: string,
  ): Promise<InstrumentDraftSaved | Refused> {
    const answer = await this.save.execute(actor, { programmeId, draftId, revision, text: document });
    if ('problems' in answer) return refused(answer.problems);
    return Object.assign(new InstrumentDraftSaved(), answer, { toMend: answer.toMend.map(toProblemModel) });
  }

  @Mutation(() => DiscardInstrumentDraftResult, { description: 'Throws a draft away.' })
  @Allow('discardInstrumentDraft', { programme: (args) => args.programmeId })
  async discardInstrumentDraft(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('draftId', DRAFT) draftId: string,
  ): Promise<InstrumentDraftDiscarded | Refused> {
    const answer = await this.discard.execute(actor, { programmeId, draftId });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new InstrumentDraftDiscarded(), answer);
  }

  @Mutation(() => PublishInstrumentDraftResult, {
    description:
      'Makes a draft the next version of its instrument, for tests of this programme that begin from now on.',
  })
  @Allow('publishInstrumentDraft', { programme: (args) => args.programmeId })
  async publishInstrumentDraft(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('draftId', DRAFT) draftId: string,
    @Args('revision', REVISION) revision: number,
    @Args('note', { description: 'What was changed and why, for the record.' }) note: string,
  ): Promise<InstrumentPublished | Refused> {
    const answer = await this.publish.execute(actor, { programmeId, draftId, revision, note });
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new InstrumentPublished(), answer);
  }
}
