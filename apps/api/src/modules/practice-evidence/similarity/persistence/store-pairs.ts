import type { Transaction } from '../../../../platform/database/database.js';

/** Two works that are alike, as they were compared. */
export interface PairFound {
  readonly a: string;
  readonly b: string;
  readonly versionA: number;
  readonly versionB: number;
  /** Of the shorter text, in hundredths. */
  readonly share: number;
  readonly sameFiles: number;
}

/**
 * Stores pairs; which work came first is read from the day on which each was handed in. A pair that stands there already gets
 * the share as it is now; what was decided of it stays.
 *
 * @returns how many are new
 */
export async function storePairs(
  tx: Transaction,
  programmeId: string,
  pairs: readonly PairFound[],
  now: Date,
): Promise<number> {
  if (pairs.length === 0) return 0;
  const rows = await tx.rows<{ isNew: boolean }>(
    `INSERT INTO practice_evidence.similar_pair
            (programme_id, cohort_id, earlier_id, earlier_version, later_id, later_version, share_hundredths, same_files, found_at)
     SELECT $1, later.cohort_id, earlier.id, earlier.version, later.id, later.version, p.share, p.files, $2
       FROM unnest($3::uuid[], $4::int[], $5::uuid[], $6::int[], $7::int[], $8::int[]) AS p(a, va, b, vb, share, files)
       JOIN practice_evidence.submission x ON x.id = p.a AND x.version = p.va
       JOIN practice_evidence.submission y ON y.id = p.b AND y.version = p.vb
      CROSS JOIN LATERAL (SELECT (x.submitted_at, x.id) < (y.submitted_at, y.id) AS a_first) o
       JOIN practice_evidence.submission earlier ON earlier.id = CASE WHEN o.a_first THEN x.id ELSE y.id END
       JOIN practice_evidence.submission later ON later.id = CASE WHEN o.a_first THEN y.id ELSE x.id END
     ON CONFLICT (earlier_id, earlier_version, later_id, later_version)
     DO UPDATE SET share_hundredths = excluded.share_hundredths, same_files = excluded.same_files
     RETURNING xmax = 0 AS "isNew"`,
    [
      programmeId,
      now,
      pairs.map(({ a }) => a),
      pairs.map(({ versionA }) => versionA),
      pairs.map(({ b }) => b),
      pairs.map(({ versionB }) => versionB),
      pairs.map(({ share }) => share),
      pairs.map(({ sameFiles }) => sameFiles),
    ],
  );
  return rows.filter(({ isNew }) => isNew).length;
}

/** Forgets undecided pairs of versions that were handed in anew since; what was decided stays on record. */
export const forgetOutdated = (tx: Transaction, programmeId: string): Promise<number> =>
  tx.run(
    `DELETE FROM practice_evidence.similar_pair p
      USING practice_evidence.submission x, practice_evidence.submission y
      WHERE p.programme_id = $1 AND p.verdict IS NULL AND x.id = p.earlier_id AND y.id = p.later_id
        AND (x.version <> p.earlier_version OR y.version <> p.later_version)`,
    [programmeId],
  );
