import { Injectable } from '@nestjs/common';
import type { TrackCandidate } from '@tisheng/domain-rules/enrollment/tracks/may-nominate.js';
import type { PolicyPack, PolicyTrack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import { PolicyReader } from '../public/policy-reader.js';

/** A session with what the rules ask of it. */
export interface SessionRecord {
  readonly id: string;
  readonly trackCode: string;
  readonly name: string;
  readonly stages: readonly string[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly nominateUntil: PlainDate;
  readonly capacity: number;
  readonly confirmed: number;
}

/** The policy that holds for a programme's tracks, and what day it is there. */
export interface TrackPolicy {
  readonly pack: PolicyPack;
  readonly rootUnitId: string;
  readonly today: PlainDate;
}

/** The office that decides for a school: the nearest county, committee or unit of direct schools above it. */
export const COUNTY_OF = `LATERAL (
  SELECT c.id, c.name FROM organization.unit c
   WHERE c.root_id = s.root_id AND s.path LIKE c.path || '%' AND c.kind IN ('county', 'committee', 'direct-schools')
   ORDER BY length(c.path) DESC LIMIT 1)`;

export type Candidate = TrackCandidate & {
  readonly id: string;
  readonly unitPath: string;
};

/** Rows that the steps of a track decide by. */
@Injectable()
export class TrackRows {
  constructor(
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
  ) {}

  async policy(tx: Queryable, programmeId: string): Promise<TrackPolicy> {
    const { pack, programme } = await this.policies.ofProgramme(programmeId, tx);
    return {
      pack,
      rootUnitId: programme.rootUnitId,
      today: plainDateIn(pack.programme.timeZone, this.clock.now()),
    };
  }

  trackOf({ pack }: TrackPolicy, code: string): PolicyTrack | null {
    return pack.tracks?.find((track) => track.code === code) ?? null;
  }

  /** A session of the programme, locked; undefined when there is none, or it belongs to another programme. */
  async locked(tx: Transaction, programmeId: string, sessionId: string): Promise<SessionRecord | undefined> {
    const found = await tx.one(
      'SELECT FROM enrollment.track_session WHERE id = $1 AND programme_id = $2 FOR UPDATE',
      [sessionId, programmeId],
    );
    if (!found) return undefined;
    return tx.one<SessionRecord & Record<string, unknown>>(
      `SELECT id, track_code AS "trackCode", name, stages, from_date AS "from", to_date AS "to",
              nominate_until AS "nominateUntil", capacity,
              (SELECT count(*) FROM enrollment.track_nomination n WHERE n.session_id = t.id AND n.state = 'confirmed') AS confirmed
         FROM enrollment.track_session t WHERE id = $1`,
      [sessionId],
    );
  }

  /** The people meant, in the order given; those outside the actor's units are left out. */
  async candidates(
    tx: Queryable,
    programmeId: string,
    session: SessionRecord,
    unitPath: string,
    teacherIds: readonly string[],
  ): Promise<Candidate[]> {
    return tx.rows<Candidate & Record<string, unknown>>(
      `SELECT t.id, t.duty, t.stage, s.path AS "unitPath", c.id AS "countyId", c.name AS "countyName",
              t.left_at IS NOT NULL AS "hasLeft",
              (SELECT o.name FROM enrollment.track_nomination n JOIN enrollment.track_session o ON o.id = n.session_id
                WHERE n.programme_id = $1 AND n.track_code = $2 AND n.teacher_id = t.id
                  AND n.state IN ('nominated', 'confirmed') LIMIT 1) AS "otherSession"
         FROM unnest($3::uuid[]) WITH ORDINALITY AS wanted(id, place)
         JOIN enrollment.teacher t ON t.id = wanted.id
         JOIN organization.unit s ON s.id = t.school_id AND s.path LIKE $4 || '%'
         JOIN ${COUNTY_OF} c ON true
        ORDER BY wanted.place`,
      [programmeId, session.trackCode, teacherIds, unitPath],
    );
  }

  /** Places that the counties may still fill. */
  async placesLeft(tx: Queryable, sessionId: string): Promise<Map<string, number>> {
    const rows = await tx.rows<{ countyId: string; left: number }>(
      `SELECT q.county_id AS "countyId", q.places - (
                SELECT count(*) FROM enrollment.track_nomination n
                 WHERE n.session_id = q.session_id AND n.county_id = q.county_id AND n.state IN ('nominated', 'confirmed'))::int AS left
         FROM enrollment.track_share q WHERE q.session_id = $1`,
      [sessionId],
    );
    return new Map(rows.map(({ countyId, left }) => [countyId, left]));
  }
}
