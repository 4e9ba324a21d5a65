import '@fastify/multipart';
import { Controller, Get, HttpCode, Post, Query, Req, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { problem } from '@tisheng/domain-rules/problem.js';
import { IsUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { Database } from '../../../platform/database/database.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { FileStorage } from '../../../platform/storage/file-storage.js';
import { FindRecognition } from './queries/find-recognition.js';
import { KeepEvidence } from './use-cases/keep-evidence.js';

/** Which evidence is looked at. */
class WantedEvidence {
  @IsUUID()
  cohortId!: string;

  @IsUUID()
  enrollmentId!: string;

  @IsUUID()
  claimId!: string;
}

/** Evidence of earlier training: sent before the claim, looked at by those who decide. */
@Controller('files/evidence')
export class EvidenceFilesController {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly keep: KeepEvidence,
    private readonly find: FindRecognition,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow('POST /files/evidence', { cohort: (args) => args.cohortId })
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<{ fileId: string }> {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) throw new RequestProblems(400, [problem('recognition-file-empty', { field: 'file' })]);
    const answer = await this.keep.execute(actor, { name: part.filename, content: await part.toBuffer() });
    if ('problems' in answer) throw new RequestProblems(422, answer.problems);
    return answer;
  }

  @Get()
  @UsePipes(validateBody)
  @Allow('GET /files/evidence', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentId })
  async read(
    @Query() { cohortId, enrollmentId, claimId }: WantedEvidence,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fileId = await this.find.evidenceOf(cohortId, enrollmentId, claimId);
    const file = fileId === undefined ? undefined : await this.storage.find(this.database, fileId);
    if (!file) throw new RequestProblems(404, [problem('not-found')]);
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store');
    const ending = file.mediaType.split('/')[1] ?? 'bin';
    return new StreamableFile(await this.storage.read(file), {
      type: file.mediaType,
      length: file.sizeBytes,
      disposition: `attachment; filename="evidence.${ending}"`,
    });
  }
}
