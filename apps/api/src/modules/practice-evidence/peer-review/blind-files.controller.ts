import type { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Res, type StreamableFile } from '@nestjs/common';
import { maskedFileName } from '@tisheng/domain-rules/practice-evidence/peer-review/mask-work.js';
import { problem } from '@tisheng/domain-rules/problem.js';
import { BLIND_FILE_NAME } from '@tisheng/messages/peer-review-masks.js';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../../platform/auth/allow.js';
import { Database } from '../../../platform/database/database.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { type ByteRange, ContentGone } from '../../../platform/storage/content-store.js';
import { FileStorage, type StoredFile } from '../../../platform/storage/file-storage.js';
import { asDownload, asPreview, rangeOf, streamed } from '../files/send-file.js';
import { FindBlindWork } from './queries/find-blind-work.js';

/** Files of works that are reviewed blind: by their place, under a name that says nothing. */
@Controller('peer-reviews')
export class BlindFilesController {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly work: FindBlindWork,
  ) {}

  @Get(':id/files/:place')
  @Allow('GET /peer-reviews/:id/files/:place', { peerReview: (args) => args.id })
  async read(
    @Param('id') id: string,
    @Param('place') place: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.find(id, place);
    const content = await this.open(file);
    asDownload(reply, file);
    return streamed(reply, content, { type: file.mediaType, size: file.sizeBytes, range: null });
  }

  @Get(':id/files/:place/preview')
  @Allow('GET /peer-reviews/:id/files/:place/preview', { peerReview: (args) => args.id })
  async preview(
    @Param('id') id: string,
    @Param('place') place: string,
    @Headers('range') wanted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.find(id, place);
    asPreview(reply, file);
    const range = rangeOf(wanted, file.sizeBytes);
    const content = await this.open(file, range);
    return streamed(reply, content, { type: file.mediaType, size: file.sizeBytes, range });
  }

  /** The file under the name that it goes out with. */
  private async find(id: string, place: string): Promise<StoredFile> {
    const named = await this.work.file(id, place);
    const file = named && (await this.storage.find(this.database, named.id));
    if (!file) throw new RequestProblems(404, [problem('not-found')]);
    return { ...file, name: maskedFileName(file.name, Number(place) || 0, BLIND_FILE_NAME) };
  }

  private async open(file: StoredFile, range: ByteRange | null = null): Promise<Readable> {
    try {
      return await this.storage.read(file, range ?? undefined);
    } catch (error) {
      if (error instanceof ContentGone) throw new RequestProblems(404, [problem('not-found')]);
      throw error;
    }
  }
}
