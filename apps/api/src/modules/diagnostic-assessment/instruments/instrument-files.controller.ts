import { Controller, Get, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { documentOf } from '@tisheng/domain-rules/diagnostic-assessment/instrument-document.js';
import { problem } from '@tisheng/domain-rules/problem.js';
import { IsUUID, Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../../platform/auth/allow.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { FindInstruments } from './queries/find-instruments.js';

/** Which version of which instrument is fetched. */
class WantedInstrument {
  @IsUUID()
  programmeId!: string;

  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  code!: string;

  @Matches(/^\d{1,9}$/)
  version!: string;
}

/** A version of an instrument as a file, to be kept or changed and imported. */
@Controller('files/instruments')
@UsePipes(validateBody)
export class InstrumentFilesController {
  constructor(private readonly find: FindInstruments) {}

  @Get()
  @Allow('GET /files/instruments', { programme: (args) => args.programmeId })
  async read(
    @Query() { programmeId, code, version }: WantedInstrument,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await this.find.document(programmeId, code, Number(version));
    if (!found) throw new RequestProblems(404, [problem('not-found')]);
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(Buffer.from(`${JSON.stringify(documentOf(found), null, 2)}\n`), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="${code}-${version}.json"`,
    });
  }
}
