import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { AppealDecision } from '@tisheng/domain-rules/scoring/appeal-decision.js';
import type { Actor } from '../../../platform/auth/actor.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { AppealRecord } from '../queries/appeals-on-record.js';
import { computeLearners } from './compute-institution-results.js';
import { differing, evaluateLearners, lookedAt } from './evaluate-learners.js';
import { finishRun, startRun } from './result-run.js';

/**
 * Puts what an upheld appeal grants in the place of what was, and computes again what rests on it. Where the cohort was
 * evaluated already, the learner's comprehensive result follows at once.
 *
 * @returns whether the comprehensive grade is another one now; the same grade for other reasons is not
 */
export async function grantInPlace(
  tx: Transaction,
  actor: Actor,
  pack: PolicyPack,
  appeal: AppealRecord,
  { reason, newGrade }: Pick<AppealDecision, 'reason' | 'newGrade'>,
  at: Date,
): Promise<boolean> {
  const { cohortId, enrollmentId, subject } = appeal;
  const text = reason.trim();
  const run = await startRun(tx, 'appeal', { cohortId, pack, reason: text, at }, actor);
  if (subject === 'school-rating') {
    await replaceRating(tx, actor, appeal, newGrade, text, at);
  } else {
    if (newGrade !== null) {
      await tx.run(
        `INSERT INTO scoring.granted_grade (cohort_id, enrollment_id, grade, reason, granted_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
           SET grade = excluded.grade, reason = excluded.reason, granted_at = excluded.granted_at`,
        [cohortId, enrollmentId, newGrade, text, at],
      );
    }
    await computeLearners(tx, run, [enrollmentId]);
    // The decision tells the new result.
    await tx.run(
      `UPDATE scoring.institution_result SET told_at = $3
        WHERE cohort_id = $1 AND enrollment_id = $2 AND told_at IS NULL`,
      [cohortId, enrollmentId, at],
    );
  }
  const evaluated = await tx.one(
    `SELECT 1 FROM scoring.scoring_run WHERE cohort_id = $1 AND kind = 'comprehensive-evaluation' LIMIT 1`,
    [cohortId],
  );
  const before = await comprehensiveGrade(tx, appeal);
  const counts = evaluated ? await evaluateLearners(tx, run, [enrollmentId]) : null;
  const changed = counts === null ? 0 : differing(counts);
  await finishRun(tx, run, { learners: counts === null ? 1 : lookedAt(counts), changed }, at);
  return before !== (await comprehensiveGrade(tx, appeal));
}

async function comprehensiveGrade(
  tx: Transaction,
  { cohortId, enrollmentId }: AppealRecord,
): Promise<string | undefined> {
  const result = await tx.one<{ grade: string }>(
    'SELECT grade FROM scoring.comprehensive_result WHERE cohort_id = $1 AND enrollment_id = $2',
    [cohortId, enrollmentId],
  );
  return result?.grade;
}

async function replaceRating(
  tx: Transaction,
  actor: Actor,
  { cohortId, enrollmentId }: AppealRecord,
  newGrade: string | null,
  reason: string,
  at: Date,
): Promise<void> {
  await tx.run(
    `INSERT INTO scoring.result_history (cohort_id, enrollment_id, kind, before, reason, replaced_at)
     SELECT cohort_id, enrollment_id, 'school-rating', row_to_json(r), $3, $4
       FROM scoring.school_rating r WHERE cohort_id = $1 AND enrollment_id = $2`,
    [cohortId, enrollmentId, reason, at],
  );
  await tx.run(
    `UPDATE scoring.school_rating SET grade = $3, reason = $4, rated_by = $5, rated_at = $6
      WHERE cohort_id = $1 AND enrollment_id = $2`,
    [cohortId, enrollmentId, newGrade, reason, actor.accountId, at],
  );
}
