import { Injectable } from '@nestjs/common';
import { checkSession, type SessionDraft } from '@tisheng/domain-rules/enrollment/tracks/check-session.js';
import { shareOutPlaces } from '@tisheng/domain-rules/enrollment/tracks/share-out-places.js';
import type { PolicyTrack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { rootOfficeAlone } from '../../packs/root-office-alone.js';
import { COUNTY_OF, TrackRows } from '../track-rows.js';

/** A session to be opened, or to be changed where it has an id. */
export interface SessionToSave extends SessionDraft {
  readonly id: string | null;
  readonly trackCode: string;
}

/** Opens a session of a track, or changes one, and shares its places out to the counties. */
@Injectable()
export class SaveTrackSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: TrackRows,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    programmeId: string,
    draft: SessionToSave,
  ): Promise<{ sessionId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      await tx.run('SELECT FROM enrollment.programme WHERE id = $1 FOR UPDATE', [programmeId]);
      const policy = await this.rows.policy(tx, programmeId);
      const refused = rootOfficeAlone(actor, policy.rootUnitId);
      if (refused.length > 0) return { problems: refused };
      const before = draft.id === null ? undefined : await this.rows.locked(tx, programmeId, draft.id);
      if (draft.id !== null && !before) return { problems: [problem('track-session-unknown')] };
      const track = this.rows.trackOf(policy, before?.trackCode ?? draft.trackCode);
      const others = await tx.one<{ places: number }>(
        `SELECT COALESCE(sum(capacity), 0)::int AS places FROM enrollment.track_session
          WHERE programme_id = $1 AND track_code = $2 AND ($3::uuid IS NULL OR id <> $3)`,
        [programmeId, track?.code ?? '', draft.id],
      );
      const problems = checkSession(draft, {
        track,
        otherPlaces: others?.places ?? 0,
        confirmed: before?.confirmed ?? 0,
      });
      if (problems.length > 0 || track === null) return { problems };
      const sessionId = await this.write(tx, programmeId, track.code, draft);
      await this.share(tx, policy.rootUnitId, sessionId, track, draft);
      await this.audit.record(tx, actor, {
        action: 'save-track-session',
        targetKind: 'trackSession',
        targetId: sessionId,
        before: before && { capacity: before.capacity, from: before.from, to: before.to },
        after: { track: track.code, capacity: draft.capacity, from: draft.from, to: draft.to },
      });
      return { sessionId };
    });
  }

  private async write(
    tx: Transaction,
    programmeId: string,
    trackCode: string,
    draft: SessionToSave,
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO enrollment.track_session (id, programme_id, track_code, name, stages, from_date, to_date, nominate_until,
                                             place, capacity, created_at, changed_at)
       VALUES (COALESCE($1::uuid, uuidv7()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, stages = excluded.stages, from_date = excluded.from_date,
         to_date = excluded.to_date, nominate_until = excluded.nominate_until, place = excluded.place,
         capacity = excluded.capacity, changed_at = excluded.changed_at
       RETURNING id`,
      [
        draft.id,
        programmeId,
        trackCode,
        draft.name.trim(),
        draft.stages,
        draft.from,
        draft.to,
        draft.nominateUntil,
        draft.place.trim(),
        draft.capacity,
        this.clock.now(),
      ],
    );
    if (!row) throw new Error('The session was not written');
    return row.id;
  }

  private async share(
    tx: Transaction,
    rootUnitId: string,
    sessionId: string,
    track: PolicyTrack,
    { capacity, stages }: SessionDraft,
  ): Promise<void> {
    const claims = await tx.rows<{ id: string; teachers: number }>(
      `SELECT c.id, count(*)::int AS teachers FROM enrollment.teacher t
         JOIN organization.unit s ON s.id = t.school_id JOIN ${COUNTY_OF} c ON true
        WHERE t.root_unit_id = $1 AND t.left_at IS NULL AND t.duty = ANY($2) AND t.stage = ANY($3)
        GROUP BY c.id ORDER BY c.id`,
      [rootUnitId, track.duties, stages],
    );
    const shares = [...shareOutPlaces(capacity, claims)].map(([county, places]) => ({ county, places }));
    await tx.run('DELETE FROM enrollment.track_share WHERE session_id = $1', [sessionId]);
    await tx.run(
      `INSERT INTO enrollment.track_share (session_id, county_id, places)
       SELECT $1, county, places FROM json_to_recordset($2) AS q(county uuid, places int)`,
      [sessionId, JSON.stringify(shares)],
    );
  }
}
