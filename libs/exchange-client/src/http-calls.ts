import {
  NotAuthorized,
  Refused,
  Unavailable,
  UnexpectedAnswer,
  type ExchangeProblem,
} from './exchange-errors.js';

export interface HttpOptions {
  /** Address of the exchange without a path: `https://training.example.org`. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes to ask for; all that the client has when left out. */
  readonly scopes?: readonly string[];
  /** Attempts of one request, the first included; 5 when left out. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt, doubled for each further one; 500 when left out. */
  readonly backOff?: number;
  readonly fetch?: typeof globalThis.fetch;
  /** Told before a request is tried again: number of the attempt that failed, why, milliseconds until the next. */
  readonly onRetry?: (attempt: number, reason: string, wait: number) => void;
}

/** A token is renewed this long before it ends. */
const SPARE_MS = 60_000;

/** However long a server asks to wait, a program is heard of again after this. */
const LONGEST_WAIT_MS = 10 * 60_000;

/** Requests with a token, tried again when the connection breaks or the server asks to. */
export class HttpCalls {
  private token: { readonly value: string; readonly until: number } | null = null;
  private asking: Promise<string> | null = null;

  constructor(private readonly options: HttpOptions) {}

  /**
   * Sends a request, each attempt made anew by `request`, because a stream can be sent once.
   *
   * @throws NotAuthorized, Unavailable
   */
  async send(path: string, request: () => RequestInit): Promise<Response> {
    let renewed = false;
    return this.withAttempts(async () => {
      const token = await this.accessToken();
      const answer = await this.fetch(path, withToken(request(), token));
      if (answer.status !== 401) return answer;
      await answer.body?.cancel();
      if (renewed) throw new NotAuthorized(401, 'The access token is not accepted.');
      // Revoked, rotated or lost by the server: asked for once more.
      renewed = true;
      this.token = null;
      throw new TryAgain(answer, 0);
    });
  }

  /** Runs a GraphQL document and answers its data. */
  async graphql<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    const before = this.token;
    const answer = await this.ask(query, variables);
    // A token that ended, or that the server no longer knows, is renewed once; one that is new has nothing to hope for.
    if (answer.code !== 'UNAUTHENTICATED' || before === null) return dataOf<Data>(answer);
    this.token = null;
    return dataOf<Data>(await this.ask(query, variables));
  }

  private async ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer> {
    const answer = await this.send('/exchange/graphql', () => ({
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ query, variables }),
    }));
    const text = await answer.text();
    const body = parse(text) as Omit<GraphqlAnswer, 'text' | 'status' | 'code'> | null;
    const errors = body?.errors ?? [];
    return {
      status: answer.status,
      text,
      data: body?.data ?? null,
      errors,
      code: errors[0]?.extensions?.code ?? null,
    };
  }

  /** Reads a JSON answer; problems become {@link Refused}. */
  async json<Body>(answer: Response): Promise<Body> {
    const text = await answer.text();
    const body = parse(text) as (Body & { problems?: (ExchangeProblem & { en?: string })[] }) | null;
    if (answer.ok && body !== null) return body;
    const problems = body?.problems;
    if (answer.status === 403) throw new NotAuthorized(403, problems?.[0]?.en ?? 'The scope is missing.');
    if (!problems) throw new UnexpectedAnswer(answer.status, text);
    throw new Refused(
      problems.map(({ code, en, field }) => ({ code, message: en ?? '', field: field ?? null })),
    );
  }

  private async accessToken(): Promise<string> {
    if (this.token && Date.now() < this.token.until) return this.token.value;
    this.asking ??= this.askForToken().finally(() => (this.asking = null));
    return this.asking;
  }

  private async askForToken(): Promise<string> {
    const { clientId, clientSecret, scopes } = this.options;
    const encode = (part: string): string => encodeURIComponent(part).replaceAll('%20', '+');
    const answer = await this.withAttempts(() =>
      this.fetch('/oauth/token', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `Basic ${btoa(`${encode(clientId)}:${encode(clientSecret)}`)}`,
        },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          ...(scopes ? { scope: scopes.join(' ') } : {}),
        }).toString(),
      }),
    );
    const text = await answer.text();
    const body = parse(text) as {
      access_token?: string;
      expires_in?: number;
      error?: string;
      error_description?: string;
    } | null;
    if (body?.error) throw new NotAuthorized(answer.status, `${body.error}: ${body.error_description ?? ''}`);
    if (!answer.ok || !body?.access_token) throw new UnexpectedAnswer(answer.status, text);
    this.token = { value: body.access_token, until: Date.now() + (body.expires_in ?? 0) * 1000 - SPARE_MS };
    return body.access_token;
  }

  private fetch(path: string, init: RequestInit): Promise<Response> {
    return (this.options.fetch ?? globalThis.fetch)(new URL(path, this.options.baseUrl), init);
  }

  private async withAttempts(attempt: () => Promise<Response>): Promise<Response> {
    const { attempts = 5, backOff = 500 } = this.options;
    let last: unknown;
    for (let number = 1; number <= attempts; number += 1) {
      let wait = backOff * 2 ** (number - 1);
      try {
        const answer = await attempt();
        if (answer.status !== 429 && answer.status < 500) return answer;
        await answer.body?.cancel();
        last = new UnexpectedAnswer(answer.status, '');
        wait = Math.max(wait, millisecondsToWait(answer.headers.get('retry-after')));
      } catch (error) {
        if (error instanceof SentOnce) throw new Unavailable(number - 1, last);
        if (error instanceof NotAuthorized || error instanceof UnexpectedAnswer || isOfTheCaller(error))
          throw error;
        last = error;
        if (error instanceof TryAgain) wait = error.wait;
      }
      if (number >= attempts) break;
      this.options.onRetry?.(number, reasonOf(last), wait);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    throw new Unavailable(attempts, last);
  }
}

/** Retry-After says seconds or a moment (RFC 9110 § 10.2.3). */
function millisecondsToWait(header: string | null): number {
  if (header === null) return 0;
  const milliseconds = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(milliseconds) ? 0 : Math.min(Math.max(milliseconds, 0), LONGEST_WAIT_MS);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UnexpectedAnswer) return `answer ${error.status}`;
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

interface GraphqlAnswer {
  readonly status: number;
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  /** Code of the first error. */
  readonly code: string | null;
}

function dataOf<Data>({ status, text, data, errors, code }: GraphqlAnswer): Data {
  const [error] = errors;
  if (code === 'UNAUTHENTICATED') throw new NotAuthorized(401, error?.message ?? '');
  if (code === 'FORBIDDEN') throw new NotAuthorized(403, error?.message ?? '');
  if (code === 'BAD_USER_INPUT') {
    throw new Refused(errors.map(({ message }) => ({ code: 'bad-input', message, field: null })));
  }
  if (error || !data) throw new UnexpectedAnswer(status, text);
  return data as Data;
}

/** The records could not be read: a fault of who gives them, which no further attempt mends. */
export class BrokenSource extends Error {
  constructor(readonly reason: unknown) {
    super('The records could not be read.', { cause: reason });
  }
}

/** The records can be read once and were: only who has them can send them again, under the same key. */
export class SentOnce extends Error {
  constructor() {
    super(
      'The connection broke and the records cannot be read twice. Send the push again under the same key.',
    );
  }
}

class TryAgain extends Error {
  constructor(
    readonly answer: Response,
    readonly wait: number,
  ) {
    super(`Answer ${answer.status}`);
  }
}

/** `fetch` wraps what a body throws. */
function isOfTheCaller(error: unknown): boolean {
  return (
    error instanceof BrokenSource ||
    (error instanceof Error && error.cause !== undefined && isOfTheCaller(error.cause))
  );
}

function withToken(init: RequestInit, token: string): RequestInit {
  return {
    ...init,
    headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
