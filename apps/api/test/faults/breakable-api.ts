import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestApp } from '../support/test-app.js';

/** What the application in the other process answered; nothing when it was gone before it could. */
export type Answered = { readonly done: unknown } | { readonly failed: string } | undefined;

/** The application in a process of its own on the database of the test. */
export interface BreakableApi {
  /** Where it listens now. */
  readonly url: string;
  /** Kills the process without warning and starts another. */
  kill(): Promise<void>;
  /** What the process that was started last said before it died; nothing while it lives: it is to outlive its database. */
  lastWords(): string | undefined;
  /** Has a use case run there. */
  order(what: 'score' | 'issue', cohortId: string): Promise<Answered>;
}

/** What a use case answered; nothing when it never came so far. */
export const doneOf = (answer: Answered): unknown => (answer && 'done' in answer ? answer.done : undefined);

const SCRIPT = fileURLToPath(new URL('./served.mjs', import.meta.url));

/** Starts the application beside that of the test, whose clock and keys it has. */
export function useBreakableApi(app: TestApp): { start(): Promise<BreakableApi> } {
  const children: ChildProcess[] = [];
  afterAll(async () => {
    await Promise.all(children.map((child) => ended(child, 'SIGKILL')));
  });

  async function served(): Promise<{ child: ChildProcess; url: string; words: () => string }> {
    const child = fork(SCRIPT, [JSON.stringify({ config: app.config, now: app.clock.now() })], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    children.push(child);
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
    return new Promise((resolve, reject) => {
      child.once('message', ({ url }: { url: string }) =>
        resolve({ child, url, words: () => said.slice(-4000) }),
      );
      child.once('exit', (code) =>
        reject(new Error(`The application ended with ${code}: ${said.slice(-2000)}`)),
      );
    });
  }

  return {
    async start() {
      let { child, url, words } = await served();
      return {
        get url() {
          return url;
        },
        lastWords: () => (hasEnded(child) ? `${words()} (it ended with ${child.exitCode})` : undefined),
        async kill() {
          await ended(child, 'SIGKILL');
          ({ child, url, words } = await served());
        },
        order(what, cohortId) {
          const asked = child;
          if (hasEnded(asked)) return Promise.resolve(undefined);
          return new Promise((resolve) => {
            const gone = (): void => resolve(undefined);
            asked.once('exit', gone);
            asked.once('message', (answer: Answered) => {
              asked.removeListener('exit', gone);
              resolve(answer);
            });
            asked.send({ do: what, cohortId }, () => undefined);
          });
        },
      };
    },
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
