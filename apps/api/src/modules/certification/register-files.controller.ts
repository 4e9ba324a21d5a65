import { Controller, Get, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { mayUnmask } from '@tisheng/domain-rules/certification/look-up/may-look-up.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { RequestProblems } from '../../platform/http/problem-filter.js';
import { validateBody } from '../../platform/http/validate-body.js';
import { ExportCertificates } from './queries/export-certificates.js';

/** The same filter as the register of the page. */
class WantedCertificates {
  @IsUUID()
  cohortId!: string;

  @IsUUID()
  unitId!: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  @IsOptional()
  @IsIn(['issued', 'revoked'])
  state?: StateOf<'certificate'>;

  @IsOptional()
  @IsIn(['true'])
  flagged?: 'true';

  /** Why whole ID numbers are needed. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  unmasked?: string;

  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';

  @IsIn(['zh', 'en'])
  language: 'zh' | 'en' = 'zh';
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The register of certificates as a spreadsheet (features K6). */
@Controller('files/certificates')
@UsePipes(validateBody)
export class RegisterFilesController {
  constructor(private readonly exporting: ExportCertificates) {}

  @Get()
  @Allow('GET /files/certificates', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async read(
    @CurrentActor() actor: Actor,
    @Query() wanted: WantedCertificates,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { cohortId, unitId, search, state, flagged, format, language } = wanted;
    const unmasked = wanted.unmasked?.trim() || null;
    const problems = unmasked === null ? [] : mayUnmask(actor.role, unmasked);
    if (problems.length > 0) throw new RequestProblems(422, problems);
    const stream = await this.exporting.execute(
      actor,
      { cohortId, unitId, search: search ?? null, state: state ?? null, flagged: flagged ? true : null },
      unmasked,
      format,
      language,
    );
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(stream, {
      type: TYPES[format],
      disposition: `attachment; filename="certificates.${format}"`,
    });
  }
}
