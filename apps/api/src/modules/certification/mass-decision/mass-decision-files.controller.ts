import { Controller, Get, Param, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { IsIn, IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { ExportMassDecision } from './queries/export-mass-decision.js';

class WantedDecision {
  @IsUUID()
  cohortId!: string;

  @IsUUID()
  unitId!: string;

  @IsIn(['zh', 'en'])
  language: 'zh' | 'en' = 'zh';
}

/** The certificates of a decision about many, as a workbook. */
@Controller('files/mass-decisions')
@UsePipes(validateBody)
export class MassDecisionFilesController {
  constructor(private readonly exporting: ExportMassDecision) {}

  @Get(':id')
  @Allow('GET /files/mass-decisions/:id', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') decisionId: string,
    @Query() { cohortId, unitId, language }: WantedDecision,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const stream = await this.exporting.execute(actor, { cohortId, unitId, decisionId }, language);
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(stream, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: 'attachment; filename="certificates.xlsx"',
    });
  }
}
