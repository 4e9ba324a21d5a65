import { escapeLiteral, type ClientBase } from 'pg';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { copyOut, writeCopyText } from '../../../platform/database/copy-out.js';
import { copyInto } from '../../../platform/database/copy-rows.js';
import type { Transaction } from '../../../platform/database/database.js';
import { lineEvaluator, partsSelect, type Evaluated, type EvaluationOutcome } from './evaluate-lines.js';
import type { EvaluationDifferences } from './evaluation-difference.js';
import type { ResultRun } from './result-run.js';

/** How many learners an evaluation leaves how. */
export type EvaluationCounts = Readonly<Record<EvaluationOutcome, number>>;

type Counts = Record<EvaluationOutcome, number>;
type Lines = AsyncIterable<string[]> | Iterable<string[]>;

const COLUMNS = 'cohort_id, enrollment_id, run_id, grade, state, explanation, decided_at';

export const noCounts = (): Counts => ({
  same: 0,
  new: 0,
  changed: 0,
  reopened: 0,
  pending: 0,
  'not-assessed': 0,
  waiting: 0,
  revoked: 0,
});

/** How many learners have another result than before. */
export const differing = (counts: EvaluationCounts): number => counts.new + counts.changed + counts.reopened;

/** How many learners were looked at. */
export const lookedAt = (counts: EvaluationCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Evaluates a cohort without writing anything: one by one, in pieces as they arrive. */
export async function* evaluationOf(
  reader: ClientBase,
  pack: PolicyPack,
  cohortId: string,
): AsyncGenerator<Evaluated> {
  const evaluate = lineEvaluator(pack);
  for await (const lines of copyOut(reader, partsSelect(escapeLiteral(cohortId), null))) {
    for (const line of lines) yield evaluate(line);
  }
}

/** Evaluates a whole cohort and stores what changed: the first time straight into the table. */
export async function evaluateCohort(
  tx: Transaction,
  reader: ClientBase,
  run: ResultRun,
  differences?: EvaluationDifferences,
): Promise<EvaluationCounts> {
  const known = await tx.one('SELECT 1 FROM scoring.comprehensive_result WHERE cohort_id = $1 LIMIT 1', [
    run.cohortId,
  ]);
  const parts = copyOut(reader, partsSelect(escapeLiteral(run.cohortId), null));
  if (known) return replaceChanged(tx, run, parts, differences);
  const counts = noCounts();
  await copyInto(
    tx,
    `scoring.comprehensive_result (${COLUMNS})`,
    resultLines(run, parts, counts, differences),
  );
  return counts;
}

/** Evaluates a few learners again inside a transaction that has changed what their results rest on. */
export async function evaluateLearners(
  tx: Transaction,
  run: ResultRun,
  enrollmentIds: readonly string[],
): Promise<EvaluationCounts> {
  const ids = enrollmentIds.map((id) => escapeLiteral(id)).join(', ');
  const parts: string[][] = [];
  // One connection cannot read and write at once.
  for await (const lines of copyOut(tx.client, partsSelect(escapeLiteral(run.cohortId), ids)))
    parts.push(lines);
  return replaceChanged(tx, run, parts);
}

async function replaceChanged(
  tx: Transaction,
  run: ResultRun,
  parts: Lines,
  differences?: EvaluationDifferences,
): Promise<EvaluationCounts> {
  const counts = noCounts();
  // Without its constraints: a result that is reopened has no grade.
  await tx.run(
    `CREATE TEMP TABLE new_evaluation ON COMMIT DROP AS
     SELECT ${COLUMNS} FROM scoring.comprehensive_result WITH NO DATA`,
  );
  await copyInto(tx, `new_evaluation (${COLUMNS})`, resultLines(run, parts, counts, differences));
  if (differing(counts) > 0) await upsert(tx, run);
  await tx.run('DROP TABLE new_evaluation');
  return counts;
}

async function* resultLines(
  run: ResultRun,
  parts: Lines,
  counts: Counts,
  differences?: EvaluationDifferences,
): AsyncGenerator<string> {
  const evaluate = lineEvaluator(run.pack);
  const at = run.at.toISOString();
  for await (const lines of parts) {
    let text = '';
    for (const line of lines) {
      const evaluated = evaluate(line);
      const { enrollmentId, outcome, to, explanation } = evaluated;
      counts[outcome] += 1;
      differences?.add(evaluated);
      if (outcome !== 'new' && outcome !== 'changed' && outcome !== 'reopened') continue;
      text += `${run.cohortId}\t${enrollmentId}\t${run.id}\t${writeCopyText(to)}\tfinal\t${writeCopyText(explanation)}\t${at}\n`;
    }
    if (text !== '') yield text;
  }
}

async function upsert(tx: Transaction, run: ResultRun): Promise<void> {
  await tx.run('ANALYZE new_evaluation');
  await tx.run(
    `INSERT INTO scoring.result_history (cohort_id, enrollment_id, kind, run_id, before, reason, replaced_at)
     SELECT c.cohort_id, c.enrollment_id, 'comprehensive-result', $2, row_to_json(c), $3, $4
       FROM scoring.comprehensive_result c JOIN new_evaluation n ON n.enrollment_id = c.enrollment_id
      WHERE c.cohort_id = $1`,
    [run.cohortId, run.id, run.reason, run.at],
  );
  await tx.run(
    `DELETE FROM scoring.comprehensive_result c USING new_evaluation n
      WHERE c.cohort_id = n.cohort_id AND c.enrollment_id = n.enrollment_id AND n.grade IS NULL`,
  );
  await tx.run(
    `INSERT INTO scoring.comprehensive_result (${COLUMNS})
     SELECT ${COLUMNS} FROM new_evaluation WHERE grade IS NOT NULL
     ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
       SET run_id = excluded.run_id, grade = excluded.grade, state = excluded.state,
           explanation = excluded.explanation, decided_at = excluded.decided_at`,
  );
}
