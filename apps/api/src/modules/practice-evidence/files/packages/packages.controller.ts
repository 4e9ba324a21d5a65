import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { RequestProblems } from '../../../../platform/http/problem-filter.js';
import { disposition } from '../send-file.js';
import { PackWorkshop } from './pack-workshop.js';

/** Result packages of workshops. */
@Controller('files/packages')
export class PackagesController {
  constructor(private readonly pack: PackWorkshop) {}

  @Get('workshops/:id')
  @Allow('GET /files/packages/workshops/:id', { workshop: (args) => args.id })
  async ofWorkshop(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const answer = await this.pack.execute(actor, id);
    if ('problems' in answer) throw new RequestProblems(422, answer.problems);
    void reply.header('cache-control', 'private, no-store').header('x-content-type-options', 'nosniff');
    return new StreamableFile(answer.content, {
      type: 'application/zip',
      disposition: disposition('attachment', answer.fileName),
    });
  }
}
