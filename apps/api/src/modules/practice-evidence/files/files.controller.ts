import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Res, type StreamableFile } from '@nestjs/common';
import { problem } from '@tisheng/domain-rules/problem.js';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../../platform/auth/allow.js';
import { Database } from '../../../platform/database/database.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { type ByteRange, ContentGone } from '../../../platform/storage/content-store.js';
import { FileStorage, type StoredFile } from '../../../platform/storage/file-storage.js';
import { encodingOfBeginning } from './content/plain-text.js';
import { asDownload, asPreview, etagOf, rangeOf, streamed } from './send-file.js';

const BEGINNING_BYTES = 64 * 1024;

/** Stored files: streams do not pass through GraphQL. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
  ) {}

  @Get(':id')
  @Allow('GET /files/:id', { file: (args) => args.id })
  async read(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.find(id);
    const content = await this.open(file);
    asDownload(reply, file);
    return streamed(reply, content, { type: file.mediaType, size: file.sizeBytes, range: null });
  }

  @Get(':id/preview')
  @Allow('GET /files/:id/preview', { file: (args) => args.id })
  async preview(
    @Param('id') id: string,
    @Headers('range') wanted: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Headers('if-range') unchanged: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.find(id);
    asPreview(reply, file);
    if (known === etagOf(file)) {
      void reply.status(304);
      return undefined;
    }
    const isSame = unchanged === undefined || unchanged === etagOf(file);
    const range = rangeOf(isSame ? wanted : undefined, file.sizeBytes);
    const content = await this.open(file, range);
    const type = file.mediaType === 'text/plain' ? await this.typeOfText(file) : file.mediaType;
    return streamed(reply, content, { type, size: file.sizeBytes, range });
  }

  private async find(id: string): Promise<StoredFile> {
    const file = await this.storage.find(this.database, id);
    if (!file) throw new RequestProblems(404, [problem('not-found')]);
    return file;
  }

  private async open(file: StoredFile, range: ByteRange | null = null): Promise<Readable> {
    try {
      return await this.storage.read(file, range ?? undefined);
    } catch (error) {
      if (error instanceof ContentGone) throw new RequestProblems(404, [problem('not-found')]);
      throw error;
    }
  }

  /** Texts are kept as they came; a browser has to be told how to read them. */
  private async typeOfText(file: StoredFile): Promise<string> {
    const end = Math.min(file.sizeBytes, BEGINNING_BYTES) - 1;
    const beginning = await this.open(file, { start: 0, end });
    const pieces: Buffer[] = [];
    beginning.on('data', (piece: Buffer) => pieces.push(piece));
    await once(beginning, 'end');
    return `text/plain; charset=${encodingOfBeginning(Buffer.concat(pieces))}`;
  }
}
