import { PassThrough, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { FindRosterImports } from '../queries/find-roster-imports.js';
import { errorsFileName, writeErrorsFile } from './errors-file/write-errors-file.js';
import { readImport } from './import-state.js';
import { SealedFiles } from './sealed-files.js';

/** A file on its way back to who sent it. */
export interface HandedBackFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Readable;
}

/** Hands the file of an import back with its errors beside the cells. */
@Injectable()
export class ErrorsFiles {
  constructor(
    private readonly database: Database,
    private readonly files: SealedFiles,
    private readonly imports: FindRosterImports,
    private readonly audit: Audit,
  ) {}

  /** @throws RequestProblems when no file was kept */
  async write(actor: Actor, importId: string, language: 'zh' | 'en'): Promise<HandedBackFile> {
    const found = await readImport(this.database, importId);
    if (found.fileId === null) throw new RequestProblems(410, [problem('roster-file-gone')]);
    const source = await this.files.read(this.database, found.fileId);
    const problems = (await this.imports.allProblems(importId)).map(({ severity, problem: one }) => ({
      ...one,
      severity,
    }));
    // The file holds ID numbers: who takes it is noted.
    await this.audit.record(this.database, actor, {
      action: 'download-roster-errors',
      targetKind: 'rosterImport',
      targetId: importId,
    });
    const { fileName, sheet, headerRow, columns, encoding } = found;
    const content = new PassThrough();
    const header =
      sheet !== null && columns !== null ? { header: { sheet, row: headerRow ?? 0, columns } } : {};
    // What goes wrong breaks the stream: half a table is never taken for a whole one.
    writeErrorsFile(
      { source, fileName, problems, language, ...header, ...(encoding ? { encoding } : {}) },
      content,
    ).catch(() => undefined);
    return { ...errorsFileName(fileName, language), content };
  }
}
