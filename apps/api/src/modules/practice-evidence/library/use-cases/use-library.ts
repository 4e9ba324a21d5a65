import { Injectable } from '@nestjs/common';
import { mayFindUseful, mayReport } from '@tisheng/domain-rules/practice-evidence/library/library-entry.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { knownId } from '../../awards/persistence/known-id.js';
import { LibraryEntries } from '../persistence/library-entries.js';

/** What readers do in the library: praise, report a problem, fetch a file. */
@Injectable()
export class UseLibrary {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly entries: LibraryEntries,
    private readonly audit: Audit,
  ) {}

  /** Says that a work is useful, or takes that back. Answers what stands in the way. */
  async findUseful(
    actor: Actor,
    cohortId: string,
    entryId: string,
    useful: boolean,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const { cohort } = await this.policies.ofCohort(cohortId, tx);
      const entry = await this.entries.locked(tx, cohort.rootUnitId, entryId, actor.teacherId);
      const problems = mayFindUseful({ isShown: entry?.state === 'shown', isOwn: entry?.isOwn ?? false });
      if (problems.length > 0 || !entry) return problems;
      const key = [entry.id, actor.accountId];
      if (useful)
        await tx.run(
          `INSERT INTO practice_evidence.library_useful (entry_id, account_id, said_at) VALUES ($1, $2, $3)
           ON CONFLICT DO NOTHING`,
          [...key, this.clock.now()],
        );
      else
        await tx.run(
          'DELETE FROM practice_evidence.library_useful WHERE entry_id = $1 AND account_id = $2',
          key,
        );
      return [];
    });
  }

  /** Tells the offices of a problem. Answers what stands in the way: nothing when they are told. */
  async report(actor: Actor, cohortId: string, entryId: string, text: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const { cohort } = await this.policies.ofCohort(cohortId, tx);
      const entry = await this.entries.locked(tx, cohort.rootUnitId, entryId, actor.teacherId);
      const open = await tx.one(
        `SELECT 1 FROM practice_evidence.library_report WHERE entry_id = $1 AND account_id = $2 AND answered_at IS NULL`,
        [entry?.id ?? null, actor.accountId],
      );
      const isShown = entry?.state === 'shown';
      const problems = mayReport({ isShown, hasOpenReport: open !== undefined }, text);
      if (problems.length > 0 || !entry) return problems;
      await tx.run(
        `INSERT INTO practice_evidence.library_report (entry_id, account_id, text, made_at) VALUES ($1, $2, $3, $4)`,
        [entry.id, actor.accountId, text.trim(), this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'report-work-of-library',
        targetKind: 'submission',
        targetId: entry.submissionId,
      });
      return [];
    });
  }

  /**
   * Notes that a file of a shown work is fetched: once for each person and day, the authors' own not at all. Looking at it in
   * the page counts nothing. Answers what stands in the way.
   */
  async fetch(
    actor: Actor,
    of: { readonly cohortId: string; readonly entryId: string; readonly fileId: string },
  ): Promise<readonly Problem[]> {
    const { pack, cohort } = await this.policies.ofCohort(of.cohortId);
    const entry = await this.entries.find(cohort.rootUnitId, of.entryId, actor.teacherId);
    if (entry?.state !== 'shown') return [problem('library-work-not-shown')];
    const file = await this.database.one(
      `SELECT 1 FROM practice_evidence.submission_file WHERE submission_id = $1 AND file_id = $2 AND to_version IS NULL`,
      [entry.submissionId, knownId(of.fileId)],
    );
    if (!file) return [problem('not-found')];
    if (!entry.isOwn)
      await this.database.run(
        `INSERT INTO practice_evidence.library_download (entry_id, account_id, fetched_on) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING`,
        [entry.id, actor.accountId, plainDateIn(pack.programme.timeZone, this.clock.now())],
      );
    return [];
  }
}
