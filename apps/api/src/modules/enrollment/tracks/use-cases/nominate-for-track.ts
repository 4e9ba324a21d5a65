import { Injectable } from '@nestjs/common';
import { mayNominate } from '@tisheng/domain-rules/enrollment/tracks/may-nominate.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { TrackRows } from '../track-rows.js';

/** Nominates people of a unit for a session, within the shares of their counties; all of them or nobody. */
@Injectable()
export class NominateForTrack {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: TrackRows,
    private readonly organization: OrganizationReader,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    input: { programmeId: string; unitId: string; sessionId: string; teacherIds: readonly string[] },
  ): Promise<{ nominated: number } | { problems: readonly Problem[] }> {
    const { programmeId, unitId, sessionId } = input;
    return this.database.transaction(async (tx) => {
      const session = await this.rows.locked(tx, programmeId, sessionId);
      if (!session) return { problems: [problem('track-session-unknown')] };
      const policy = await this.rows.policy(tx, programmeId);
      const track = this.rows.trackOf(policy, session.trackCode);
      if (!track) return { problems: [problem('track-unknown')] };
      const unit = await this.organization.unit(unitId, tx);
      const teacherIds = [...new Set(input.teacherIds)];
      const candidates = await this.rows.candidates(tx, programmeId, session, unit?.path ?? '//', teacherIds);
      const problems = mayNominate(
        candidates,
        { ...session, duties: track.duties },
        await this.rows.placesLeft(tx, sessionId),
        policy.today,
      );
      if (problems.length > 0) return { problems };
      await tx.run(
        `INSERT INTO enrollment.track_nomination (session_id, programme_id, track_code, teacher_id, county_id, unit_path, state,
                                                  nominated_at)
         SELECT $1, $2, $3, id, "countyId", "unitPath", 'nominated', $5
           FROM json_to_recordset($4) AS c(id uuid, "countyId" uuid, "unitPath" text)`,
        [sessionId, programmeId, session.trackCode, JSON.stringify(candidates), this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'nominate-for-track',
        targetKind: 'trackSession',
        targetId: sessionId,
        after: { nominated: candidates.length, unit: unitId },
      });
      return { nominated: candidates.length };
    });
  }
}
