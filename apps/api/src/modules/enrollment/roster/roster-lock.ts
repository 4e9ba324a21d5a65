import type { Queryable } from '../../../platform/database/database.js';

/**
 * Lets one change of a whole roster through at a time: a second commit or undoing of the region waits for the first, and
 * then sees what it left.
 */
export async function lockRoster(tx: Queryable, rootUnitId: string): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('roster:' || $1::text, 0))`, [rootUnitId]);
}

/**
 * A short text that stands for the present state of every teacher whom a checked file touches: the ones it names, and the
 * ones to be taken off. It differs as soon as one of them was written anew, whoever did it.
 */
export async function rosterDigest(tx: Queryable, importId: string, rootUnitId: string): Promise<string> {
  const row = await tx.one<{ digest: string }>(
    `SELECT count(*) || ':' || COALESCE(md5(string_agg(t.id::text || t.xmin::text, ',' ORDER BY t.id)), '') AS digest
       FROM enrollment.teacher t
      WHERE t.root_unit_id = $2
        AND (EXISTS (SELECT FROM enrollment.roster_import_row r WHERE r.import_id = $1 AND r.id_hash = t.id_hash)
          OR EXISTS (SELECT FROM enrollment.roster_import_leaver l WHERE l.import_id = $1 AND l.teacher_id = t.id))`,
    [importId, rootUnitId],
  );
  return row?.digest ?? '0:';
}

/** Names of a few teachers whom the file touches and who were changed since a moment, for the refusal. */
export async function changedSince(
  tx: Queryable,
  importId: string,
  rootUnitId: string,
  since: Date | null,
): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>(
    `SELECT t.name FROM enrollment.teacher t
      WHERE t.root_unit_id = $2 AND t.changed_at >= $3
        AND (EXISTS (SELECT FROM enrollment.roster_import_row r WHERE r.import_id = $1 AND r.id_hash = t.id_hash)
          OR EXISTS (SELECT FROM enrollment.roster_import_leaver l WHERE l.import_id = $1 AND l.teacher_id = t.id))
      ORDER BY t.changed_at DESC, t.name LIMIT 5`,
    [importId, rootUnitId, since ?? new Date(0)],
  );
  return rows.map(({ name }) => name);
}
