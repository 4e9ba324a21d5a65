import { useCallback, useEffect, useRef, useState } from 'react';
import { promisedType, type FileKind } from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';
import { useCohort } from '../cohort.js';
import { useViewer } from '../viewer.js';
import { dropUpload, sendFile, type ArrivedFile, type Failure, type Sending } from './send-file.js';
import { fingerprintOf, rememberedUploads } from './upload-memory.js';

/** How many are sent at once: more would only make each slower on a thin line. */
const AT_ONCE = 2;
const TRY_AGAIN_MS = 15_000;

/** A file on its way, as the page shows it. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sentBytes: number;
  /**
   * - `queued`, `sending`, `paused`, `checking`: as they say
   * - `failed`: with why; `offline` goes on by itself
   * - `left`: begun when this page was open last; the same file has to be chosen again
   * - `unwanted`: of a kind that is not taken here
   */
  readonly state: 'queued' | 'sending' | 'paused' | 'checking' | 'failed' | 'left' | 'unwanted';
  readonly failure: Failure | null;
}

export interface Uploads {
  readonly lines: readonly Line[];
  readonly isBusy: boolean;
  /** Files that will come unless somebody stops them. */
  readonly underWay: number;
  readonly add: (files: readonly File[]) => void;
  readonly pause: (key: string) => void;
  readonly resume: (key: string) => void;
  readonly cancel: (key: string) => void;
}

const BUSY: readonly Line['state'][] = ['queued', 'sending', 'paused', 'checking'];

interface UploadsOptions {
  /** Tells one uploader from every other: what was begun there goes on there. */
  readonly place: string;
  readonly accept: readonly FileKind[];
  readonly onArrived: (file: ArrivedFile) => void;
}

/** The files that are being sent from one place of a page. */
export function useUploads({ place, accept, onArrived }: UploadsOptions): Uploads {
  const { accountId } = useViewer();
  const { id: cohortId } = useCohort();
  const [lines, setLines] = useState<readonly Line[]>(() => leftOf(accountId, place));
  const files = useRef(new Map<string, File>());
  const sendings = useRef(new Map<string, Sending>());
  const begun = useRef(new Set<string>());
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });

  const change = useCallback((key: string, changes: Partial<Line>): void => {
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...changes } : line)));
  }, []);
  const drop = useCallback((key: string): void => {
    files.current.delete(key);
    sendings.current.delete(key);
    begun.current.delete(key);
    setLines((all) => all.filter((line) => line.key !== key));
  }, []);

  const start = useCallback(
    async (key: string): Promise<void> => {
      const file = files.current.get(key);
      if (!file || begun.current.has(key)) return;
      begun.current.add(key);
      change(key, { state: 'sending', failure: null });
      const sending =
        sendings.current.get(key) ??
        (await sendFile(
          file,
          { accountId, cohortId, place, fingerprint: key },
          {
            onProgress: (sentBytes) => change(key, { sentBytes }),
            onChecking: () => change(key, { state: 'checking', sentBytes: file.size }),
            onFailed: (failure) => {
              begun.current.delete(key);
              change(key, { state: 'failed', failure });
            },
            onArrived: (found) => {
              drop(key);
              arrived.current(found);
            },
          },
        ));
      sendings.current.set(key, sending);
      sending.start();
    },
    [accountId, cohortId, place, change, drop],
  );

  // Whoever waits for a turn begins when there is room.
  useEffect(() => {
    const room = AT_ONCE - lines.filter(({ state }) => state === 'sending').length;
    for (const { key } of lines.filter(({ state }) => state === 'queued').slice(0, Math.max(room, 0)))
      void start(key);
  }, [lines, start]);

  // What the network broke off goes on when it is back.
  const cutOff = lines.filter(({ failure }) => failure?.why === 'offline').map(({ key }) => key);
  const cutOffKeys = cutOff.join(' ');
  useEffect(() => {
    if (cutOffKeys === '') return undefined;
    const goOn = (): void => {
      if (navigator.onLine)
        setLines((all) =>
          all.map((line) =>
            line.failure?.why === 'offline' ? { ...line, state: 'queued', failure: null } : line,
          ),
        );
    };
    window.addEventListener('online', goOn);
    const timer = setInterval(goOn, TRY_AGAIN_MS);
    return () => {
      window.removeEventListener('online', goOn);
      clearInterval(timer);
    };
  }, [cutOffKeys]);

  const underWay = lines.filter(
    ({ state, failure }) => BUSY.includes(state) || failure?.why === 'offline',
  ).length;
  const isBusy = underWay > 0;
  useEffect(() => {
    if (!isBusy) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);

  // Leaving the page pauses: the same file chosen again goes on.
  useEffect(() => {
    const all = sendings.current;
    return () => {
      for (const sending of all.values()) sending.pause();
    };
  }, []);

  const addAll = async (chosen: readonly File[]): Promise<void> => {
    const added = await Promise.all(chosen.map((file) => lineOf(file, place, accept)));
    for (const [index, { key }] of added.entries()) {
      const file = chosen[index];
      if (!file || begun.current.has(key)) continue;
      files.current.set(key, file);
      sendings.current.delete(key);
    }
    const keys = new Set(added.map(({ key }) => key));
    setLines((all) => [
      ...all.filter(({ key, state }) => !keys.has(key) || BUSY.includes(state)),
      ...added.filter(({ key }) => !all.some((line) => line.key === key && BUSY.includes(line.state))),
    ]);
  };

  return {
    lines,
    isBusy,
    underWay,
    add: (chosen) => void addAll(chosen),
    pause: (key) => {
      sendings.current.get(key)?.pause();
      begun.current.delete(key);
      change(key, { state: 'paused' });
    },
    resume: (key) => change(key, { state: 'queued', failure: null }),
    cancel: (key) => {
      const sending = sendings.current.get(key);
      if (sending) sending.cancel();
      else void dropUpload(accountId, key);
      drop(key);
    },
  };
}

async function lineOf(file: File, place: string, accept: readonly FileKind[]): Promise<Line> {
  const kind = promisedType(file.name)?.kind;
  return {
    key: await fingerprintOf(file, place),
    name: file.name,
    bytes: file.size,
    sentBytes: 0,
    state: kind && !accept.includes(kind) ? 'unwanted' : 'queued',
    failure: null,
  };
}

const leftOf = (accountId: string, place: string): Line[] =>
  rememberedUploads(accountId)
    .filter((known) => known.place === place)
    .map(({ fingerprint, name, bytes }) => ({
      key: fingerprint,
      name,
      bytes,
      sentBytes: 0,
      state: 'left',
      failure: null,
    }));
