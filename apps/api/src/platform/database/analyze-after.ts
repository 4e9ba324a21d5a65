import type { Transaction } from './database.js';

/** Rows after whose writing the planner's picture of a table is too old to wait for the server's own upkeep. */
const MANY = 5000;

/** Brings the planner's statistics up to date after a large write, in its transaction; after a small one does nothing. */
export async function analyzeAfter(tx: Transaction, rowsWritten: number, tables: string): Promise<void> {
  if (rowsWritten >= MANY) await tx.run(`ANALYZE ${tables}`);
}
