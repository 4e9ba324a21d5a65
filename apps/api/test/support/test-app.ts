import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Pool } from 'pg';
import { createApp } from '../../src/create-app.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import type { Config } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { builtPages } from './built-pages.js';
import { useDatabase } from './database.js';

export interface RestRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  /** JSON, text or bytes. */
  readonly payload?: string | Buffer | FormData | Readonly<Record<string, unknown>> | readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookie?: string | undefined;
}

export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Buffer;
  /** The body read as JSON. */
  json<Body>(): Body;
}

export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly problem?: { readonly code: string } };
  }[];
}

/** The application of one test file on a database of its own; to be used inside tests and hooks. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly clock: ManualClock;
  readonly database: Database;
  readonly config: Config;
  /** Straight to the database, past the application. */
  readonly pool: Pool;
  /** Where it listens: `http://127.0.0.1:40123`. */
  readonly url: string;
  /** A provider of the application: `get(ConfirmEnrollments)`. */
  get<Provider>(token: Type<Provider>): Provider;
  /** Sends a document to `/graphql`; without a cookie as a stranger. */
  graphql<Data>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    cookie?: string,
  ): Promise<GraphqlAnswer<Data>>;
  rest(request: RestRequest): Promise<RestAnswer>;
  /** Opens a session and answers its cookie. */
  signIn(login: string, password: string): Promise<string>;
  /** Works off every job that is due: events reach their handlers. */
  runJobs(): Promise<void>;
}

export interface TestAppOptions {
  /** What the clock shows at first. */
  readonly now?: Date;
  readonly config?: Partial<Config>;
  /** Serves the built pages too. */
  readonly pages?: boolean;
}

/** Header that pages send with every request. */
const FROM_A_PAGE = { 'x-tisheng-request': '1' };

/** Boots the application on a fresh migrated database before the tests of the file, with a clock that stands still. */
export function useApp(options: TestAppOptions = {}): TestApp {
  let running: { app: NestFastifyApplication; clock: ManualClock; config: Config; url: string } | undefined;
  const started = () => {
    if (!running) throw new Error('useApp() gives the application inside tests and hooks only.');
    return running;
  };
  // Registered before the database's own, so that the application lets go of it first.
  afterAll(async () => {
    await running?.app.close();
    if (running) await rm(running.config.dataDir, { recursive: true, force: true });
  });
  const database = useDatabase();
  beforeAll(async () => {
    const clock = new ManualClock(options.now ?? new Date('2030-02-05T01:00:00Z'));
    const config = { ...(await testConfig(database.url)), ...options.config };
    const app = await createApp(config, clock, {
      quiet: true,
      ...(options.pages ? { pagesDir: await builtPages(config.dataDir) } : {}),
    });
    running = { app, clock, config, url: '' };
    await app.listen(0, '127.0.0.1');
    running.url = await app.getUrl();
  });

  async function rest({
    method = 'GET',
    url,
    payload,
    headers = {},
    cookie,
  }: RestRequest): Promise<RestAnswer> {
    const { body, type } = bodyOf(payload);
    const answer = await fetch(new URL(url, started().url), {
      method,
      redirect: 'manual',
      headers: { ...FROM_A_PAGE, ...type, ...headers, ...(cookie ? { cookie } : {}) },
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = bytes.toString('utf8');
    const json = <Body>() => JSON.parse(text) as Body;
    return { status: answer.status, headers: answer.headers, text, bytes, json };
  }

  return {
    get app() {
      return started().app;
    },
    get clock() {
      return started().clock;
    },
    get config() {
      return started().config;
    },
    get pool() {
      return database.pool;
    },
    get url() {
      return started().url;
    },
    get database() {
      return started().app.get(Database);
    },
    get: (token) => started().app.get(token, { strict: false }),
    rest,
    async graphql<Data>(query: string, variables?: Readonly<Record<string, unknown>>, cookie?: string) {
      const answer = await rest({
        method: 'POST',
        url: '/graphql',
        payload: { query, variables: variables ?? {} },
        cookie,
      });
      const body = answer.json<Partial<GraphqlAnswer<Data>>>();
      return { status: answer.status, data: body.data as Data, errors: body.errors ?? [] };
    },
    async signIn(login, password) {
      const answer = await rest({ method: 'POST', url: '/session', payload: { login, password } });
      if (answer.status !== 200) throw new Error(`Sign-in of ${login} was refused: ${answer.text}`);
      return answer.headers.getSetCookie()[0]!.split(';')[0]!;
    },
    runJobs: () => started().app.get(Jobs).runAll(),
  };
}

function bodyOf(payload: RestRequest['payload']): {
  body?: string | Buffer<ArrayBuffer> | FormData;
  type: Record<string, string>;
} {
  if (payload === undefined) return { type: {} };
  if (payload instanceof FormData) return { body: payload, type: {} };
  if (Buffer.isBuffer(payload))
    return { body: Buffer.from(payload), type: { 'content-type': 'application/octet-stream' } };
  if (typeof payload === 'string') return { body: payload, type: { 'content-type': 'text/plain' } };
  return { body: JSON.stringify(payload), type: { 'content-type': 'application/json' } };
}

async function testConfig(databaseUrl: string): Promise<Config> {
  return {
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    role: 'all',
    dataDir: await mkdtemp(join(tmpdir(), 'tisheng-test-files-')),
    publicUrl: 'http://127.0.0.1:3000',
    sealingKeys: [{ id: 'test-1', key: Buffer.alloc(32, 7) }],
    signingKey: Buffer.alloc(32, 9),
    trustedDocuments: 'open',
    logLevel: 'error',
  };
}
