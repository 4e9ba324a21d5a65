import '@fastify/multipart';
import { buffer } from 'node:stream/consumers';
import { Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile, UsePipes } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { RequestProblems } from '../../platform/http/problem-filter.js';
import { validateBody } from '../../platform/http/validate-body.js';
import { BeginRosterImport, type ReceivedRoster } from './use-cases/begin-roster-import.js';
import { MendRosterImport } from './use-cases/mend-roster-import.js';
import { ErrorsFiles } from './roster/errors-files.js';
import { rosterTemplate, templateName } from './roster/roster-template.js';

/** In the query, so that the guard knows where the file goes before the body arrives. */
class RosterTarget {
  @IsUUID()
  programmeId!: string;

  @IsUUID()
  unitId!: string;
}

class ImportId {
  @IsUUID()
  id!: string;
}

class Language {
  @IsOptional()
  @IsIn(['zh', 'en'])
  lang?: 'zh' | 'en';
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Receives roster files, hands them back with their errors, and gives out the template. */
@Controller('files')
@UsePipes(validateBody)
export class RosterFilesController {
  constructor(
    private readonly begin: BeginRosterImport,
    private readonly mend: MendRosterImport,
    private readonly errors: ErrorsFiles,
  ) {}

  @Post('rosters')
  @HttpCode(201)
  @Allow('POST /files/rosters', { programme: (a) => a.programmeId, unit: (a) => a.unitId })
  async upload(
    @CurrentActor() actor: Actor,
    @Query() target: RosterTarget,
    @Req() request: FastifyRequest,
  ): Promise<{ importId: string }> {
    return accepted(await this.begin.execute(actor, target, await receive(request)));
  }

  @Post('rosters/:id')
  @HttpCode(201)
  @Allow('POST /files/rosters/:id', { rosterImport: (a) => a.id })
  async uploadAgain(
    @CurrentActor() actor: Actor,
    @Param() { id }: ImportId,
    @Req() request: FastifyRequest,
  ): Promise<{ importId: string }> {
    return accepted(await this.mend.execute(actor, id, await receive(request)));
  }

  @Get('rosters/:id/errors')
  @Allow('GET /files/rosters/:id/errors', { rosterImport: (a) => a.id })
  async errorsFile(
    @CurrentActor() actor: Actor,
    @Param() { id }: ImportId,
    @Query() { lang = 'zh' }: Language,
  ): Promise<StreamableFile> {
    const file = await this.errors.write(actor, id, lang);
    return new StreamableFile(file.content, { type: file.mediaType, disposition: attachment(file.name) });
  }

  @Get('roster-template')
  @Allow('GET /files/roster-template')
  template(@Query() { lang = 'zh' }: Language): StreamableFile {
    return new StreamableFile(rosterTemplate(lang), {
      type: WORKBOOK,
      disposition: attachment(templateName(lang)),
    });
  }
}

function accepted(answer: { readonly importId: string } | { readonly problems: readonly Problem[] }): {
  importId: string;
} {
  if ('problems' in answer) throw new RequestProblems(422, answer.problems);
  return answer;
}

/** Reads the uploaded file whole before any work begins: a slow or broken line holds no transaction open. */
async function receive(request: FastifyRequest): Promise<ReceivedRoster> {
  let file: MultipartFile | undefined;
  let content: Buffer | undefined;
  try {
    file = request.isMultipart() ? await request.file() : undefined;
    if (file) content = await buffer(file.file);
  } catch {
    throw new RequestProblems(400, [problem('upload-broken-off')]);
  }
  if (!file || !content) throw new RequestProblems(422, [problem('roster-file-missing')]);
  if (file.file.truncated) {
    const data = { what: 'bytes', limit: file.file.bytesRead };
    throw new RequestProblems(413, [problem('file-too-large', { data })]);
  }
  return { fileName: file.filename, content };
}

/** The name in both forms that browsers understand. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
