import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { drawSpotChecks } from '@tisheng/domain-rules/practice-evidence/offline-activities/draw-spot-checks.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';

/**
 * Draws among the activities below a unit that were attested and never drawn. Nobody chooses the seed, and every draw
 * stays: whoever draws again gets further activities, never other ones.
 */
@Injectable()
export class DrawSpotChecks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    unitId: string,
  ): Promise<
    { readonly drawId: string; readonly count: number } | { readonly problems: readonly Problem[] }
  > {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      // One draw at a time in a cohort: two beside each other would draw the same activity.
      await tx.one('SELECT FROM enrollment.cohort WHERE id = $1 FOR NO KEY UPDATE', [cohortId]);
      const candidates = await tx.rows<{ id: string }>(
        `SELECT o.id FROM practice_evidence.offline_activity o
           JOIN organization.unit u ON u.id = o.unit_id JOIN organization.unit above ON above.id = $2
          WHERE o.cohort_id = $1 AND o.state = 'attested' AND u.path LIKE above.path || '%'
            AND NOT EXISTS (SELECT FROM practice_evidence.spot_check c WHERE c.activity_id = o.id) ORDER BY o.id`,
        [cohortId, unitId],
      );
      const ids = candidates.map(({ id }) => id);
      const share = pack.practice.offlineActivities.spotCheckShare;
      const seed = randomBytes(16).toString('hex');
      const drawn = drawSpotChecks(seed, ids, share);
      if (drawn.length === 0) return { problems: [problem('spot-checks-nothing-to-draw')] };
      const draw = await tx.one<{ id: string }>(
        `INSERT INTO practice_evidence.spot_check_draw (cohort_id, unit_id, seed, share, candidates, drawn_by, drawn_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
        [cohortId, unitId, seed, share, ids, actor.displayName, this.clock.now()],
      );
      if (!draw) throw new Error('The draw was not written');
      await tx.run(
        `INSERT INTO practice_evidence.spot_check (cohort_id, draw_id, activity_id, state)
         SELECT $1, $2, id, 'asked' FROM unnest($3::uuid[]) AS d(id)`,
        [cohortId, draw.id, drawn],
      );
      await this.audit.record(tx, actor, {
        action: 'draw-spot-checks',
        targetKind: 'unit',
        targetId: unitId,
        after: { draw: draw.id, seed, share, candidates: ids.length, drawn },
      });
      return { drawId: draw.id, count: drawn.length };
    });
  }
}
