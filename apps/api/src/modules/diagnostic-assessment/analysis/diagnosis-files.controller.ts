import { Controller, Get, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { TEST_KINDS, type TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { IsIn, IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { ExportUnitDiagnosis } from './export-unit-diagnosis.js';

/** Which analysis is fetched, as what. */
class WantedDiagnosis {
  @IsUUID()
  cohortId!: string;

  @IsUUID()
  unitId!: string;

  @IsIn(TEST_KINDS)
  kind: TestKind = 'pre-test';

  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';

  @IsIn(['zh', 'en'])
  language: 'zh' | 'en' = 'zh';
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The analysis of a unit as a spreadsheet. */
@Controller('files/diagnosis')
@UsePipes(validateBody)
export class DiagnosisFilesController {
  constructor(private readonly exported: ExportUnitDiagnosis) {}

  @Get()
  @Allow('GET /files/diagnosis', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async read(
    @CurrentActor() actor: Actor,
    @Query() { format, language, ...wanted }: WantedDiagnosis,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const stream = await this.exported.execute(actor, wanted, format, language);
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(stream, {
      type: TYPES[format],
      disposition: `attachment; filename="diagnosis.${format}"`,
    });
  }
}
