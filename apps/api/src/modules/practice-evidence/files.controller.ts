import { once } from 'node:events';
import type { ReadStream } from 'node:fs';
import '@fastify/multipart';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { problem } from '@tisheng/domain-rules/problem.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Database } from '../../platform/database/database.js';
import { RequestProblems } from '../../platform/http/problem-filter.js';
import { FileStorage } from '../../platform/storage/file-storage.js';
import { AttachFile, type AttachedFileAnswer } from './use-cases/attach-file.js';

/** Files of works: streams do not pass through GraphQL. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly attach: AttachFile,
  ) {}

  @Post('works')
  @HttpCode(201)
  @Allow('POST /files/works', { cohort: (args) => args.cohortId })
  async upload(
    @CurrentActor() actor: Actor,
    @Query('cohortId') cohortId: string,
    @Query('theme') theme: string,
    @Req() request: FastifyRequest,
  ): Promise<AttachedFileAnswer> {
    const part = await request.file();
    if (!part) throw new RequestProblems(400, [problem('bad-request', { field: 'file' })]);
    const upload = { name: part.filename, mediaType: part.mimetype, content: await part.toBuffer() };
    const answer = await this.attach.execute(actor, cohortId, Number(theme), upload);
    if ('problems' in answer) throw new RequestProblems(422, answer.problems);
    return answer;
  }

  @Get(':id')
  @Allow('GET /files/:id', { file: (args) => args.id })
  async read(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.storage.find(this.database, id);
    const content = file && (await opened(this.storage.read(file)));
    if (!file || !content) throw new RequestProblems(404, [problem('not-found')]);
    // Uploads are never shown by the browser as pages of this site, whatever they say they are.
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store');
    return new StreamableFile(content, {
      type: file.mediaType,
      length: file.sizeBytes,
      disposition: attachment(file.name),
    });
  }
}

/** The stream once it can be read; null where the content is gone. */
async function opened(stream: ReadStream): Promise<ReadStream | null> {
  try {
    await once(stream, 'open');
    return stream;
  } catch {
    return null;
  }
}

/** RFC 6266: the name in UTF-8 (RFC 5987), and in plain signs for programs that do not read it. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
