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
  /** Whether the process that was started last still lives: it is to outlive its database. */
  alive(): boolean;
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

  async function served(): Promise<{ child: ChildProcess; url: string }> {
    const child = fork(SCRIPT, [JSON.stringify({ config: app.config, now: app.clock.now() })], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    children.push(child);
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
    return new Promise((resolve, reject) => {
      child.once('message', ({ url }: { url: string }) => resolve({ child, url }));
      child.once('exit', (code) =>
        reject(new Error(`The application ended with ${code}: ${said.slice(-2000)}`)),
      );
    });
  }

  return {
    async start() {
      let { child, url } = await served();
      return {
        get url() {
          return url;
        },
        alive: () => child.exitCode === null && child.signalCode === null,
        async kill() {
          await ended(child, 'SIGKILL');
          ({ child, url } = await served());
        },
        order(what, cohortId) {
          const asked = child;
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

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
