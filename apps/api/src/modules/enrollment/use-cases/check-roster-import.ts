import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  checkMapping,
  placesOfMapping,
  type ColumnAssignment,
} from '@tisheng/domain-rules/enrollment/roster/check-mapping.js';
import { rosterTable, type RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { BackgroundJobs, type JobOutcome } from '../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../platform/jobs/job-run.js';
import type { TextEncoding } from '../../../platform/spreadsheet/decode-text.js';
import { SpreadsheetProblem } from '../../../platform/spreadsheet/spreadsheet-problem.js';
import { CheckTable, type CheckedCounts } from '../roster/check-table.js';
import { busyProblems, lockImport, mayMoveImport, type LockedImport } from '../roster/import-state.js';
import { rowsOfSheet } from '../roster/inspect-file.js';
import { forgetRows } from '../roster/roster-files.js';
import { SealedFiles } from '../roster/sealed-files.js';
import { PolicyReader } from '../public/policy-reader.js';

/** How the user wants the file to be read. */
export interface CheckSettings {
  readonly encoding: TextEncoding | null;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly ColumnAssignment<RosterColumn>[];
}

/** A sheet with more rows than this is checked beside the request. */
const ROWS_AT_ONCE = 2000;

type Begun = { readonly jobId: string | null };

/**
 * Checks every row of the import's file by the columns that the user settled: small files at once, long ones as a job.
 * What an earlier check of the same import found is replaced.
 */
@Injectable()
export class CheckRosterImport implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly files: SealedFiles,
    private readonly table: CheckTable,
    private readonly jobs: BackgroundJobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ importId: string }>('check-roster', (run) => this.work(run));
  }

  async execute(
    actor: Actor | NamedActor,
    importId: string,
    settings: CheckSettings,
  ): Promise<Begun | { problems: readonly Problem[] }> {
    try {
      return await this.database.transaction(async (tx) => {
        const found = await lockImport(tx, importId);
        const problems = await this.problems(tx, actor, found, settings);
        if (problems.length > 0) return { problems };
        await forgetRows(tx, importId);
        await this.settle(tx, importId, settings);
        const rows = found.sheets?.find(({ name }) => name === settings.sheet)?.rows ?? 0;
        // The program itself waits for what it began.
        if (rows <= ROWS_AT_ONCE || !isPerson(actor)) {
          await this.check(tx, actor, await lockImport(tx, importId));
          return { jobId: null };
        }
        const jobId = await this.jobs.begin(tx, actor, {
          kind: 'check-roster',
          payload: { importId },
          unitId: found.unitId,
          rootUnitId: found.rootUnitId,
          subject: found.fileName,
        });
        await tx.run('UPDATE enrollment.roster_import SET job_id = $2 WHERE id = $1', [importId, jobId]);
        return { jobId };
      });
    } catch (error) {
      if (error instanceof SpreadsheetProblem) return { problems: [error.problem] };
      throw error;
    }
  }

  private async problems(
    tx: Transaction,
    actor: NamedActor,
    found: LockedImport,
    settings: CheckSettings,
  ): Promise<Problem[]> {
    const { pack } = await this.policies.ofProgramme(found.programmeId, tx);
    const role = actor.role;
    const sheet = found.sheets?.find(({ name }) => name === settings.sheet);
    const problems = [
      ...(found.state === 'uploaded' ? [] : mayMoveImport(pack, found, 'uploaded', role)),
      ...mayMoveImport(pack, { state: 'uploaded' }, 'checked', role),
      ...(await busyProblems(tx, found)),
    ];
    if (problems.length > 0) return problems;
    if (found.fileId === null) return [problem('roster-file-gone')];
    if (!sheet) return [problem('sheet-unknown', { field: 'sheet', data: { sheet: settings.sheet } })];
    const { headerRow } = settings;
    if (!Number.isInteger(headerRow) || headerRow < 0 || headerRow >= sheet.rows) {
      problems.push(problem('header-row-unknown', { field: 'headerRow', data: { headerRow } }));
    }
    return [...problems, ...checkMapping(settings.columns, sheet.width, rosterTable)];
  }

  private async settle(tx: Transaction, importId: string, settings: CheckSettings): Promise<void> {
    await tx.run(
      'UPDATE enrollment.roster_import SET encoding = $2, sheet = $3, header_row = $4, columns = $5 WHERE id = $1',
      [
        importId,
        settings.encoding,
        settings.sheet,
        settings.headerRow,
        JSON.stringify(placesOfMapping(settings.columns)),
      ],
    );
  }

  private async work(run: JobRun<{ importId: string }>): Promise<JobOutcome> {
    try {
      return await this.database.transaction(async (tx) => {
        const found = await lockImport(tx, run.payload.importId);
        if (found.state !== 'uploaded') {
          return {
            problems: [
              problem('move-not-possible', {
                data: { lifecycle: 'roster-import', from: found.state, to: 'checked' },
              }),
            ],
          };
        }
        const counts = await this.check(tx, run.actor, found, run);
        const outcome = { result: { importId: found.id, ...counts } };
        await run.finish(tx, outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof SpreadsheetProblem) return { problems: [error.problem] };
      throw error;
    }
  }

  private async check(
    tx: Transaction,
    actor: NamedActor,
    found: LockedImport,
    run?: JobRun,
  ): Promise<CheckedCounts> {
    const { id, fileId, fileName, sheet, headerRow, encoding, columns } = found;
    if (fileId === null || sheet === null || columns === null)
      throw new Error('The import has no settled file');
    const content = await this.files.read(tx, fileId);
    const total = found.sheets?.find(({ name }) => name === sheet)?.rows ?? 0;
    const counts = await this.table.check(tx, {
      importId: id,
      programmeId: found.programmeId,
      unitId: found.unitId,
      columns,
      rows: below(headerRow ?? 0, rowsOfSheet(content, fileName, sheet, encoding)),
      ...(run ? { progress: (rows: number) => run.progress(rows, total) } : {}),
    });
    await tx.run(
      `UPDATE enrollment.roster_import_attempt SET rows_read = $3, rows_accepted = $4, rows_rejected = $5
        WHERE import_id = $1 AND attempt = $2`,
      [id, found.attempt, counts.rowsRead, counts.rowsAccepted, counts.rowsRejected],
    );
    await this.audit.record(tx, actor, {
      action: 'check-roster-import',
      targetKind: 'rosterImport',
      targetId: id,
      after: { ...counts, attempt: found.attempt },
    });
    return counts;
  }
}

const isPerson = (actor: Actor | NamedActor): actor is Actor => 'grantId' in actor;

async function* below<Row extends { readonly row: number }>(
  headerRow: number,
  rows: AsyncIterable<Row>,
): AsyncGenerator<Row> {
  for await (const row of rows) if (row.row > headerRow) yield row;
}
