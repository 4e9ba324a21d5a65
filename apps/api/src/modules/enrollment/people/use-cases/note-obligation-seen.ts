import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';

/** The teacher has read that their obligation changed; the notice goes, the record stays. */
@Injectable()
export class NoteObligationSeen {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<number> {
    return this.database.run(
      `UPDATE enrollment.obligation_change SET seen_at = $2 WHERE teacher_id = $1 AND seen_at IS NULL AND state <> 'waiting'`,
      [actor.teacherId, this.clock.now()],
    );
  }
}
