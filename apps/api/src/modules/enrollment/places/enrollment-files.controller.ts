import { Controller, Get, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { OBLIGATIONS, STAGES_OF_SCHOOLING } from '@tisheng/domain-rules/policy/policy-pack.js';
import { DUTIES } from '@tisheng/reference-data/duties.js';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { ExportEnrollments } from './export-enrollments.js';

const words = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && value !== '' ? value.split(',') : value === '' ? undefined : value,
  );

/** The same filter as the list of the page; several words are separated by commas. */
class WantedEnrollments {
  @IsUUID()
  cohortId!: string;

  @IsUUID()
  unitId!: string;

  @IsOptional()
  @words()
  @IsIn(LIFECYCLES.enrollment.states, { each: true })
  states?: string[];

  @IsOptional()
  @words()
  @IsIn(OBLIGATIONS, { each: true })
  obligations?: string[];

  @IsOptional()
  @words()
  @IsIn(STAGES_OF_SCHOOLING, { each: true })
  stages?: string[];

  @IsOptional()
  @words()
  @IsIn(DUTIES, { each: true })
  duties?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';

  @IsIn(['zh', 'en'])
  language: 'zh' | 'en' = 'zh';
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The collected list of a region, a county or a school as a spreadsheet. */
@Controller('files/enrollments')
@UsePipes(validateBody)
export class EnrollmentFilesController {
  constructor(private readonly exportEnrollments: ExportEnrollments) {}

  @Get()
  @Allow('GET /files/enrollments', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async read(
    @CurrentActor() actor: Actor,
    @Query() wanted: WantedEnrollments,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { cohortId, unitId, format, language, search } = wanted;
    const filter = {
      states: wanted.states ?? null,
      obligations: wanted.obligations ?? null,
      stages: wanted.stages ?? null,
      duties: wanted.duties ?? null,
      search: search ?? null,
    };
    const stream: Readable = await this.exportEnrollments.execute(
      actor,
      { cohortId, unitId, filter },
      format,
      language,
    );
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(stream, {
      type: TYPES[format],
      disposition: `attachment; filename="enrollments.${format}"`,
    });
  }
}
