import { Injectable } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { SpreadsheetProblem } from '../../../platform/spreadsheet/spreadsheet-problem.js';
import { PolicyReader } from '../public/policy-reader.js';
import { busyProblems, lockImport, mayMoveImport } from '../roster/import-state.js';
import { RosterFiles } from '../roster/roster-files.js';
import type { ReceivedRoster } from './begin-roster-import.js';

/** Puts a mended file in the place of the one that was sent before; the attempts stay on record. */
@Injectable()
export class MendRosterImport {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly files: RosterFiles,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    importId: string,
    file: ReceivedRoster,
  ): Promise<{ importId: string } | { problems: readonly Problem[] }> {
    try {
      return await this.database.transaction(async (tx) => {
        const found = await lockImport(tx, importId);
        const { pack } = await this.policies.ofProgramme(found.programmeId, tx);
        const problems = [
          ...(found.state === 'uploaded' ? [] : mayMoveImport(pack, found, 'uploaded', actor.role)),
          ...(await busyProblems(tx, found)),
        ];
        if (problems.length > 0) return { problems };
        await this.files.attach(tx, importId, file, actor.accountId);
        await this.audit.record(tx, actor, {
          action: 'mend-roster-import',
          targetKind: 'rosterImport',
          targetId: importId,
          before: { state: found.state, attempt: found.attempt },
          after: { attempt: found.attempt + 1, bytes: file.content.length },
        });
        return { importId };
      });
    } catch (error) {
      if (error instanceof SpreadsheetProblem) return { problems: [error.problem] };
      throw error;
    }
  }
}
