import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { problemWithText } from '../auth/access-refused.js';
import { outageOf, RETRY_AFTER_SECONDS } from '../database/outage.js';

/** Problems of a REST request: the status and every problem with its text. */
export class RequestProblems extends HttpException {
  constructor(status: number, problems: readonly Parameters<typeof problemWithText>[0][]) {
    super({ problems: problems.map(problemWithText) }, status);
  }
}

const CODES: Record<number, string> = {
  400: 'bad-request',
  404: 'not-found',
  413: 'too-large',
  415: 'media-type-unknown',
  429: 'too-many-requests',
};

/** Answers what a REST route throws: always JSON with problems, never an inner detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('HTTP');

  catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL has a formatter of its own.
    if (host.getType<string>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const outage = outageOf(error);
    const status =
      error instanceof HttpException
        ? error.getStatus()
        : outage
          ? 503
          : ((error as { statusCode?: number }).statusCode ?? 500);
    const body = error instanceof HttpException ? error.getResponse() : null;
    if (status >= 500 && !(error instanceof RequestProblems))
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (outage) void reply.header('retry-after', String(RETRY_AFTER_SECONDS));
    void reply.status(status).send(
      typeof body === 'object' && body !== null && 'problems' in body
        ? body
        : {
            problems: [
              problemWithText({
                code: outage ?? CODES[status] ?? (status >= 500 ? 'internal-error' : 'bad-request'),
              }),
            ],
          },
    );
  }
}
