import { escapeLiteral, type ClientBase } from 'pg';
import { copyInto } from '../../../platform/database/copy-rows.js';
import { copyOut } from '../../../platform/database/copy-out.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { ResultRun } from './result-run.js';
import { RESULT_COLUMNS, factsSelect, lineScorer } from './score-lines.js';

/** What a run did. */
export interface RunCounts {
  /** Learners looked at. */
  readonly learners: number;
  /** Results that are new or differ from the stored ones. */
  readonly changed: number;
}

/**
 * Scores a whole cohort: facts stream out, the rules run, what changed streams in. The first run writes straight into
 * the table; a later one replaces what changed and keeps what was.
 *
 * @param reader a second connection, so that reading and writing go on at the same time
 */
export async function computeCohort(tx: Transaction, reader: ClientBase, run: ResultRun): Promise<RunCounts> {
  const cohort = escapeLiteral(run.cohortId);
  const known = await tx.one('SELECT 1 FROM scoring.institution_result WHERE cohort_id = $1 LIMIT 1', [
    run.cohortId,
  ]);
  const facts = copyOut(reader, factsSelect(cohort, null));
  return known ? replaceChanged(tx, run, facts) : storeNew(tx, run, facts);
}

/** Scores a few learners again inside a transaction that has changed what their scores rest on. */
export async function computeLearners(
  tx: Transaction,
  run: ResultRun,
  enrollmentIds: readonly string[],
): Promise<RunCounts> {
  const ids = enrollmentIds.map((id) => escapeLiteral(id)).join(', ');
  const facts: string[][] = [];
  // One connection cannot read and write at once.
  for await (const lines of copyOut(tx.client, factsSelect(escapeLiteral(run.cohortId), ids)))
    facts.push(lines);
  return replaceChanged(tx, run, facts);
}

async function storeNew(tx: Transaction, run: ResultRun, facts: AsyncIterable<string[]>): Promise<RunCounts> {
  const counts = { learners: 0, changed: 0 };
  await copyInto(tx, `scoring.institution_result (${RESULT_COLUMNS})`, scored(run, facts, counts));
  return counts;
}

async function replaceChanged(
  tx: Transaction,
  run: ResultRun,
  facts: AsyncIterable<string[]> | Iterable<string[]>,
): Promise<RunCounts> {
  const counts = { learners: 0, changed: 0 };
  await tx.run('CREATE TEMP TABLE new_result (LIKE scoring.institution_result) ON COMMIT DROP');
  await copyInto(tx, `new_result (${RESULT_COLUMNS})`, scored(run, facts, counts));
  if (counts.changed > 0) await upsert(tx, run);
  await tx.run('DROP TABLE new_result');
  return counts;
}

async function* scored(
  run: ResultRun,
  facts: AsyncIterable<string[]> | Iterable<string[]>,
  counts: { learners: number; changed: number },
): AsyncGenerator<string> {
  const score = lineScorer(run);
  for await (const lines of facts) {
    let text = '';
    for (const line of lines) {
      const result = score(line);
      if (result === null) continue;
      text += result;
      counts.changed += 1;
    }
    counts.learners += lines.length;
    if (text !== '') yield text;
  }
}

/** Puts the changed results in the place of the old ones. A learner is told again where score or grade differ. */
async function upsert(tx: Transaction, run: ResultRun): Promise<void> {
  await tx.run('ANALYZE new_result');
  const replaced = await tx.run(
    `INSERT INTO scoring.result_history (cohort_id, enrollment_id, kind, run_id, before, reason, replaced_at)
     SELECT r.cohort_id, r.enrollment_id, 'institution-result', $2, row_to_json(r), $3, $4
       FROM scoring.institution_result r JOIN new_result n ON n.enrollment_id = r.enrollment_id
      WHERE r.cohort_id = $1`,
    [run.cohortId, run.id, run.reason, run.at],
  );
  const columns = RESULT_COLUMNS.split(', ').slice(2);
  if (replaced > 0) {
    await tx.run(
      `UPDATE scoring.institution_result r SET ${columns.map((name) => `${name} = n.${name}`).join(', ')},
         told_at = CASE WHEN r.total_hundredths = n.total_hundredths AND r.grade IS NOT DISTINCT FROM n.grade
                        THEN r.told_at END
         FROM new_result n WHERE r.cohort_id = $1 AND r.enrollment_id = n.enrollment_id`,
      [run.cohortId],
    );
  }
  await tx.run(
    `INSERT INTO scoring.institution_result (${RESULT_COLUMNS}) SELECT ${RESULT_COLUMNS} FROM new_result n
      WHERE NOT EXISTS (SELECT 1 FROM scoring.institution_result r
                         WHERE r.cohort_id = n.cohort_id AND r.enrollment_id = n.enrollment_id)`,
  );
}
