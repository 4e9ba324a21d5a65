import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PolicyCohort, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Transaction } from '../../../platform/database/database.js';

const ROW = `code text, name_zh text, name_en text, enrollment_from date, enrollment_to date,
  first_training_day date, last_training_day date`;

const rowOf = (cohort: PolicyCohort) => ({
  code: cohort.code,
  name_zh: cohort.name.zh,
  name_en: cohort.name.en,
  enrollment_from: cohort.enrollment.from,
  enrollment_to: cohort.enrollment.to,
  first_training_day: cohort.firstTrainingDay,
  last_training_day: cohort.lastTrainingDay,
});

/** Opens cohorts under a version of a pack; those that exist are left as they are. Answers the new ones. */
export async function openCohorts(
  tx: Transaction,
  programmeId: string,
  pack: PolicyPack,
  cohorts: readonly PolicyCohort[],
  now: Date,
): Promise<{ id: string; code: string }[]> {
  const made = await tx.rows<{ id: string; code: string }>(
    `INSERT INTO enrollment.cohort (programme_id, code, name_zh, name_en, pack_id, pack_version, state,
                                    enrollment_from, enrollment_to, first_training_day, last_training_day, created_at)
     SELECT $1, code, name_zh, name_en, $3, $4, $5, enrollment_from, enrollment_to, first_training_day, last_training_day, $6
       FROM json_to_recordset($2) AS c(${ROW})
     ON CONFLICT (programme_id, code) DO NOTHING RETURNING id, code`,
    [programmeId, JSON.stringify(cohorts.map(rowOf)), pack.id, pack.version, LIFECYCLES.cohort.initial, now],
  );
  await giveQuotas(tx, made, pack);
  return made;
}

/** Puts cohorts that have not begun under another version: its dates, names and places hold for them from now on. */
export async function moveCohorts(
  tx: Transaction,
  cohorts: readonly { readonly id: string; readonly code: string }[],
  pack: PolicyPack,
): Promise<void> {
  const codes = new Set(cohorts.map(({ code }) => code));
  const ids = cohorts.map(({ id }) => id);
  await tx.run(
    `UPDATE enrollment.cohort m
        SET pack_version = $3, name_zh = c.name_zh, name_en = c.name_en, enrollment_from = c.enrollment_from,
            enrollment_to = c.enrollment_to, first_training_day = c.first_training_day, last_training_day = c.last_training_day
       FROM json_to_recordset($2) AS c(${ROW}) WHERE m.id = ANY($1) AND m.code = c.code`,
    [ids, JSON.stringify(pack.cohorts.filter(({ code }) => codes.has(code)).map(rowOf)), pack.version],
  );
  await tx.run('DELETE FROM enrollment.cohort_quota WHERE cohort_id = ANY($1)', [ids]);
  await giveQuotas(tx, cohorts, pack);
}

async function giveQuotas(
  tx: Transaction,
  cohorts: readonly { readonly id: string; readonly code: string }[],
  pack: PolicyPack,
): Promise<void> {
  const lines = cohorts.flatMap(({ id, code }) =>
    (pack.cohorts.find((cohort) => cohort.code === code)?.quotas ?? []).map((quota, position) => ({
      cohort_id: id,
      position,
      ...quota,
    })),
  );
  await tx.run(
    `INSERT INTO enrollment.cohort_quota (cohort_id, position, stages, teachers)
     SELECT cohort_id, position, ARRAY(SELECT json_array_elements_text(stages)), teachers
       FROM json_to_recordset($1) AS q(cohort_id uuid, position int, stages json, teachers int)`,
    [JSON.stringify(lines)],
  );
}
