import { Controller, Get, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { IsIn, IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { ExportLowPlans } from './use-cases/export-low-plans.js';

class WantedPlans {
  @IsUUID()
  cohortId!: string;

  @IsUUID()
  unitId!: string;

  @IsIn(['zh', 'en'])
  language: 'zh' | 'en' = 'zh';
}

/** Plans that hardly answer their diagnoses, as a workbook. */
@Controller('files/low-consistency')
@UsePipes(validateBody)
export class LowConsistencyFilesController {
  constructor(private readonly exportLowPlans: ExportLowPlans) {}

  @Get()
  @Allow('GET /files/low-consistency', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async read(
    @CurrentActor() actor: Actor,
    @Query() { cohortId, unitId, language }: WantedPlans,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const stream = await this.exportLowPlans.execute(actor, cohortId, unitId, language);
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(stream, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: 'attachment; filename="consistency.xlsx"',
    });
  }
}
