import {
  chosen,
  hasUnsent,
  readForm,
  serverHas,
  taken,
  toSend,
  written,
} from '@tisheng/domain-rules/practice-evidence/observation/forms-on-device.js';
import { ApiError } from '../../../../lib/api-error.js';
import { forgetOwn, keepOwn, readOwn } from '../../../../lib/own-store.js';
import type { UploadedFile } from '../../../../components/file-uploader.js';
import type { Measurement } from '../api/measurement-fields.js';
import { saveMeasurement } from '../api/save-measurement.js';
import { fieldsOf, type KeptForm, toInput } from './kept-form.js';

/** How the way to the server is. `failing`: reached, but it does not answer as it should. */
export type Link = 'idle' | 'sending' | 'offline' | 'failing';

export interface KeeperState {
  readonly forms: Readonly<Record<string, KeptForm>>;
  readonly link: Link;
  /** The browser keeps nothing more: what is typed is only in the page. */
  readonly isFull: boolean;
}

/** Waits before a save and between attempts, in milliseconds; the last goes on for as long as it takes. */
const PAUSE = 900;
const WAITS = [2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * The forms that somebody writes in one cohort, on this device: shown at once, kept in the browser, sent as soon as there
 * is a way to the server, one at a time.
 */
export class FormKeeper {
  private state: KeeperState;
  private readonly listeners = new Set<() => void>();
  private readonly latest = new Map<string, Measurement>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempts = 0;
  private sending: Promise<void> | null = null;

  constructor(
    readonly accountId: string,
    readonly cohortId: string,
  ) {
    const forms = readOwn<Record<string, KeptForm>>(accountId, this.name()) ?? {};
    this.state = { forms, link: navigator.onLine ? 'idle' : 'offline', isFull: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): KeeperState => this.state;

  /** Begins to listen to the network; answers how to stop. */
  start(): () => void {
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
    document.addEventListener('visibilitychange', onFocus);
    this.now();
    return () => {
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
      document.removeEventListener('visibilitychange', onFocus);
      clearTimeout(this.timer);
      // Leaving the page is no reason to wait.
      void this.flush();
    };
  }

  keep(form: KeptForm): void {
    this.change(form.id, () => form);
    this.soon();
  }

  write(id: string, name: string, value: string | number | null): void {
    this.change(id, (kept) => ({ ...kept, form: written(kept.form, name, value), refused: [] }));
    this.soon();
  }

  attach(id: string, files: readonly UploadedFile[]): void {
    const ids = files.map((file) => file.id).join(' ');
    this.change(id, (kept) => ({ ...kept, files, form: written(kept.form, 'files', ids), refused: [] }));
    this.soon();
  }

  choose(id: string, name: string, which: 'mine' | 'theirs'): void {
    this.change(id, (kept) => ({ ...kept, form: chosen(kept.form, name, which) }));
    this.soon();
  }

  /** The form was read from the server: what can be written is kept for a time without a network. */
  read(form: Measurement): void {
    this.latest.set(form.id, form);
    const kept = this.state.forms[form.id];
    if (!form.mayWrite) {
      if (kept && !hasUnsent(kept.form)) this.forget(form.id);
      return;
    }
    const stored = { fields: fieldsOf(form), revision: form.revision };
    const files = form.files.map((file) => ({ ...file, sizeBytes: file.bytes }));
    if (!kept) {
      const { id, enrollmentId, teacherName, schoolName, kind } = form;
      const about = { id, enrollmentId, teacherName, schoolName, kind };
      this.change(id, () => ({ ...about, form: readForm(stored), files, refused: [] }));
    } else if (form.revision > kept.form.basedOn) {
      this.change(form.id, () => ({ ...kept, form: serverHas(kept.form, stored), files }));
      this.soon();
    }
  }

  /** Deletes what is kept here. */
  forget(id: string): void {
    const { [id]: _, ...forms } = this.state.forms;
    this.store(forms);
  }

  /** Sends the form and answers it as the server has it; null while it cannot be sent or a person has to choose. */
  async settled(id: string): Promise<Measurement | null> {
    await this.flush();
    const kept = this.state.forms[id];
    return kept && (hasUnsent(kept.form) || kept.refused.length > 0) ? null : (this.latest.get(id) ?? null);
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
    for (let next = this.next(); next; next = this.next()) {
      const send = toSend(next.form)!;
      if (this.state.link !== 'offline') this.set({ link: 'sending' });
      try {
        const outcome = await saveMeasurement(this.cohortId, toInput(next, send.fields, send.revision));
        this.attempts = 0;
        if (!outcome.done) {
          this.change(next.id, (kept) => ({ ...kept, refused: outcome.problems }));
          continue;
        }
        const { form, conflict } = outcome.value;
        this.latest.set(form.id, form);
        this.change(next.id, (kept) => ({
          ...kept,
          form: conflict
            ? serverHas(kept.form, { fields: fieldsOf(form), revision: form.revision })
            : taken(kept.form, send.fields, form.revision),
        }));
      } catch (error) {
        this.set({ link: error instanceof ApiError && error.kind === 'network' ? 'offline' : 'failing' });
        this.again();
        return;
      }
    }
    this.set({ link: navigator.onLine ? 'idle' : 'offline' });
  }

  private next(): KeptForm | undefined {
    return Object.values(this.state.forms).find(
      ({ form, refused }) => refused.length === 0 && toSend(form) !== null,
    );
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE);
  }

  private again(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), WAITS[Math.min(this.attempts, WAITS.length - 1)]);
    this.attempts += 1;
  }

  private change(id: string, to: (kept: KeptForm) => KeptForm): void {
    const kept = this.state.forms[id];
    this.store({ ...this.state.forms, [id]: to(kept as KeptForm) });
  }

  private store(forms: Readonly<Record<string, KeptForm>>): void {
    if (Object.keys(forms).length === 0) forgetOwn(this.accountId, this.name());
    const kept = Object.keys(forms).length === 0 || keepOwn(this.accountId, this.name(), forms);
    this.set({ forms, isFull: !kept });
  }

  private name(): string {
    return `measurements:${this.cohortId}`;
  }

  private set(part: Partial<KeeperState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
