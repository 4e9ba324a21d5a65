import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccessRefused } from '../../../platform/auth/access-refused.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { ReportPerson } from './use-cases/report-person.js';

/** Everything held about one person, packed (feature I4). */
@Controller('files')
export class PersonalDataController {
  constructor(private readonly report: ReportPerson) {}

  /** The teacher's own. */
  @Get('my-data')
  @Allow('GET /files/my-data')
  async own(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    if (actor.teacherId === null) throw new AccessRefused('not-allowed');
    return this.send(reply, await this.report.execute(actor, actor.teacherId));
  }

  /** A teacher's, by an office whom the teacher has asked. */
  @Get('teachers/:id/data')
  @Allow('GET /files/teachers/:id/data', { teacher: (args) => args.id })
  async ofTeacher(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return this.send(reply, await this.report.execute(actor, id));
  }

  private send(reply: FastifyReply, archive: Buffer): Buffer {
    void reply
      .type('application/zip')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'attachment; filename="personal-data.zip"');
    return archive;
  }
}
