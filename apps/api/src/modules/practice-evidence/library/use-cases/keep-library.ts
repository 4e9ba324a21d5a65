import { Injectable } from '@nestjs/common';
import {
  mayAnswerReport,
  mayPutBack,
  mayTakeDown,
} from '@tisheng/domain-rules/practice-evidence/library/library-entry.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { knownId } from '../../awards/persistence/known-id.js';
import { WorksForNomination } from '../../works/queries/works-for-nomination.js';
import { LibraryEntries, mayBeShown, type LibraryEntryRow } from '../persistence/library-entries.js';

/** Which work of the library an office speaks of: one that comes from its own schools. */
export interface EntryOfUnit {
  readonly cohortId: string;
  readonly unitId: string;
  readonly entryId: string;
}

/** An office looks after the library: takes works down, puts them back, answers reports. */
@Injectable()
export class KeepLibrary {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly works: WorksForNomination,
    private readonly entries: LibraryEntries,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it is hidden. */
  async takeDown(actor: Actor, of: EntryOfUnit, reason: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const entry = await this.entryOf(tx, of);
      const problems = mayTakeDown(entry?.state ?? null, reason);
      if (problems.length > 0 || !entry) return problems;
      await this.move(tx, actor, entry, 'taken-down', reason);
      return [];
    });
  }

  /** Answers what stands in the way: nothing when it is shown again. */
  async putBack(actor: Actor, of: EntryOfUnit, reason: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const entry = await this.entryOf(tx, of);
      if (!entry) return [problem('library-work-not-shown')];
      const [work] = await this.works.ofSubmissions(entry.cohortId, [entry.submissionId], tx);
      const problems = mayPutBack(entry.state, work !== undefined && mayBeShown(work), reason);
      if (problems.length > 0) return problems;
      await this.move(tx, actor, entry, 'shown', reason);
      return [];
    });
  }

  /** Answers what stands in the way: nothing when the reporter has an answer. */
  async answerReport(
    actor: Actor,
    of: EntryOfUnit & { readonly reportId: string },
    answer: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const entry = await this.entryOf(tx, of);
      const report = await tx.one<{ isAnswered: boolean }>(
        `SELECT answered_at IS NOT NULL AS "isAnswered" FROM practice_evidence.library_report
          WHERE id = $1 AND entry_id = $2 FOR UPDATE`,
        [knownId(of.reportId), entry?.id ?? null],
      );
      const problems = mayAnswerReport(report ?? null, answer);
      if (problems.length > 0) return problems;
      await tx.run(
        `UPDATE practice_evidence.library_report SET answer = $2, answered_at = $3, answered_by = $4 WHERE id = $1`,
        [of.reportId, answer.trim(), this.clock.now(), actor.accountId],
      );
      await this.audit.record(tx, actor, {
        action: 'answer-library-report',
        targetKind: 'submission',
        targetId: entry?.submissionId ?? of.entryId,
        after: { reportId: of.reportId },
      });
      return [];
    });
  }

  private async entryOf(tx: Transaction, of: EntryOfUnit): Promise<LibraryEntryRow | undefined> {
    const { cohort } = await this.policies.ofCohort(of.cohortId, tx);
    const unit = await this.organization.unit(of.unitId, tx);
    const entry = await this.entries.locked(tx, cohort.rootUnitId, of.entryId, null);
    return unit && entry?.unitPath.startsWith(unit.path) ? entry : undefined;
  }

  private async move(
    tx: Transaction,
    actor: Actor,
    entry: LibraryEntryRow,
    state: 'shown' | 'taken-down',
    reason: string,
  ): Promise<void> {
    await this.entries.move(tx, entry.id, state, actor.accountId, reason.trim());
    await this.audit.record(tx, actor, {
      action: state === 'shown' ? 'put-work-back-into-library' : 'take-work-down-from-library',
      targetKind: 'submission',
      targetId: entry.submissionId,
      before: { state: entry.state },
      after: { state, reason: reason.trim() },
    });
  }
}
