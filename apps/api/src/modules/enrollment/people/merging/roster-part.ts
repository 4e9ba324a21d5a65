import type { UnitedEnrollment } from '@tisheng/domain-rules/enrollment/people/may-merge.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Transaction } from '../../../../platform/database/database.js';

/** Facts of a surviving entry that may be taken from the one that is given up. */
export const MERGED_FACTS = [
  'name',
  'identity',
  'school',
  'stage',
  'subject',
  'duty',
  'phone',
  'retirement-category',
] as const;
export type MergedFact = (typeof MERGED_FACTS)[number];

/** Columns of each fact. The ID document tells sex and birth date, so they go together. */
const COLUMNS: Readonly<Record<MergedFact, readonly string[]>> = {
  name: ['name'],
  identity: ['id_type', 'id_sealed', 'id_key', 'id_hash', 'id_last_four', 'sex', 'birth_date'],
  school: ['school_id'],
  stage: ['stage'],
  subject: ['subject'],
  duty: ['duty'],
  phone: ['phone'],
  'retirement-category': ['retirement_category'],
};

interface Pair {
  readonly intoId: string;
  readonly goneId: string;
}

/** Everything of the given-up entry that the record of the merge keeps. */
export async function snapshotOf(
  tx: Transaction,
  goneId: string,
  united: readonly UnitedEnrollment[],
): Promise<Record<string, unknown>> {
  const row = await tx.one<{ teacher: unknown; learners: unknown; postings: unknown; enrollments: unknown }>(
    `SELECT to_jsonb(t) AS teacher,
            (SELECT jsonb_agg(to_jsonb(l)) FROM enrollment.learner l WHERE l.teacher_id = t.id) AS learners,
            (SELECT jsonb_agg(to_jsonb(p)) FROM enrollment.teacher_posting p WHERE p.teacher_id = t.id) AS postings,
            (SELECT jsonb_agg(to_jsonb(e)) FROM enrollment.enrollment e WHERE e.id = ANY($2)) AS enrollments
       FROM enrollment.teacher t WHERE t.id = $1`,
    [goneId, united.map(({ gone }) => gone)],
  );
  return { ...row };
}

/** Learner numbers: the survivor keeps theirs, the other becomes an alias; a programme that knew only the other keeps it. */
export async function uniteLearnerNumbers(
  tx: Transaction,
  { intoId, goneId }: Pair,
  now: Date,
): Promise<void> {
  await tx.run('UPDATE enrollment.learner_alias SET teacher_id = $2 WHERE teacher_id = $1', [goneId, intoId]);
  await tx.run(
    `WITH given_up AS (
       DELETE FROM enrollment.learner g WHERE g.teacher_id = $1
          AND EXISTS (SELECT FROM enrollment.learner k WHERE k.programme_id = g.programme_id AND k.teacher_id = $2)
       RETURNING g.programme_id, g.learner_no
     ) INSERT INTO enrollment.learner_alias (programme_id, learner_no, teacher_id, since)
       SELECT programme_id, learner_no, $2, $3 FROM given_up`,
    [goneId, intoId, now],
  );
  await tx.run('UPDATE enrollment.learner SET teacher_id = $2 WHERE teacher_id = $1', [goneId, intoId]);
}

/** Places: the given-up ones go, all others stand under the survivor and the survivor's number. */
export async function uniteEnrollments(
  tx: Transaction,
  { intoId, goneId }: Pair,
  united: readonly UnitedEnrollment[],
  now: Date,
): Promise<void> {
  await tx.run(
    `UPDATE enrollment.obligation_change c SET enrollment_id = p."into"
       FROM json_to_recordset($1) AS p("into" uuid, gone uuid) WHERE c.enrollment_id = p.gone`,
    [JSON.stringify(united)],
  );
  await tx.run('DELETE FROM enrollment.enrollment WHERE id = ANY($1)', [united.map(({ gone }) => gone)]);
  await tx.run(
    `UPDATE enrollment.enrollment e
        SET teacher_id = $2, changed_at = $3, learner_no = COALESCE((SELECT l.learner_no FROM enrollment.learner l
              JOIN enrollment.cohort c ON c.programme_id = l.programme_id
             WHERE c.id = e.cohort_id AND l.teacher_id = $2), e.learner_no)
      WHERE e.teacher_id = ANY($1)`,
    [[goneId, intoId], intoId, now],
  );
}

/** Postings, transfers, corrections and all else that tells the history of the entry. */
export async function uniteHistory(
  tx: Transaction,
  { intoId, goneId }: Pair,
  today: PlainDate,
): Promise<void> {
  // Both posted at the same school now: one posting, from the earlier day.
  await tx.run(
    `WITH twice AS (
       DELETE FROM enrollment.teacher_posting g USING enrollment.teacher_posting k
        WHERE g.teacher_id = $1 AND k.teacher_id = $2 AND g.school_id = k.school_id AND g.to_date IS NULL AND k.to_date IS NULL
       RETURNING g.from_date, k.id
     ) UPDATE enrollment.teacher_posting p SET from_date = LEAST(p.from_date, twice.from_date) FROM twice WHERE p.id = twice.id`,
    [goneId, intoId],
  );
  await tx.run(
    'UPDATE enrollment.teacher_posting SET to_date = GREATEST(from_date, $2::date) WHERE teacher_id = $1 AND to_date IS NULL',
    [goneId, today],
  );
  await tx.run(
    `DELETE FROM enrollment.erasure_request g WHERE g.teacher_id = $1 AND g.state = 'requested'
        AND EXISTS (SELECT FROM enrollment.erasure_request k WHERE k.teacher_id = $2 AND k.state = 'requested')`,
    [goneId, intoId],
  );
  for (const table of [
    'teacher_posting',
    'teacher_change',
    'teacher_transfer',
    'teacher_leaving',
    'erasure_request',
  ])
    await tx.run(`UPDATE enrollment.${table} SET teacher_id = $2 WHERE teacher_id = $1`, [goneId, intoId]);
  await tx.run('UPDATE enrollment.obligation_change SET teacher_id = $2 WHERE teacher_id = $1', [
    goneId,
    intoId,
  ]);
  await tx.run('UPDATE enrollment.former_id SET teacher_id = $2 WHERE teacher_id = $1', [goneId, intoId]);
  await tx.run('UPDATE enrollment.teacher_merge SET into_id = $2 WHERE into_id = $1', [goneId, intoId]);
}

/** Gives the survivor the chosen facts, and takes the other entry off the roster. Its number still leads to the survivor. */
export async function uniteTeachers(
  tx: Transaction,
  { intoId, goneId }: Pair,
  fromGone: readonly MergedFact[],
  now: Date,
): Promise<void> {
  const columns = fromGone.flatMap((fact) => COLUMNS[fact]);
  await tx.run(
    `CREATE TEMPORARY TABLE given_up_teacher ON COMMIT DROP AS
       SELECT g.*, k.id_hash AS kept_hash FROM enrollment.teacher g, enrollment.teacher k WHERE g.id = $1 AND k.id = $2`,
    [goneId, intoId],
  );
  await tx.run('DELETE FROM enrollment.teacher WHERE id = $1', [goneId]);
  const set = [
    ...columns.map((column) => `${column} = g.${column}`),
    // Who serves by one of the two entries serves.
    'left_at = CASE WHEN t.left_at IS NULL OR g.left_at IS NULL THEN NULL ELSE GREATEST(t.left_at, g.left_at) END',
    'changed_at = $2',
  ].join(', ');
  await tx.run(`UPDATE enrollment.teacher t SET ${set} FROM given_up_teacher g WHERE t.id = $1`, [
    intoId,
    now,
  ]);
  await tx.run(
    `INSERT INTO enrollment.former_id (root_unit_id, id_hash, teacher_id)
     SELECT g.root_unit_id, h.hash, t.id FROM given_up_teacher g, enrollment.teacher t,
            unnest(ARRAY[g.id_hash, g.kept_hash]) AS h(hash)
      WHERE t.id = $1 AND h.hash <> t.id_hash ON CONFLICT (root_unit_id, id_hash) DO UPDATE SET teacher_id = excluded.teacher_id`,
    [intoId],
  );
  await tx.run('DROP TABLE given_up_teacher');
}
