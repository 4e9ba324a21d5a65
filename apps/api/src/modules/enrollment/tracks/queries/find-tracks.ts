import { Injectable } from '@nestjs/common';
import { halfDaysOf, type Half } from '@tisheng/domain-rules/enrollment/tracks/half-days.js';
import type { PolicyTrack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { clauseOf } from '@tisheng/domain-rules/policy/clause-of.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../public/policy-reader.js';

export interface TrackRow {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly duties: readonly string[];
  readonly participants: number;
  readonly clause: string | null;
  /** Sessions that the policy names. */
  readonly planned: PolicyTrack['sessions'];
  readonly sessions: readonly SessionRow[];
}

export interface SessionRow {
  readonly id: string;
  readonly trackCode: string;
  readonly name: string;
  readonly stages: readonly string[];
  readonly fromDate: string;
  readonly toDate: string;
  readonly nominateUntil: string;
  readonly place: string;
  readonly capacity: number;
  readonly nominated: number;
  readonly confirmed: number;
  /** Places that the counties at or below one's own unit may fill, and how many of them are. */
  readonly sharePlaces: number;
  readonly shareTaken: number;
}

/** One half-day with how many were there. */
export interface HalfDayRow {
  readonly day: string;
  readonly half: Half;
  readonly present: number;
  readonly attestedByName: string | null;
  readonly attestedAt: Date | null;
}

/** The tracks of a programme with their sessions. */
@Injectable()
export class FindTracks {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async execute(actor: Actor, programmeId: string): Promise<TrackRow[]> {
    const { pack } = await this.policies.ofProgramme(programmeId);
    const sessions = await this.database.rows<SessionRow & Record<string, unknown>>(
      `SELECT t.id, t.track_code AS "trackCode", t.name, t.stages, t.from_date AS "fromDate", t.to_date AS "toDate",
              t.nominate_until AS "nominateUntil", t.place, t.capacity,
              (SELECT count(*) FROM enrollment.track_nomination n WHERE n.session_id = t.id AND n.state = 'nominated') AS nominated,
              (SELECT count(*) FROM enrollment.track_nomination n WHERE n.session_id = t.id AND n.state = 'confirmed') AS confirmed,
              (SELECT COALESCE(sum(q.places), 0)::int FROM enrollment.track_share q JOIN organization.unit c ON c.id = q.county_id
                WHERE q.session_id = t.id AND c.path LIKE $2 || '%') AS "sharePlaces",
              (SELECT count(*) FROM enrollment.track_nomination n WHERE n.session_id = t.id AND n.unit_path LIKE $2 || '%'
                  AND n.state IN ('nominated', 'confirmed')) AS "shareTaken"
         FROM enrollment.track_session t WHERE t.programme_id = $1 ORDER BY t.from_date, t.name`,
      [programmeId, actor.unitPath ?? '//'],
    );
    return (pack.tracks ?? []).map((track, place) => ({
      ...track,
      clause: clauseOf(pack.clauses, `/tracks/${place}`),
      planned: track.sessions,
      sessions: sessions.filter(({ trackCode }) => trackCode === track.code),
    }));
  }

  /** The half-days of a session in order; empty when the programme has no such session. */
  async halfDays(programmeId: string, sessionId: string): Promise<HalfDayRow[]> {
    const session = await this.database.one<{ from: string; to: string }>(
      'SELECT from_date AS "from", to_date AS "to" FROM enrollment.track_session WHERE id = $1 AND programme_id = $2',
      [sessionId, programmeId],
    );
    if (!session) return [];
    const noted = await this.database.rows<HalfDayRow & Record<string, unknown>>(
      `SELECT day, half, sum(present)::int AS present, max(by) AS "attestedByName", max(at) AS "attestedAt" FROM (
         SELECT a.day, a.half, 1 AS present, NULL::text AS by, NULL::timestamptz AS at FROM enrollment.track_attendance a
           JOIN enrollment.track_nomination n ON n.id = a.nomination_id WHERE n.session_id = $1
         UNION ALL
         SELECT day, half, 0, attested_by_name, attested_at FROM enrollment.track_half_day WHERE session_id = $1
       ) AS notes GROUP BY day, half`,
      [sessionId],
    );
    return halfDaysOf(session.from, session.to).map(({ day, half }) => ({
      day,
      half,
      ...(noted.find((one) => one.day === day && one.half === half) ?? {
        present: 0,
        attestedByName: null,
        attestedAt: null,
      }),
    }));
  }
}
