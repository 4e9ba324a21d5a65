import { Controller, Get, Headers, Param, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { previewOf } from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';
import { problem } from '@tisheng/domain-rules/problem.js';
import { IsIn, IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { ContentGone } from '../../../platform/storage/content-store.js';
import { FileStorage } from '../../../platform/storage/file-storage.js';
import { asDownload, asPreview, rangeOf, streamed } from '../files/send-file.js';
import { FindJudgingTasks } from './queries/find-judging-tasks.js';
import { ExportAwards } from './use-cases/export-awards.js';
import { PrintHonour } from './use-cases/print-honour.js';

class WantedList {
  @IsUUID()
  cohortId!: string;

  @IsUUID()
  unitId!: string;

  @IsUUID()
  roundId!: string;

  @IsIn(['zh', 'en'])
  language: 'zh' | 'en' = 'zh';
}

/** Lists of awards, certificates of honour, and files of works under their numbers. */
@Controller('files')
@UsePipes(validateBody)
export class AwardFilesController {
  constructor(
    private readonly exportAwards: ExportAwards,
    private readonly print: PrintHonour,
    private readonly tasks: FindJudgingTasks,
    private readonly storage: FileStorage,
  ) {}

  @Get('awards')
  @Allow('GET /files/awards', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { language, ...of }: WantedList,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const stream = await this.exportAwards.execute(actor, of, language);
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(stream, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: 'attachment; filename="awards.xlsx"',
    });
  }

  @Get('honours/:id')
  @Allow('GET /files/honours/:id', { honour: (args) => args.id })
  async honour(
    @Param('id') id: string,
    @Query('lang') lang: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const answer = await this.print.execute(id, lang === 'en' ? 'en' : 'zh');
    if ('problems' in answer)
      throw new RequestProblems(answer.problems[0]?.code === 'not-found' ? 404 : 422, answer.problems);
    void reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header(
        'content-disposition',
        `inline; filename="honour.pdf"; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`,
      );
    return answer.pdf;
  }

  /** A file of a work as its judge looks at it: under the work's number, whatever it is really called. */
  @Get('judging/:taskId/:fileId')
  @Allow('GET /files/judging/:taskId/:fileId', { cohort: (args) => args.cohortId })
  async blind(
    @CurrentActor() actor: Actor,
    @Param('taskId') taskId: string,
    @Param('fileId') fileId: string,
    @Query('cohortId') cohortId: string,
    @Headers('range') wanted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.tasks.file(cohortId, actor.accountId, taskId, fileId);
    if (!file) throw new RequestProblems(404, [problem('not-found')]);
    const range = rangeOf(wanted, file.sizeBytes);
    const content = await this.storage.read(file, range ?? undefined).catch((error: unknown) => {
      throw error instanceof ContentGone ? new RequestProblems(404, [problem('not-found')]) : error;
    });
    if (previewOf(file.mediaType)) asPreview(reply, file);
    else asDownload(reply, file);
    return streamed(reply, content, { type: file.mediaType, size: file.sizeBytes, range });
  }
}
