import {
  NO_ANSWERS,
  answerGiven,
  basisOf,
  keptChosen,
  nextSave,
  saveAnswered,
  serverRead,
  type AnswersOnDevice,
  type Chosen,
  type SaveAnswered,
} from '@tisheng/domain-rules/diagnostic-assessment/answers-on-device.js';
import { ApiError } from '../../../lib/api-error.js';
import type { Outcome, ProblemShown } from '../../../lib/outcome.js';
import { forgetOwn, keepOwn, readOwn } from '../../../lib/own-store.js';
import { keptAs, type TestPlace } from './test-question.js';

type Saved = Omit<SaveAnswered, 'sent'>;
/** Sends answers that rest on one revision. Throws {@link ApiError}. */
export type SaveAnswers = (
  basedOn: number,
  answers: Readonly<Record<string, Chosen>>,
) => Promise<Outcome<Saved>>;

/** How the way to the server is. `failing`: reached, but it does not answer as it should. */
export type Link = 'idle' | 'sending' | 'offline' | 'failing';

export interface TakingState {
  readonly answers: AnswersOnDevice;
  readonly link: Link;
  /** Why the rules take no more answers, such as a test handed in elsewhere; what waits is not stored. */
  readonly refused: readonly ProblemShown[];
  /** Another tab handed the test in. */
  readonly handedIn: boolean;
}

/** What tabs of one browser tell each other. */
type News =
  | { readonly type: 'given'; readonly question: string; readonly options: Chosen; readonly basedOn: number }
  | { readonly type: 'kept'; readonly question: string }
  | { readonly type: 'saved'; readonly answer: SaveAnswered }
  | { readonly type: 'handed-in' };

/** Waits between attempts in milliseconds; the last goes on for as long as it takes. */
const WAITS = [2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * The answers of one test on this device: shown at once, kept in the browser, sent as soon as there is a way to the
 * server, one save at a time. Several tabs stay in step and send by turns.
 */
export class AnswerSender {
  private state: TakingState;
  private readonly listeners = new Set<() => void>();
  private readonly channelName: string;
  private channel: BroadcastChannel | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempts = 0;
  private sending: Promise<void> | null = null;
  /** Its page is gone: what is under way is brought to an end, and nothing new is begun. */
  private isStopped = false;
  /** Handed in: nothing is kept any more. */
  private isClosed = false;

  constructor(
    private readonly place: TestPlace,
    private readonly save: SaveAnswers,
  ) {
    this.channelName = `tisheng:${place.accountId}:${keptAs(place, 'answers')}`;
    const answers = readOwn<AnswersOnDevice>(place.accountId, keptAs(place, 'answers')) ?? NO_ANSWERS;
    this.state = { answers, link: navigator.onLine ? 'idle' : 'offline', refused: [], handedIn: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): TakingState => this.state;

  /** Begins to listen to the network and to other tabs; answers how to stop. */
  start(): () => void {
    this.isStopped = false;
    const onOnline = (): void => {
      this.set({ link: 'idle' });
      this.now();
    };
    const onOffline = (): void => this.set({ link: 'offline' });
    const onFocus = (): void => {
      if (document.visibilityState === 'visible') this.now();
    };
    window.addEventListener('online', onOnline);
    window.addEventListener('offline', onOffline);
    window.addEventListener('focus', onFocus);
    document.addEventListener('visibilitychange', onFocus);
    if (this.channel === null && typeof BroadcastChannel !== 'undefined') {
      this.channel = new BroadcastChannel(this.channelName);
      this.channel.addEventListener('message', (event: MessageEvent<News>) => this.hear(event.data));
    }
    this.now();
    return () => {
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('visibilitychange', onFocus);
      clearTimeout(this.timer);
      this.isStopped = true;
      // Until its last save has ended it stays in step with whoever follows: its copy of the answers must be no older
      // than theirs when it is kept, and they must hear of the save.
      void (this.sending ?? Promise.resolve()).finally(() => this.leave());
    };
  }

  private leave(): void {
    if (!this.isStopped) return;
    this.channel?.close();
    this.channel = null;
  }

  give(question: string, options: Chosen): void {
    const basedOn = basisOf(this.state.answers, question);
    this.change(answerGiven(this.state.answers, question, options, basedOn));
    this.tell({ type: 'given', question, options, basedOn });
    void this.flush();
  }

  /** Leaves in a conflict what the other device gave. */
  keepOther(question: string): void {
    this.change(keptChosen(this.state.answers, question));
    this.tell({ type: 'kept', question });
  }

  /** The test was read from the server. */
  read(revision: number, stored: Readonly<Record<string, Chosen>>): void {
    this.change(serverRead(this.state.answers, revision, stored));
    void this.flush();
  }

  /** The test is handed in: nothing of it stays on the device. */
  done(): void {
    this.tell({ type: 'handed-in' });
    this.isClosed = true;
    for (const what of ['answers', 'test', 'seconds'] as const)
      forgetOwn(this.place.accountId, keptAs(this.place, what));
  }

  /** Tries at once, however long the next attempt would have waited. */
  now(): void {
    this.attempts = 0;
    void this.flush();
  }

  /** Sends until nothing waits or it cannot go on; resolves then. */
  flush(): Promise<void> {
    this.sending ??= this.byTurns();
    return this.sending;
  }

  private async byTurns(): Promise<void> {
    try {
      // Once more for what was given after the last look and before the lock was let go.
      do await this.inTurn();
      while (this.hasWork() && this.state.link === 'idle' && !this.isStopped);
    } finally {
      this.sending = null;
    }
  }

  private async inTurn(): Promise<void> {
    if (!this.hasWork()) return;
    // Only pages served over TLS may lock; without, two tabs may send the same answer, which does no harm.
    const locks = (navigator as { locks?: LockManager }).locks;
    if (locks) await locks.request(this.channelName, () => this.sendAll());
    else await this.sendAll();
  }

  private hasWork(): boolean {
    return this.state.refused.length === 0 && nextSave(this.state.answers) !== null;
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    for (
      let save = nextSave(this.state.answers);
      save && this.hasWork();
      save = nextSave(this.state.answers)
    ) {
      // Without a network the attempt goes unnoticed, so that the notice of it stands still.
      if (this.state.link !== 'offline') this.set({ link: 'sending' });
      try {
        const outcome = await this.save(save.basedOn, save.answers);
        if (!outcome.done) {
          this.set({ link: 'idle', refused: outcome.problems });
          return;
        }
        const answer = { ...outcome.value, sent: save.answers };
        this.change(saveAnswered(this.state.answers, answer));
        this.tell({ type: 'saved', answer });
        this.attempts = 0;
      } catch (error) {
        const isNetwork = error instanceof ApiError && error.kind === 'network';
        this.set({ link: isNetwork ? 'offline' : 'failing' });
        this.again();
        return;
      }
    }
    this.set({ link: navigator.onLine ? 'idle' : 'offline' });
  }

  private again(): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    const wait = WAITS[Math.min(this.attempts, WAITS.length - 1)]!;
    this.attempts += 1;
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private hear(news: News): void {
    const { answers } = this.state;
    if (news.type === 'handed-in') {
      this.isClosed = true;
      this.set({ handedIn: true });
    } else if (news.type === 'given') {
      this.change(answerGiven(answers, news.question, news.options, news.basedOn));
      // The tab that was answered in sends it, unless it has been closed.
      this.again();
    } else if (news.type === 'kept') this.change(keptChosen(answers, news.question));
    else this.change(saveAnswered(answers, news.answer));
  }

  private tell(news: News): void {
    this.channel?.postMessage(news);
  }

  private change(answers: AnswersOnDevice): void {
    if (answers === this.state.answers) return;
    if (!this.isClosed) keepOwn(this.place.accountId, keptAs(this.place, 'answers'), answers);
    this.set({ answers });
  }

  private set(part: Partial<TakingState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
