import {
  mergeInstruments,
  type MergeConflict,
} from '@tisheng/domain-rules/diagnostic-assessment/editing/merge-instruments.js';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { ProblemShown } from '../../../lib/outcome.js';
import { fetchDraft, type OpenedDraft } from '../api/instrument-draft.js';
import { saveInstrumentDraft } from '../api/save-instrument-draft.js';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

/** What somebody else saved meanwhile where both changed the same places. */
export interface MeetingEdits {
  readonly savedByName: string;
  readonly conflicts: readonly MergeConflict[];
  /** What both began from, and what the other saved. */
  readonly base: Instrument;
  readonly theirs: Instrument;
}

export interface DraftState {
  readonly instrument: Instrument;
  readonly revision: number;
  readonly savedAt: string;
  readonly state: SaveState;
  /** Why the last save was refused; empty otherwise. */
  readonly problems: readonly ProblemShown[];
  /** Whose changes were taken in by a save; null while nobody else edits. */
  readonly mergedWith: string | null;
  readonly meeting: MeetingEdits | null;
  /** Published or thrown away while it was open here. */
  readonly isGone: boolean;
}

/** So long nothing is typed before it is saved. */
const PAUSE = 1200;

/**
 * A draft under work. It saves itself in pauses; what somebody else saved meanwhile is taken in, and where both changed
 * the same place, the reader is asked before anything is saved.
 */
export class DraftKeeper {
  private state: DraftState;
  /** What the server and this page last agreed on. */
  private agreed: Instrument;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly programmeId: string,
    private readonly draft: OpenedDraft,
  ) {
    this.agreed = draft.instrument;
    this.state = {
      instrument: draft.instrument,
      revision: draft.revision,
      savedAt: draft.savedAt,
      state: 'saved',
      problems: [],
      mergedWith: null,
      meeting: null,
      isGone: false,
    };
  }

  readonly current = (): DraftState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly change = (update: (now: Instrument) => Instrument): void => {
    const { state } = this.state;
    // After a failure the next change tries again; what is typed during a save waits for its end.
    this.show({ instrument: update(this.state.instrument), state: state === 'saving' ? state : 'unsaved' });
    if (state !== 'saving') this.saveSoon();
  };

  readonly saveNow = async (): Promise<void> => {
    clearTimeout(this.timer);
    if (this.state.state === 'saving' || this.state.meeting !== null || this.state.isGone) return;
    const sent = this.state.instrument;
    this.show({ state: 'saving', problems: [] });
    try {
      const outcome = await saveInstrumentDraft(this.programmeId, this.draft.id, this.state.revision, sent);
      if (outcome.done) this.agree(sent, outcome.value);
      else if (outcome.problems.some(({ code }) => code === 'draft-changed-meanwhile')) await this.takeIn();
      else if (outcome.problems.some(({ code }) => code === 'instrument-draft-unknown')) this.lose();
      else this.show({ state: 'failed', problems: outcome.problems });
    } catch {
      this.show({ state: 'failed' });
    }
  };

  readonly settle = (choices: Readonly<Record<string, 'mine' | 'theirs'>>): void => {
    const { meeting, instrument } = this.state;
    if (meeting === null) return;
    const { merged } = mergeInstruments(meeting.base, instrument, meeting.theirs, choices);
    this.show({ instrument: merged, meeting: null, state: 'unsaved' });
    this.saveSoon();
  };

  /** Whoever leaves the page in a pause takes nothing away: what was typed is sent. */
  readonly leave = (): void => {
    if (this.state.state === 'unsaved') void this.saveNow();
  };

  private agree(sent: Instrument, { revision, savedAt }: { revision: number; savedAt: string }): void {
    this.agreed = sent;
    const isUnsaved = this.state.instrument !== sent;
    this.show({ revision, savedAt, state: isUnsaved ? 'unsaved' : 'saved' });
    if (isUnsaved) this.saveSoon();
  }

  private async takeIn(): Promise<void> {
    const theirs = await fetchDraft(this.programmeId, this.draft.id);
    if (theirs === null) {
      this.lose();
      return;
    }
    const base = this.agreed;
    const { merged, conflicts } = mergeInstruments(base, this.state.instrument, theirs.instrument);
    const { revision, savedAt, savedByName } = theirs;
    this.agreed = theirs.instrument;
    if (conflicts.length > 0) {
      const meeting = { savedByName, conflicts, base, theirs: theirs.instrument };
      this.show({ revision, savedAt, state: 'unsaved', meeting });
      return;
    }
    this.show({ instrument: merged, revision, savedAt, state: 'unsaved', mergedWith: savedByName });
    this.saveSoon();
  }

  private lose(): void {
    this.show({ state: 'failed', isGone: true });
  }

  private saveSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), PAUSE);
  }

  private show(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
