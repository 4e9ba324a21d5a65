import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { problem } from '@tisheng/domain-rules/problem.js';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { PrintMeasurement } from './print-measurement.js';

/** Forms as paper. */
@Controller('measurements')
export class MeasurementsController {
  constructor(private readonly print: PrintMeasurement) {}

  @Get(':id/paper')
  @Allow('GET /measurements/:id/paper', { measurement: (args) => args.id })
  async paper(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query('language') language: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const paper = await this.print.execute(actor, id, language === 'en' ? 'en' : 'zh');
    if (!paper) throw new RequestProblems(404, [problem('not-found')]);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(paper.pdf, {
      type: 'application/pdf',
      length: paper.pdf.length,
      disposition: `inline; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
    });
  }
}
