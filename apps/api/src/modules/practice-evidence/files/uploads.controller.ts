import { Controller, Delete, Get, Head, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { type Problem, problem } from '@tisheng/domain-rules/problem.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemWithText } from '../../../platform/auth/access-refused.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Database } from '../../../platform/database/database.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { type UploadRow, UploadStore } from './persistence/upload-store.js';
import { TusDoor } from './receiving/tus-door.js';
import { CompleteUpload } from './use-cases/complete-upload.js';
import { DropUpload } from './use-cases/drop-upload.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const RESUMABLE = '1.0.0';

/** What became of an upload. */
interface UploadState {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly state: UploadRow['state'];
  readonly problems: readonly ReturnType<typeof problemWithText>[];
}

/**
 * Resumable uploads by the tus protocol 1.0.0. Somebody else's upload, one with a crafted id and one that does not exist are
 * answered alike.
 */
@Controller('files/uploads')
export class UploadsController {
  constructor(
    private readonly database: Database,
    private readonly uploads: UploadStore,
    private readonly door: TusDoor,
    private readonly complete: CompleteUpload,
    private readonly drop: DropUpload,
  ) {}

  @Post()
  @Allow('POST /files/uploads', { cohort: (args) => args.cohortId })
  async begin(
    @CurrentActor() actor: Actor,
    @Query('cohortId') cohortId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // The guard takes it from anywhere; what belongs to an upload stands in its address.
    if (!cohortId)
      throw new RequestProblems(400, [
        problem('field-invalid', { field: 'cohortId', data: { field: 'cohortId' } }),
      ]);
    await send(reply, await this.door.answer(request, { actor, cohortId }));
  }

  @Head(':id')
  @Allow('HEAD /files/uploads/:id')
  async offset(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const upload = await this.own(actor, id);
    if (upload.state === 'receiving') {
      await send(reply, await this.door.answer(request, { actor, cohortId: upload.cohortId }));
      return;
    }
    // The answer to the last piece may have been lost: the sender learns here that all of it arrived.
    await reply
      .headers({
        'tus-resumable': RESUMABLE,
        'cache-control': 'no-store',
        'upload-offset': String(upload.sizeBytes),
        'upload-length': String(upload.sizeBytes),
      })
      .status(200)
      .send();
  }

  @Patch(':id')
  @Allow('PATCH /files/uploads/:id')
  async append(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const upload = await this.own(actor, id);
    if (upload.state !== 'receiving') throw new RequestProblems(409, [problem('upload-unknown')]);
    await send(reply, await this.door.answer(request, { actor, cohortId: upload.cohortId }));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('DELETE /files/uploads/:id')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.own(actor, id);
    if (!(await this.drop.execute(actor, id))) throw new RequestProblems(409, [attached()]);
    void reply.header('tus-resumable', RESUMABLE);
  }

  @Get(':id/state')
  @Allow('GET /files/uploads/:id/state')
  async state(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<UploadState> {
    let upload = await this.own(actor, id);
    if (upload.state === 'receiving' && (await this.door.hasAll(upload))) {
      // The process ended between the last byte and its check.
      await this.complete.execute(id);
      upload = await this.own(actor, id);
    }
    const { name, sizeBytes, mediaType, state } = upload;
    return { id, name, sizeBytes, mediaType, state, problems: (upload.problems ?? []).map(problemWithText) };
  }

  private async own(actor: Actor, id: string): Promise<UploadRow> {
    const upload = UUID.test(id) ? await this.uploads.findOwn(this.database, id, actor.accountId) : undefined;
    if (!upload) throw new RequestProblems(404, [problem('upload-unknown')]);
    return upload;
  }
}

const attached = (): Problem => problem('upload-attached-elsewhere', { data: { name: '' } });

/** The library's answer as this server's: with the headers that protect every answer. */
async function send(reply: FastifyReply, answer: Response): Promise<void> {
  const body = answer.body ? await answer.text() : '';
  void reply.status(answer.status).headers(Object.fromEntries(answer.headers));
  if (body.startsWith('{')) void reply.type('application/json; charset=utf-8');
  await reply.send(body === '' ? undefined : body);
}
