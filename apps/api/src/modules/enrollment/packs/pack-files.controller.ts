import { Controller, Get, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { problem } from '@tisheng/domain-rules/problem.js';
import { IsUUID, Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../../platform/auth/allow.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { FindPackVersions } from './queries/find-pack-versions.js';

/** Which version of which programme is fetched. */
class WantedPack {
  @IsUUID()
  programmeId!: string;

  @Matches(/^\d+\.\d+\.\d+$/)
  version!: string;
}

/** A version of the policy as a file, to be changed and sent back. */
@Controller('files/policy-packs')
@UsePipes(validateBody)
export class PackFilesController {
  constructor(private readonly find: FindPackVersions) {}

  @Get()
  @Allow('GET /files/policy-packs', { programme: (args) => args.programmeId })
  async read(
    @Query() { programmeId, version }: WantedPack,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await this.find.document(programmeId, version);
    if (!found) throw new RequestProblems(404, [problem('not-found')]);
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(Buffer.from(`${JSON.stringify(JSON.parse(found.text), null, 2)}\n`), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="${found.id}-${version}.json"`,
    });
  }
}
