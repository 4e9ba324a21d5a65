import { Places, type PlaceLimit, type PlacesUsed } from '@tisheng/domain-rules/enrollment/places/places.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Queryable } from '../../../platform/database/database.js';

/** States in which an enrollment uses its place; one on the waiting list does not. */
export const HOLDING_A_PLACE: readonly StateOf<'enrollment'>[] = [
  'put-forward',
  'registered',
  'confirmed',
  'completed',
];

/** Limits of the cohort itself and of every unit that was given places. */
export async function placeLimits(db: Queryable, cohortId: string): Promise<PlaceLimit[]> {
  return db.rows<PlaceLimit & Record<string, unknown>>(
    `SELECT NULL::uuid AS "unitId", q.stages, q.teachers, q.position FROM enrollment.cohort_quota q WHERE q.cohort_id = $1
      UNION ALL
     SELECT u.unit_id, q.stages, u.teachers, q.position
       FROM enrollment.unit_quota u JOIN enrollment.cohort_quota q USING (cohort_id, position) WHERE u.cohort_id = $1
      ORDER BY position, "unitId" NULLS FIRST`,
    [cohortId],
  );
}

/** The places of a cohort as they stand. Whoever gives places away holds the lock on the cohort. */
export async function placesOf(
  db: Queryable,
  cohortId: string,
  pack: PolicyPack,
  limits?: readonly PlaceLimit[],
): Promise<Places> {
  const given = limits ?? (await placeLimits(db, cohortId));
  if (given.length === 0) return new Places([], [], new Map(), pack);
  const used = await db.rows<PlacesUsed & Record<string, unknown>>(
    `SELECT county_id AS "countyId", stage, obligation, count(*) AS held,
            count(*) FILTER (WHERE state IN ('confirmed', 'completed')) AS confirmed
       FROM enrollment.enrollment WHERE cohort_id = $1 AND state = ANY($2) GROUP BY county_id, stage, obligation`,
    [cohortId, HOLDING_A_PLACE],
  );
  const chains = await db.rows<{ id: string; chain: string[] }>(
    `SELECT u.id, ARRAY(SELECT a.id FROM organization.unit a
              WHERE a.number = ANY(string_to_array(trim(BOTH '/' FROM u.path), '/')::int[])) AS chain
       FROM enrollment.cohort c
       JOIN enrollment.programme p ON p.id = c.programme_id
       JOIN organization.unit u ON u.root_id = p.root_unit_id AND u.kind <> 'school' WHERE c.id = $1`,
    [cohortId],
  );
  return new Places(given, used, new Map(chains.map(({ id, chain }) => [id, chain])), pack);
}
