import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { CredentialAnswer } from '@tisheng/domain-rules/certification/judge-credential.js';
import { didDocument, publicMultikey } from '@tisheng/domain-rules/certification/issuer-did.js';
import { problem } from '@tisheng/domain-rules/problem.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/auth/allow.js';
import { RequestProblems } from '../../platform/http/problem-filter.js';
import { CredentialKeys } from './credential/credential-keys.js';
import { ReadStatusList } from './queries/read-status-list.js';
import { VerifyCredential } from './use-cases/verify-credential.js';
import { toVerification, type Verification } from './verification/to-verification.js';
import { VerificationLimit } from './verification/verification-limit.js';

/** Largest credential that is looked at, in characters; a real one has about a tenth. */
const LARGEST_CREDENTIAL = 100_000;

/** The answer to the public about a credential; nothing of the certificate is shown unless it is genuine. */
export interface CredentialVerification extends Verification {
  readonly signature: CredentialAnswer['signature'];
}

/** What verifiers anywhere need: the issuer's document, its keys and the lists of states; and a check of our own (K7). */
@Controller()
export class PublicCredentialsController {
  constructor(
    private readonly keys: CredentialKeys,
    private readonly lists: ReadStatusList,
    private readonly verify: VerifyCredential,
    private readonly limit: VerificationLimit,
  ) {}

  @Get('.well-known/did.json')
  @Header('content-type', 'application/did+json; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Allow('GET /.well-known/did.json')
  async issuer() {
    return didDocument(this.keys.did, await this.keys.published());
  }

  @Get('public/v1/credential-keys/:key')
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Allow('GET /public/v1/credential-keys/:key')
  async key(@Param('key') key: string) {
    if (!(await this.keys.published()).includes(key)) throw new RequestProblems(404, [problem('not-found')]);
    return { '@context': 'https://w3id.org/security/multikey/v1', ...publicMultikey(this.keys.did, key) };
  }

  @Get('public/v1/credential-status/:list')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Allow('GET /public/v1/credential-status/:list')
  async status(@Param('list') list: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const document = /^\d{1,6}$/.test(list) ? await this.lists.execute(Number(list)) : undefined;
    if (!document) throw new RequestProblems(404, [problem('not-found')]);
    void reply
      .header('content-type', 'application/vc; charset=utf-8')
      .header('cache-control', 'public, max-age=60');
    // Serialised here: the reply knows no serialiser for this type.
    return JSON.stringify(document);
  }

  @Post('public/v1/credential-verifications')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Allow('POST /public/v1/credential-verifications')
  async check(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CredentialVerification> {
    await this.limit.count(request, reply);
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw new RequestProblems(400, [problem('credential-unreadable')]);
    if (JSON.stringify(body).length > LARGEST_CREDENTIAL)
      throw new RequestProblems(413, [problem('credential-unreadable')]);
    const { signature, certificate } = await this.verify.execute(body);
    return { signature, ...toVerification(certificate) };
  }
}
