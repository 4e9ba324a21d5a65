import type { Transaction } from '../../../../platform/database/database.js';

interface KeyedTable extends Record<string, unknown> {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Tables that still name the given-up teacher or a given-up place after everybody has done their part: a table that
 * nobody looks after would lose what it holds, so a merge that meets one is refused.
 */
export async function tablesWithLeftovers(
  tx: Transaction,
  goneTeacherId: string,
  goneEnrollments: readonly string[],
): Promise<string[]> {
  const tables = await tx.rows<KeyedTable>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, array_agg(a.attname::text) AS columns
       FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        AND a.attname IN ('teacher_id', 'enrollment_id') AND a.atttypid = 'uuid'::regtype
      GROUP BY n.nspname, c.relname ORDER BY 1`,
  );
  const left: string[] = [];
  for (const { name, columns } of tables) {
    const terms = [
      ...(columns.includes('teacher_id') ? ['teacher_id = $1'] : []),
      ...(columns.includes('enrollment_id') ? ['enrollment_id = ANY($2)'] : []),
    ];
    const found = await tx.one(
      `SELECT 1 FROM ${name} WHERE ($1::uuid IS NULL AND $2::uuid[] IS NULL) OR ${terms.join(' OR ')} LIMIT 1`,
      [goneTeacherId, goneEnrollments],
    );
    if (found) left.push(name);
  }
  return left;
}
