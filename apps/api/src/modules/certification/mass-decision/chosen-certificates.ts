import type { CorrectableField } from '@tisheng/domain-rules/certification/mass-decision/corrected-certificate.js';
import { normaliseCertificateNumber } from '@tisheng/domain-rules/certification/verification.js';
import type { Queryable } from '../../../platform/database/database.js';

/** Which certificates of a cohort a decision is about; everything that is given must hold. */
export interface Chosen {
  readonly cohortId: string;
  /** Office, county or school; what stands below it is included. */
  readonly unitId: string;
  readonly institutionId: string | null;
  /** These alone, as people type them; null for all. */
  readonly numbers: readonly string[] | null;
  /** Those alone whose result has changed since they were issued. */
  readonly flagged: boolean;
  /** Those alone of which one of these fields reads otherwise on the roster of today; null for a revocation. */
  readonly corrects: readonly CorrectableField[] | null;
}

/**
 * The valid certificates that are meant, as the source of a statement; parameters are those of {@link chosenValues}.
 * Tables: certificate `c`, enrollment `e`, teacher `t`, school `s`. What a correction would change is decided by the rule when
 * it is carried out; here it keeps those out that would read the same.
 */
export const CHOSEN = `certification.certificate c
  JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id
  JOIN enrollment.teacher t ON t.id = e.teacher_id
  JOIN organization.unit s ON s.id = e.school_id
  JOIN organization.unit u ON u.id = $2 AND e.unit_path LIKE u.path || '%'
 WHERE c.cohort_id = $1 AND c.state = 'issued'
   AND ($3::uuid IS NULL OR e.institution_id = $3)
   AND ($4::text[] IS NULL OR c.number_key = ANY($4))
   AND (NOT $5::boolean OR c.flagged_at IS NOT NULL)
   AND ($6::text[] IS NULL OR EXISTS (
         SELECT 1 FROM json_to_recordset(c.facts->'fields') AS f(field text, zh text)
          WHERE ('name' = ANY($6) AND f.field = 'name' AND f.zh <> t.name)
             OR ('school' = ANY($6) AND f.field = 'school' AND f.zh <> s.name)
             OR ('id-last-four' = ANY($6) AND f.field = 'idLastFour' AND right(f.zh, 4) <> t.id_last_four)))`;

export const chosenValues = (chosen: Chosen): unknown[] => [
  chosen.cohortId,
  chosen.unitId,
  chosen.institutionId,
  keysOf(chosen),
  chosen.flagged,
  chosen.corrects,
];

/**
 * Numbers that name no certificate of the cohort within the office's reach, valid or revoked. What the choice is narrowed
 * to does not make a number unknown.
 */
export async function unknownNumbers(db: Queryable, chosen: Chosen, reach: string | null): Promise<string[]> {
  const keys = keysOf(chosen);
  if (keys === null) return [];
  const rows = await db.rows<{ key: string }>(
    `SELECT key FROM unnest($3::text[]) AS key
      WHERE NOT EXISTS (SELECT 1 FROM certification.certificate c
                          JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id
                         WHERE c.number_key = key AND c.cohort_id = $1 AND e.unit_path LIKE $2 || '%')`,
    [chosen.cohortId, reach ?? '', keys],
  );
  return rows.map(({ key }) => key);
}

/** The numbers as they are looked up, each once; null where none were given. */
function keysOf({ numbers }: Chosen): string[] | null {
  if (numbers === null) return null;
  return [...new Set(numbers.map(normaliseCertificateNumber).filter((key) => key !== ''))];
}
