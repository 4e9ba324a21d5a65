import '@fastify/multipart';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Controller, HttpCode, Post, Query, Req, UsePipes } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { IsUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { problemWithText } from '../../platform/auth/access-refused.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { RequestProblems } from '../../platform/http/problem-filter.js';
import { validateBody } from '../../platform/http/validate-body.js';
import { FindRosterImports } from './queries/find-roster-imports.js';
import { UploadRoster, type CheckedRoster } from './use-cases/upload-roster.js';

/** In the query, so that the guard knows where the file goes before the body arrives. */
class RosterTarget {
  @IsUUID()
  programmeId!: string;

  @IsUUID()
  unitId!: string;
}

/** Problems that the answer to an upload carries; the rest is read page by page. */
const FIRST_PROBLEMS = 50;

/** Receives roster files. */
@Controller('files/rosters')
@UsePipes(validateBody)
export class RosterFilesController {
  constructor(
    private readonly uploadRoster: UploadRoster,
    private readonly imports: FindRosterImports,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow('POST /files/rosters', { programme: (a) => a.programmeId, unit: (a) => a.unitId })
  async upload(
    @CurrentActor() actor: Actor,
    @Query() { programmeId, unitId }: RosterTarget,
    @Req() request: FastifyRequest,
  ): Promise<CheckedRoster & { problems: Problem[] }> {
    const answer = await withReceivedFile(request, (source, fileName) =>
      this.uploadRoster.execute(actor, { programmeId, unitId, fileName, source }),
    );
    if (!('importId' in answer)) throw new RequestProblems(422, answer.problems);
    const problems = await this.imports.firstProblems(answer.importId, FIRST_PROBLEMS);
    return { ...answer, problems: problems.map(problemWithText) };
  }
}

/**
 * Puts the uploaded file aside whole before any work begins: a slow or broken line holds no transaction open, and half a
 * file is never read.
 */
async function withReceivedFile<T>(
  request: FastifyRequest,
  work: (path: string, name: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tisheng-roster-'));
  try {
    const path = join(folder, 'file');
    const name = await receive(request, path);
    return await work(path, name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: FastifyRequest, path: string): Promise<string> {
  let file: MultipartFile | undefined;
  try {
    file = request.isMultipart() ? await request.file() : undefined;
    if (file) await pipeline(file.file, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    throw receivingFault(error);
  }
  if (!file) throw new RequestProblems(422, [problem('roster-file-missing')]);
  if (file.file.truncated) throw tooLarge(file.file.bytesRead);
  return file.filename;
}

const tooLarge = (limit: number): RequestProblems =>
  new RequestProblems(413, [problem('file-too-large', { data: { what: 'bytes', limit } })]);

function receivingFault(error: unknown): unknown {
  // A full disk is the server's own matter.
  const isOurs =
    error instanceof Error &&
    'syscall' in error &&
    !/^E(CONNRESET|PIPE)$/.test(String(Reflect.get(error, 'code')));
  return isOurs ? error : new RequestProblems(400, [problem('upload-broken-off')]);
}
