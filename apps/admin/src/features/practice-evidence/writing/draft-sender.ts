import {
  conflictDecided,
  draftRead,
  draftSaved,
  draftToSend,
  draftWritten,
  emptyDraft,
  sameDraft,
  type DraftContent,
  type DraftOnDevice,
} from '@tisheng/domain-rules/practice-evidence/work-text/draft-on-device.js';
import { ApiError } from '../../../lib/api-error.js';
import type { Outcome, ProblemShown } from '../../../lib/outcome.js';
import { forgetOwn, keepOwn, readOwn } from '../../../lib/own-store.js';

/** What the server answered: taken under a new revision, or another device's content stands there. */
export type DraftAnswer =
  | { readonly is: 'saved'; readonly revision: number; readonly savedAt: string }
  | { readonly is: 'conflict'; readonly revision: number; readonly content: DraftContent };

/** Saves content that rests on a revision. Throws {@link ApiError}. */
export type SaveDraft = (
  basedOn: number,
  content: DraftContent,
  fileIds: readonly string[] | null,
) => Promise<Outcome<DraftAnswer>>;

export interface DraftPlace {
  readonly accountId: string;
  readonly cohortId: string;
  readonly theme: number;
}

export interface WritingState {
  readonly draft: DraftOnDevice;
  /** `failing`: reached, but it does not answer as it should. */
  readonly link: 'idle' | 'sending' | 'offline' | 'failing';
  /** Why the rules do not take what is written; it stays on the device. */
  readonly refused: readonly ProblemShown[];
  readonly savedAt: string | null;
}

export const draftKeptAs = ({ cohortId, theme }: Pick<DraftPlace, 'cohortId' | 'theme'>): string =>
  `${cohortId}:theme-${theme}:draft`;

/** A pause in writing of so many milliseconds saves. */
const PAUSE = 1_200;
const WAITS = [2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * The draft of one theme on this device: kept in the browser at every key, sent after each pause in writing and as soon as
 * there is a network, one save at a time.
 */
export class DraftSender {
  private state: WritingState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempts = 0;
  private sending: Promise<void> | null = null;
  private isClosed = false;
  /** Files to be set with the next save; null leaves them as they are. */
  private fileIds: readonly string[] | null = null;
  private stored: DraftContent;

  constructor(
    private readonly place: DraftPlace,
    private readonly save: SaveDraft,
    read: { readonly revision: number; readonly content: DraftContent; readonly savedAt: string | null },
  ) {
    this.stored = read.content;
    const kept = readOwn<DraftOnDevice>(place.accountId, draftKeptAs(place));
    this.state = {
      draft: draftRead(kept ?? emptyDraft(read.revision), read.revision, read.content),
      link: navigator.onLine ? 'idle' : 'offline',
      refused: [],
      savedAt: read.savedAt,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): WritingState => this.state;

  /** What stands before the teacher: what is written here, else what the server has. */
  content(): DraftContent {
    return this.state.draft.written ?? this.stored;
  }

  /** Begins to listen to the network; answers how to stop. */
  start(): () => void {
    const onOnline = (): void => {
      this.set({ link: 'idle' });
      this.now();
    };
    const onOffline = (): void => this.set({ link: 'offline' });
    const onHidden = (): void => void this.flush();
    window.addEventListener('online', onOnline);
    window.addEventListener('offline', onOffline);
    document.addEventListener('visibilitychange', onHidden);
    this.now();
    return () => {
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
      document.removeEventListener('visibilitychange', onHidden);
      clearTimeout(this.timer);
      // Leaving the page saves at once; what does not get through is kept here.
      void this.flush();
    };
  }

  write(content: DraftContent): void {
    this.change(draftWritten(this.state.draft, content));
    this.set({ refused: [] });
    this.later(PAUSE);
  }

  /** Sets the files of the work, with what is written, at once. */
  setFiles(fileIds: readonly string[]): Promise<void> {
    this.fileIds = fileIds;
    if (this.state.draft.written === null) this.change(draftWritten(this.state.draft, this.stored));
    return this.flush();
  }

  /** The theme was read from the server. */
  read(revision: number, content: DraftContent, savedAt: string | null): void {
    if (this.sending !== null || this.isClosed) return;
    const { draft } = this.state;
    if (draft.written === null || revision > draft.basedOn) this.stored = content;
    this.change(draftRead(draft, revision, content));
    if (savedAt !== null) this.set({ savedAt });
  }

  decide(choice: 'own' | 'other' | 'both'): void {
    const { conflict } = this.state.draft;
    if (conflict) this.stored = conflict.content;
    this.change(conflictDecided(this.state.draft, choice));
    this.now();
  }

  /** Handed in: nothing of it stays on the device. */
  done(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    forgetOwn(this.place.accountId, draftKeptAs(this.place));
  }

  /** Tries at once, however long the next attempt would have waited. */
  now(): void {
    this.attempts = 0;
    void this.flush();
  }

  /** Sends until nothing waits or it cannot go on; resolves then. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    for (
      let next = draftToSend(this.state.draft);
      next && !this.isClosed;
      next = draftToSend(this.state.draft)
    ) {
      const fileIds = this.fileIds;
      // Without a network the attempt goes unnoticed, so that the notice of it stands still.
      if (this.state.link !== 'offline') this.set({ link: 'sending' });
      try {
        const outcome = await this.save(next.basedOn, next.content, fileIds);
        if (!outcome.done) {
          this.set({ link: 'idle', refused: outcome.problems });
          return;
        }
        this.attempts = 0;
        this.answered(outcome.value, next.content, fileIds);
      } catch (error) {
        this.set({ link: error instanceof ApiError && error.kind === 'network' ? 'offline' : 'failing' });
        this.later(WAITS[Math.min(this.attempts, WAITS.length - 1)]!);
        this.attempts += 1;
        return;
      }
    }
    if (this.state.link === 'sending') this.set({ link: navigator.onLine ? 'idle' : 'offline' });
  }

  private answered(answer: DraftAnswer, sent: DraftContent, fileIds: readonly string[] | null): void {
    if (answer.is === 'conflict') {
      this.change({
        ...this.state.draft,
        conflict: { revision: answer.revision, content: answer.content },
      });
      return;
    }
    if (this.fileIds === fileIds) this.fileIds = null;
    this.stored = sent;
    this.change(draftSaved(this.state.draft, sent, answer.revision));
    this.set({ savedAt: answer.savedAt });
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private change(draft: DraftOnDevice): void {
    if (this.isClosed) return;
    if (draft.written === null) forgetOwn(this.place.accountId, draftKeptAs(this.place));
    else if (!sameDraft(draft.written, this.stored) || this.fileIds !== null)
      keepOwn(this.place.accountId, draftKeptAs(this.place), draft);
    this.set({ draft });
  }

  private set(part: Partial<WritingState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
