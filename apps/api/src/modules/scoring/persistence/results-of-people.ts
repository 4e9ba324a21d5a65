import { Injectable, type OnModuleInit } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../enrollment/public/personal-data-registry.js';
import {
  moveRows,
  TeacherMergeParticipants,
  uniteRows,
  type EnrollmentTable,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../enrollment/public/teacher-merge.js';

/** Results of which one place has one, with the kind under which their history is kept; null for none. */
const RESULTS: readonly (EnrollmentTable & { readonly kind: string | null })[] = [
  { table: 'scoring.institution_result', best: 'r.told_at DESC NULLS LAST', kind: 'institution-result' },
  { table: 'scoring.granted_grade', best: 'r.granted_at DESC', kind: null },
  { table: 'scoring.school_rating', best: 'r.rated_at DESC', kind: 'school-rating' },
  { table: 'scoring.comprehensive_result', best: 'r.decided_at DESC', kind: 'comprehensive-result' },
];

const ONE_PERSON = 'Two entries of the roster were found to be one person.';

/** Results and appeals when two entries become one person, and when a person asks what is held. */
@Injectable()
export class ResultsOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'scoring';
  readonly tables = [...RESULTS.map(({ table }) => table), 'scoring.result_history', 'scoring.appeal'];

  constructor(
    private readonly clock: Clock,
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** Two open appeals about the same thing cannot become one; they are decided first. */
  async check(tx: Transaction, { enrollments }: TeacherMerge): Promise<Problem[]> {
    const found = await tx.one(
      `SELECT 1 FROM json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
         JOIN scoring.appeal a ON a.cohort_id = p."cohortId" AND a.enrollment_id = p."into" AND a.closed_at IS NULL
         JOIN scoring.appeal b ON b.cohort_id = p."cohortId" AND b.enrollment_id = p.gone AND b.closed_at IS NULL
              AND b.subject = a.subject AND b.theme IS NOT DISTINCT FROM a.theme LIMIT 1`,
      [JSON.stringify(enrollments)],
    );
    return found ? [problem('both-have-open-appeals')] : [];
  }

  /** The later result stays until the next run makes it anew from the united records; the other is history. */
  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    if (merge.enrollments.length === 0) return { moved: {}, dropped: [] };
    const moved: Record<string, number> = {};
    const dropped: { table: string; row: unknown }[] = [];
    for (const { kind, ...table } of RESULTS) {
      const united = await uniteRows(tx, merge, table);
      Object.assign(moved, united.moved);
      dropped.push(...united.dropped);
      if (kind !== null) await this.keepHistory(tx, merge, kind, united.dropped);
    }
    Object.assign(moved, await moveRows(tx, merge, 'scoring.result_history'));
    Object.assign(moved, await moveRows(tx, merge, 'scoring.appeal'));
    return { moved, dropped };
  }

  private async keepHistory(
    tx: Transaction,
    { enrollments }: TeacherMerge,
    kind: string,
    dropped: MergedRows['dropped'],
  ): Promise<void> {
    await tx.run(
      `INSERT INTO scoring.result_history (cohort_id, enrollment_id, kind, before, reason, replaced_at)
       SELECT p."cohortId", p."into", $3, d.row, $4, $5
         FROM json_to_recordset($2) AS d(row json)
         JOIN json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
           ON (d.row ->> 'cohort_id')::uuid = p."cohortId" AND (d.row ->> 'enrollment_id')::uuid IN (p."into", p.gone)`,
      [JSON.stringify(enrollments), JSON.stringify(dropped), kind, ONE_PERSON, this.clock.now()],
    );
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const ids = [enrollments.map(({ id }) => id)];
    const sections: Readonly<Record<string, string>> = {
      'institution-results': `SELECT total_hundredths AS "totalHundredths", grade, explanation, told_at AS "toldAt"
          FROM scoring.institution_result WHERE enrollment_id = ANY($1)`,
      'school-ratings': `SELECT grade, reason, rated_at AS "ratedAt" FROM scoring.school_rating WHERE enrollment_id = ANY($1)`,
      'comprehensive-results': `SELECT grade, state, explanation, decided_at AS "decidedAt" FROM scoring.comprehensive_result
         WHERE enrollment_id = ANY($1)`,
      'result-history': `SELECT kind, before, reason, replaced_at AS "replacedAt" FROM scoring.result_history
         WHERE enrollment_id = ANY($1) ORDER BY id`,
      appeals: `SELECT subject AS kind, theme, level, state, grounds, opened_at AS "openedAt", decision,
             decision_reason AS "decisionReason", decided_at AS "decidedAt" FROM scoring.appeal
         WHERE enrollment_id = ANY($1) ORDER BY opened_at`,
    };
    const reported: ReportedSection[] = [];
    for (const [section, sql] of Object.entries(sections))
      reported.push({ section, rows: await db.rows(sql, ids) });
    return reported;
  }

  /** Grades and figures stay under the learner number; what was written about the person goes. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const ids = [enrollments.map(({ id }) => id)];
    const words = {
      ratings: `UPDATE scoring.school_rating SET reason = NULL WHERE enrollment_id = ANY($1)`,
      marks: `UPDATE scoring.institution_result SET mark_reason = NULL WHERE enrollment_id = ANY($1)`,
      grants: `UPDATE scoring.granted_grade SET reason = '' WHERE enrollment_id = ANY($1)`,
      revocations: `UPDATE scoring.comprehensive_result SET revocation_reason = NULL WHERE enrollment_id = ANY($1)`,
      history: `UPDATE scoring.result_history SET reason = '', before = (before::jsonb - 'reason' - 'mark_reason'
           - 'revocation_reason')::json WHERE enrollment_id = ANY($1)`,
      steps: `UPDATE scoring.appeal_step SET reason = '' WHERE appeal_id IN
           (SELECT id FROM scoring.appeal WHERE enrollment_id = ANY($1))`,
      appeals: `UPDATE scoring.appeal SET grounds = '', decision_reason = NULL WHERE enrollment_id = ANY($1)`,
    };
    const erased: Record<string, number> = {};
    for (const [name, sql] of Object.entries(words)) erased[name] = await tx.run(sql, ids);
    return erased;
  }
}
