import type { Transaction } from './database.js';

/** Fewer rows than this never lead a plan astray. */
const MANY = 200;

/**
 * Brings the planner's statistics up to date after a write that changed its picture, in the same transaction: a table
 * that was empty a moment ago is otherwise taken to be empty still, and joined row by row. A table that is known to be
 * much larger than what was written waits for the server's own upkeep.
 *
 * @param tables with their schema, separated by commas
 */
export async function analyzeAfter(tx: Transaction, rowsWritten: number, tables: string): Promise<void> {
  if (rowsWritten < MANY) return;
  const stale = await tx.rows<{ name: string }>(
    `SELECT name FROM unnest(string_to_array($1, ',')) AS name
      WHERE (SELECT reltuples FROM pg_class WHERE oid = to_regclass(trim(name))) < 2 * $2`,
    [tables, rowsWritten],
  );
  if (stale.length > 0) await tx.run(`ANALYZE ${stale.map(({ name }) => name.trim()).join(', ')}`);
}
