import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable } from '../../../platform/database/database.js';

/** The roles that people hold at offices and schools, as later stages may end them. */
@Injectable()
export class UnitGrants {
  constructor(private readonly clock: Clock) {}

  /** Ends every role at units that are no more, with the sessions under it. Answers how many roles ended. */
  async endAt(tx: Queryable, unitIds: readonly string[]): Promise<number> {
    const now = this.clock.now();
    const ended = await tx.rows<{ id: string }>(
      `UPDATE identity.role_grant SET ended_at = $2 WHERE unit_id = ANY($1) AND ended_at IS NULL RETURNING id`,
      [unitIds, now],
    );
    await tx.run('UPDATE identity.session SET ended_at = $2 WHERE grant_id = ANY($1) AND ended_at IS NULL', [
      ended.map(({ id }) => id),
      now,
    ]);
    return ended.length;
  }
}
