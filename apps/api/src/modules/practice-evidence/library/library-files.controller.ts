import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { UseLibrary } from './use-cases/use-library.js';

/** Fetching a file of the library: counts it and leads on to the file itself. */
@Controller('files/library')
export class LibraryFilesController {
  constructor(private readonly use: UseLibrary) {}

  @Get(':entryId/:fileId')
  @Allow('GET /files/library/:entryId/:fileId', { cohort: (args) => args.cohortId })
  async fetch(
    @CurrentActor() actor: Actor,
    @Param('entryId') entryId: string,
    @Param('fileId') fileId: string,
    @Query('cohortId') cohortId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problems = await this.use.fetch(actor, { cohortId, entryId, fileId });
    if (problems.length > 0) throw new RequestProblems(404, problems);
    void reply.header('cache-control', 'private, no-store').redirect(`/files/${fileId}`, 302);
  }
}
