import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { PrintFirstPasswords } from './print-first-passwords.js';

/** First passwords on paper. It changes something, so no link alone can do it: a page has to send it. */
@Controller('files/first-passwords')
export class FirstPasswordsController {
  constructor(private readonly print: PrintFirstPasswords) {}

  @Post(':id')
  @HttpCode(200)
  @Allow('POST /files/first-passwords/:id', { firstPasswordBatch: (args) => args.id })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const answer = await this.print.execute(actor, id);
    if ('problems' in answer) throw new RequestProblems(422, answer.problems);
    void reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header(
        'content-disposition',
        `attachment; filename="first-passwords.pdf"; filename*=UTF-8''${encodeURIComponent(answer.fileName).replaceAll("'", '%27')}`,
      );
    return answer.pdf;
  }
}
