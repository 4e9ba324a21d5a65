import { Body, Controller, Headers, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../../platform/auth/allow.js';
import { IssueToken } from '../use-cases/issue-token.js';
import { oauthError, type OAuthError, type TokenAnswer } from './oauth-problem.js';
import { readTokenRequest } from './read-token-request.js';
import { TokenLimits } from './token-limits.js';

/** The token endpoint of RFC 6749 for institutions' programs. */
@Controller('oauth')
export class TokenController {
  constructor(
    private readonly issueToken: IssueToken,
    private readonly limits: TokenLimits,
  ) {}

  @Post('token')
  @Allow('POST /oauth/token')
  async token(
    @Headers('authorization') authorization: string | undefined,
    @Headers('content-type') contentType: string | undefined,
    @Body() body: unknown,
    @Req() sender: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenAnswer | OAuthError> {
    void reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
    const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType ?? '');
    const request = isForm
      ? readTokenRequest(authorization, body)
      : oauthError('invalid_request', 'Send the request as application/x-www-form-urlencoded.');
    const wait = await this.limits.request(sender.ip, 'error' in request ? null : request.clientId);
    if (wait > 0) {
      void reply.status(429).header('retry-after', String(wait));
      return oauthError('slow_down', `Too many requests. Ask again in ${wait} seconds.`);
    }
    const answer = 'error' in request ? request : await this.issueToken.execute(request);
    if ('error' in answer) {
      const refused = answer.error === 'invalid_client';
      if (refused) await this.limits.failed(sender.ip);
      // RFC 6749 § 5.2: a client that used the header is told the scheme; RFC 9110 wants it with every 401.
      if (refused) void reply.header('www-authenticate', 'Basic realm="exchange", charset="UTF-8"');
      void reply.status(refused ? 401 : 400);
    } else {
      void reply.status(200);
    }
    return answer;
  }
}
