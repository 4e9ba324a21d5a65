import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/auth/allow.js';
import { validateBody } from '../../platform/http/validate-body.js';
import { VerifyCertificate } from './use-cases/verify-certificate.js';
import { toVerification, type Verification } from './verification/to-verification.js';
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
    await this.limit.count(request, reply);
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
    await this.limit.count(request, reply);
    return toVerification(await this.verify.byCode(code));
  }
}
