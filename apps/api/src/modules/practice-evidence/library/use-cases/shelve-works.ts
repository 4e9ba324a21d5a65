import { Injectable } from '@nestjs/common';
import {
  mayShelve,
  mayWithdrawFromLibrary,
} from '@tisheng/domain-rules/practice-evidence/library/library-entry.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database, type Queryable, type Transaction } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { knownId } from '../../awards/persistence/known-id.js';
import { WorksForNomination } from '../../works/queries/works-for-nomination.js';
import { LibraryEntries, mayBeShown } from '../persistence/library-entries.js';

interface Honoured {
  readonly nominationId: string;
  readonly submissionId: string;
  readonly cohortId: string;
  readonly rootUnitId: string;
}

const HONOURED = `SELECT DISTINCT ON (n.submission_id) n.id AS "nominationId", n.submission_id AS "submissionId",
         n.cohort_id AS "cohortId", u.root_id AS "rootUnitId"
    FROM practice_evidence.award_nomination n JOIN practice_evidence.award_round r ON r.id = n.round_id
    JOIN organization.unit u ON u.id = r.unit_id
   WHERE n.honour IS NOT NULL AND n.submission_id IS NOT NULL AND n.struck_out_at IS NULL AND r.state = 'published'`;
/** The highest level counts. */
const HIGHEST = `ORDER BY n.submission_id, array_position(ARRAY['province', 'city', 'county', 'school'], r.level), r.published_at`;

/** Puts honoured works into the library: all of a round at once, or one that its author shows, and takes it out again. */
@Injectable()
export class ShelveWorks {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly works: WorksForNomination,
    private readonly entries: LibraryEntries,
    private readonly audit: Audit,
  ) {}

  /** Those whose authors agree. Answers how many. */
  async ofRound(tx: Transaction, actor: Actor, roundId: string): Promise<number> {
    const honoured = await tx.rows<Honoured & Record<string, unknown>>(
      `${HONOURED} AND n.submission_id IN (SELECT k.submission_id FROM practice_evidence.award_nomination k
                                            WHERE k.round_id = $1 AND k.honour IS NOT NULL) ${HIGHEST}`,
      [roundId],
    );
    const [first] = honoured;
    if (!first) return 0;
    const { pack } = await this.policies.ofCohort(first.cohortId, tx);
    const ids = honoured.map(({ submissionId }) => submissionId);
    const works = (await this.works.ofSubmissions(first.cohortId, ids, tx)).filter(mayBeShown);
    for (const work of works) {
      const own = honoured.find(({ submissionId }) => submissionId === work.submissionId);
      if (own) await this.entries.put(tx, { ...own, by: actor.accountId }, work, pack);
    }
    return works.length;
  }

  /** An author shows their honoured work. Answers what stands in the way: nothing when it is shown. */
  async show(actor: Actor, cohortId: string, submissionId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const [honoured] = await tx.rows<Honoured & Record<string, unknown>>(
        `${HONOURED} AND n.submission_id = $1 AND n.cohort_id = $2 AND EXISTS (
           SELECT FROM practice_evidence.award_recipient p WHERE p.nomination_id = n.id AND p.teacher_id = $3) ${HIGHEST}`,
        [knownId(submissionId), cohortId, actor.teacherId],
      );
      const [work] = honoured ? await this.works.ofSubmissions(cohortId, [honoured.submissionId], tx) : [];
      const state = await stateOf(tx, submissionId);
      const hasConsent = work !== undefined && mayBeShown(work);
      const problems = mayShelve({ isHonoured: honoured !== undefined, hasConsent, state });
      if (problems.length > 0 || !honoured || !work) return problems;
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      await this.entries.put(tx, { ...honoured, by: actor.accountId }, work, pack);
      const entry = await entryOf(tx, submissionId);
      if (entry && state !== null) await this.entries.move(tx, entry.id, 'shown', actor.accountId, null);
      await this.audit.record(tx, actor, {
        action: 'show-work-in-library',
        targetKind: 'submission',
        targetId: submissionId,
        before: { state },
        after: { state: 'shown' },
      });
      return [];
    });
  }

  /** An author takes it out, at any time. Answers what stands in the way: nothing when it is hidden. */
  async withdraw(actor: Actor, cohortId: string, submissionId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const entry = await tx.one<{ id: string; state: StateOf<'library-entry'> }>(
        `SELECT y.id, y.state FROM practice_evidence.library_entry y
          WHERE y.submission_id = $1 AND y.cohort_id = $2 AND EXISTS (
            SELECT FROM practice_evidence.award_recipient p
             WHERE p.nomination_id = y.nomination_id AND p.teacher_id = $3) FOR UPDATE`,
        [knownId(submissionId), cohortId, actor.teacherId],
      );
      const problems = mayWithdrawFromLibrary(entry?.state ?? null);
      if (problems.length > 0 || !entry) return problems;
      await this.entries.move(tx, entry.id, 'withdrawn', actor.accountId, null);
      await this.audit.record(tx, actor, {
        action: 'withdraw-work-from-library',
        targetKind: 'submission',
        targetId: submissionId,
        before: { state: entry.state },
        after: { state: 'withdrawn' },
      });
      return [];
    });
  }
}

async function entryOf(
  db: Queryable,
  submissionId: string,
): Promise<{ id: string; state: StateOf<'library-entry'> } | undefined> {
  return db.one('SELECT id, state FROM practice_evidence.library_entry WHERE submission_id = $1 FOR UPDATE', [
    knownId(submissionId),
  ]);
}

const stateOf = async (db: Queryable, submissionId: string): Promise<StateOf<'library-entry'> | null> =>
  (await entryOf(db, submissionId))?.state ?? null;
