import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';
import { slicesOf } from './slices.js';
import { keyOf, type WorkKey } from './stored-work.js';

/** What stands attested for a learner and theme from now on. */
export interface Attested extends WorkKey {
  readonly halfHours: number;
  readonly heldOn: string;
}

/** Where the attested half-hours of a learner's theme come from. */
export interface HoursOrigin {
  readonly attested: number;
  /** Given by activities and not taken back. */
  readonly fromActivities: number;
  /** Taken back by spot checks. */
  readonly takenBack: number;
}

const NOTHING: HoursOrigin = { attested: 0, fromActivities: 0, takenBack: 0 };

/** The offline hours that stand attested, once for each learner and theme, whichever way they came. */
@Injectable()
export class OfflineAttestations {
  async write(
    tx: Transaction,
    cohortId: string,
    rows: readonly Attested[],
    attestedBy: string | null,
    now: Date,
  ): Promise<void> {
    for (const slice of slicesOf(rows)) {
      await tx.run(
        `INSERT INTO practice_evidence.offline_attestation
                (cohort_id, enrollment_id, theme, half_hours, held_on, attested_by, attested_at)
         SELECT $1, "enrollmentId", theme, "halfHours", "heldOn", $3, $4
           FROM json_to_recordset($2) AS a("enrollmentId" uuid, theme int, "halfHours" int, "heldOn" date)
         ON CONFLICT (cohort_id, enrollment_id, theme) DO UPDATE
           SET half_hours = excluded.half_hours, held_on = excluded.held_on, attested_by = excluded.attested_by,
               attested_at = excluded.attested_at`,
        [cohortId, JSON.stringify(slice), attestedBy, now],
      );
    }
  }

  /** What these learners have of each theme, and whence; to be asked about whoever has nothing too. */
  async originsOf(
    tx: Transaction,
    cohortId: string,
    enrollmentIds: readonly string[],
  ): Promise<(key: WorkKey) => HoursOrigin> {
    const found = new Map<string, HoursOrigin>();
    for (const ids of slicesOf([...new Set(enrollmentIds)].sort())) {
      const rows = await tx.rows<HoursOrigin & WorkKey & Record<string, unknown>>(
        `SELECT COALESCE(a.enrollment_id, h.enrollment_id) AS "enrollmentId", COALESCE(a.theme, h.theme) AS theme,
                COALESCE(a.half_hours, 0) AS attested, COALESCE(h.live, 0)::int AS "fromActivities",
                COALESCE(h.back, 0)::int AS "takenBack"
           FROM (SELECT * FROM practice_evidence.offline_attestation WHERE cohort_id = $1 AND enrollment_id = ANY($2)) a
           FULL JOIN (SELECT enrollment_id, theme, sum(half_hours) FILTER (WHERE taken_back_at IS NULL) AS live,
                             sum(half_hours) FILTER (WHERE taken_back_at IS NOT NULL) AS back
                        FROM practice_evidence.activity_hours WHERE cohort_id = $1 AND enrollment_id = ANY($2)
                       GROUP BY 1, 2) h ON h.enrollment_id = a.enrollment_id AND h.theme = a.theme`,
        [cohortId, ids],
      );
      for (const row of rows) found.set(keyOf(row), row);
    }
    return (key) => found.get(keyOf(key)) ?? NOTHING;
  }
}
