import { Injectable } from '@nestjs/common';
import {
  decideNominations,
  type NominationDecision,
  type NominationState,
} from '@tisheng/domain-rules/enrollment/tracks/decide-nominations.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { rootOfficeAlone } from '../../packs/root-office-alone.js';
import { TrackRows } from '../track-rows.js';

/** Confirms, declines or withdraws nominations of one session together. */
@Injectable()
export class DecideTrackNominations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: TrackRows,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    input: {
      programmeId: string;
      sessionId: string;
      nominationIds: readonly string[];
      decision: NominationDecision;
      reason: string;
    },
  ): Promise<{ decided: number } | { problems: readonly Problem[] }> {
    const { programmeId, sessionId, decision, reason } = input;
    return this.database.transaction(async (tx) => {
      const session = await this.rows.locked(tx, programmeId, sessionId);
      if (!session) return { problems: [problem('track-session-unknown')] };
      const policy = await this.rows.policy(tx, programmeId);
      const found = await tx.rows<{ id: string; state: NominationState }>(
        `SELECT n.id, n.state FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted(id, place)
           JOIN enrollment.track_nomination n ON n.id = wanted.id
          WHERE n.session_id = $1 AND n.unit_path LIKE $3 || '%' ORDER BY wanted.place`,
        [sessionId, [...new Set(input.nominationIds)], 'unitPath' in actor ? (actor.unitPath ?? '//') : '/'],
      );
      const outcome = decideNominations({
        decision,
        reason,
        states: found.map(({ state }) => state),
        byRoot: rootOfficeAlone(actor, policy.rootUnitId).length === 0,
        capacity: session.capacity,
        confirmed: session.confirmed,
        lastDay: session.to,
        today: policy.today,
      });
      if ('problems' in outcome) return outcome;
      const ids = found.map(({ id }) => id);
      if (outcome.to === 'confirmed' && (await this.elsewhere(tx, ids)))
        return { problems: [problem('track-already-nominated', { data: { session: null } })] };
      await tx.run(
        'UPDATE enrollment.track_nomination SET state = $2, reason = $3, decided_at = $4 WHERE id = ANY($1)',
        [ids, outcome.to, reason.trim() === '' ? null : reason.trim(), this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'decide-track-nominations',
        targetKind: 'trackSession',
        targetId: sessionId,
        after: { decision, count: found.length },
      });
      return { decided: found.length };
    });
  }

  /** Whether any of those who were declined has meanwhile gone to another session of the track. */
  private async elsewhere(tx: Parameters<TrackRows['policy']>[0], ids: readonly string[]): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1 FROM enrollment.track_nomination n JOIN enrollment.track_nomination o
           ON o.programme_id = n.programme_id AND o.track_code = n.track_code AND o.teacher_id = n.teacher_id
          AND o.id <> n.id AND o.state IN ('nominated', 'confirmed')
        WHERE n.id = ANY($1) LIMIT 1`,
      [ids],
    );
    return row !== undefined;
  }
}
