import type { DetailedError, Upload } from 'tus-js-client';
import { ApiError } from '../api-error.js';
import { FROM_A_PAGE } from '../graphql-client.js';
import type { ProblemShown } from '../outcome.js';
import { rest } from '../rest-client.js';
import { forgetUpload, rememberedUploads, uploadMemory } from './upload-memory.js';

/** Pieces of this size: also behind a gate that passes on whole requests only, a lost connection costs one piece. */
const PIECE_BYTES = 8 * 1024 * 1024;
/** Waits between attempts, longer and longer; then the page waits for the network itself. */
const WAITS_MS = [0, 1000, 3000, 5000, 10_000];
const ASK_AGAIN_MS = 2000;

/** Why a file did not arrive. */
export type Failure =
  | { readonly why: 'refused'; readonly problems: readonly ProblemShown[] }
  | { readonly why: 'offline' | 'signed-out' | 'server-fault' | 'unreadable' };

export interface ArrivedFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

interface State extends ArrivedFile {
  readonly state: 'receiving' | 'checking' | 'ready' | 'refused';
  readonly problems: readonly ProblemShown[];
}

interface Listeners {
  readonly onProgress: (sentBytes: number) => void;
  readonly onChecking: () => void;
  readonly onArrived: (file: ArrivedFile) => void;
  readonly onFailed: (failure: Failure) => void;
}

/** A file on its way. */
export interface Sending {
  readonly start: () => void;
  readonly pause: () => void;
  /** Ends it for good: what arrived is thrown away. */
  readonly cancel: () => void;
}

/** Sends one file by the tus protocol: goes on where it stopped, also after the page was closed. */
export async function sendFile(
  file: File,
  where: {
    readonly accountId: string;
    readonly cohortId: string;
    readonly place: string;
    readonly fingerprint: string;
  },
  listeners: Listeners,
): Promise<Sending> {
  const tus = await import('tus-js-client');
  const { fingerprint } = where;
  let isStopped = false;
  const upload: Upload = new tus.Upload(file, {
    endpoint: `/files/uploads?cohortId=${encodeURIComponent(where.cohortId)}`,
    chunkSize: PIECE_BYTES,
    retryDelays: WAITS_MS,
    removeFingerprintOnSuccess: true,
    headers: { ...FROM_A_PAGE },
    metadata: { filename: file.name.normalize('NFC'), filetype: file.type },
    fingerprint: async () => fingerprint,
    urlStorage: uploadMemory(where.accountId, where.place),
    onShouldRetry: (error) => isPassing(error) && navigator.onLine,
    onProgress: (sent) => listeners.onProgress(sent),
    onError: (error) => listeners.onFailed(failureOf(error)),
    onSuccess: () => void waitForCheck(upload.url ?? '', listeners, () => isStopped),
  });
  return {
    start: () => void begin(upload, listeners),
    pause: () => void upload.abort(),
    cancel: () => {
      isStopped = true;
      void upload.abort(true).catch(() => undefined);
      forgetUpload(where.accountId, fingerprint);
    },
  };
}

/** Throws away what arrived of a file that this device remembers and nobody goes on with. */
export async function dropUpload(accountId: string, fingerprint: string): Promise<void> {
  const known = rememberedUploads(accountId).find((entry) => entry.fingerprint === fingerprint);
  forgetUpload(accountId, fingerprint);
  if (!known) return;
  const { Upload } = await import('tus-js-client');
  await Upload.terminate(known.url, { headers: { ...FROM_A_PAGE }, retryDelays: null }).catch(
    () => undefined,
  );
}

async function begin(upload: Upload, listeners: Listeners): Promise<void> {
  try {
    if (!upload.url) {
      const [known] = await upload.findPreviousUploads();
      if (known) upload.resumeFromPreviousUpload(known);
    }
    upload.start();
  } catch (error) {
    listeners.onFailed(failureOf(error));
  }
}

/** The whole file is there; it counts once the server has looked into it. */
async function waitForCheck(url: string, listeners: Listeners, isStopped: () => boolean): Promise<void> {
  listeners.onChecking();
  const path = `${new URL(url, location.href).pathname}/state`;
  for (;;) {
    if (isStopped()) return;
    const answer = await rest<State>('GET', path).catch((error: unknown) =>
      error instanceof ApiError ? error : new ApiError('server'),
    );
    if (answer instanceof ApiError) {
      if (answer.kind !== 'network') return listeners.onFailed(failureOfKind(answer.kind));
    } else if (!answer.done) {
      return listeners.onFailed({ why: 'refused', problems: answer.problems });
    } else if (answer.value.state === 'ready') {
      const { id, name, sizeBytes, mediaType } = answer.value;
      return listeners.onArrived({ id, name, sizeBytes, mediaType });
    } else if (answer.value.state === 'refused') {
      return listeners.onFailed({ why: 'refused', problems: answer.value.problems });
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

const failureOfKind = (kind: string): Failure => ({
  why: kind === 'unauthenticated' ? 'signed-out' : 'server-fault',
});

const isDetailed = (error: unknown): error is DetailedError =>
  error instanceof Error && 'originalRequest' in error;

/** Passes by itself: no answer at all, a server that is busy or just starts, a piece that another request holds. */
function isPassing(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}

function failureOf(error: unknown): Failure {
  if (!isDetailed(error)) return { why: 'unreadable' };
  const status = error.originalResponse?.getStatus() ?? 0;
  if (status === 0) return { why: 'offline' };
  if (status === 401) return { why: 'signed-out' };
  const problems = problemsIn(error.originalResponse?.getBody() ?? '');
  return problems.length > 0 && status < 500 ? { why: 'refused', problems } : { why: 'server-fault' };
}

function problemsIn(body: string): readonly ProblemShown[] {
  try {
    return (JSON.parse(body) as { problems?: ProblemShown[] }).problems ?? [];
  } catch {
    return [];
  }
}
