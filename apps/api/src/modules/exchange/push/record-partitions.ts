import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** One partition of the learning records for every cohort, so that a cohort can be archived whole. */
@Injectable()
export class RecordPartitions {
  private readonly known = new Set<string>();

  constructor(private readonly database: Database) {}

  /**
   * Makes the cohort's partition if it is missing, in a transaction of its own. It is attached, not created in place:
   * attaching lets the pushes of other cohorts go on.
   *
   * @param cohortId id of a cohort that exists
   */
  async ensure(cohortId: string): Promise<void> {
    if (this.known.has(cohortId)) return;
    const name = partitionOf(cohortId);
    await this.database.transaction(async (tx) => {
      await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('exchange.learning_record', 0))`);
      const found = await tx.one<{ partition: string | null }>('SELECT to_regclass($1)::text AS partition', [
        `exchange.${name}`,
      ]);
      if (found?.partition) return;
      await tx.run(`CREATE TABLE exchange.${name} (LIKE exchange.learning_record INCLUDING ALL)`);
      await tx.run(
        `ALTER TABLE exchange.learning_record ATTACH PARTITION exchange.${name} FOR VALUES IN ('${cohortId}')`,
      );
    });
    this.known.add(cohortId);
  }
}

/** Name of the partition that holds the records of a cohort. */
export function partitionOf(cohortId: string): string {
  const name = `learning_record_${cohortId.replaceAll('-', '')}`;
  if (!/^learning_record_[0-9a-f]{32}$/.test(name)) throw new Error('A partition is named by a cohort alone');
  return name;
}
