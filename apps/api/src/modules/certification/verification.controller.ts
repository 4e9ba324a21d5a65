import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { VerificationAnswer } from '@tisheng/domain-rules/certification/verification.js';
import type { BilingualText, PrintedField } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/auth/allow.js';
import { RequestProblems } from '../../platform/http/problem-filter.js';
import { validateBody } from '../../platform/http/validate-body.js';
import { VerifyCertificate } from './use-cases/verify-certificate.js';
import { labelledFields, type LabelledField } from './verification/labelled-fields.js';
import { VerificationLimit } from './verification/verification-limit.js';

class VerificationBody {
  @IsString()
  @MaxLength(100)
  number!: string;

  /** Without it the answer is `unknown`: a number alone shows nothing. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  name?: string;
}

/** The answer to the public; everything but the status is empty for `unknown`. */
export interface Verification {
  readonly status: VerificationAnswer['answer'];
  readonly title: BilingualText | null;
  readonly wording: BilingualText | null;
  /** Exactly the fields that the paper prints, in its order. */
  readonly fields: readonly LabelledField<PrintedField>[];
  readonly revokedOn: PlainDate | null;
}

/** Public verification, by number and name or by the signed code of the QR code (features K4). */
@Controller('public/v1/verifications')
export class VerificationController {
  constructor(
    private readonly verify: VerifyCertificate,
    private readonly limit: VerificationLimit,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Allow('POST /public/v1/verifications')
  async byNumberAndName(
    @Body(validateBody) body: VerificationBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Verification> {
    await this.count(request, reply);
    return toVerification(await this.verify.byNumberAndName(body.number, body.name ?? ''));
  }

  @Get(':code')
  @Header('cache-control', 'no-store')
  @Allow('GET /public/v1/verifications/:code')
  async byCode(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Verification> {
    await this.count(request, reply);
    return toVerification(await this.verify.byCode(code));
  }

  private async count(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const seconds = await this.limit.secondsToWait(request.ip);
    if (seconds === 0) return;
    void reply.header('retry-after', String(seconds)).header('cache-control', 'no-store');
    throw new RequestProblems(429, [{ code: 'too-many-requests' }]);
  }
}

function toVerification(answer: VerificationAnswer): Verification {
  if (answer.answer === 'unknown')
    return { status: 'unknown', title: null, wording: null, fields: [], revokedOn: null };
  const { title, wording, fields } = answer.printed;
  const revokedOn = answer.answer === 'revoked' ? answer.revokedOn : null;
  return { status: answer.answer, title, wording, fields: labelledFields(fields), revokedOn };
}
