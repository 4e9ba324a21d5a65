/** Why a push or a publication was refused as a whole. */
export interface ExchangeProblem {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

/** Anything that the exchange did not do. */
export class ExchangeError extends Error {
  override readonly name: string = 'ExchangeError';
}

/** The client is unknown, revoked, or lacks a scope; trying again does not help. */
export class NotAuthorized extends ExchangeError {
  override readonly name = 'NotAuthorized';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Refused as a whole; nothing was stored. */
export class Refused extends ExchangeError {
  override readonly name = 'Refused';

  constructor(readonly problems: readonly ExchangeProblem[]) {
    super(problems.map(({ code, message }) => `${code}: ${message}`).join('\n') || 'Refused');
  }

  has(code: string): boolean {
    return this.problems.some((problem) => problem.code === code);
  }
}

/** The server could not be reached or could not answer, after every attempt. The same push may be sent again. */
export class Unavailable extends ExchangeError {
  override readonly name = 'Unavailable';

  constructor(
    readonly attempts: number,
    readonly reason: unknown,
  ) {
    super(
      `No answer after ${attempts} attempts: ${reason instanceof Error ? reason.message : String(reason)}`,
    );
  }
}

/** The server answered what this client does not understand. */
export class UnexpectedAnswer extends ExchangeError {
  override readonly name = 'UnexpectedAnswer';

  constructor(
    readonly status: number,
    readonly body: string,
  ) {
    super(`Unexpected answer ${status}: ${body.slice(0, 500)}`);
  }
}
