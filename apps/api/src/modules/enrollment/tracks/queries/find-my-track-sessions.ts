import { Injectable } from '@nestjs/common';
import type { NominationState } from '@tisheng/domain-rules/enrollment/tracks/decide-nominations.js';
import { halfDaysOf, type HalfDay } from '@tisheng/domain-rules/enrollment/tracks/half-days.js';
import { Database } from '../../../../platform/database/database.js';
import type { AttendedHalfDay } from './find-track-people.js';

export interface MyTrackSessionRow {
  readonly sessionId: string;
  readonly name: string;
  readonly trackName: { readonly zh: string; readonly en: string };
  readonly fromDate: string;
  readonly toDate: string;
  readonly place: string;
  readonly state: NominationState;
  readonly reason: string | null;
  readonly halfDays: readonly HalfDay[];
  readonly attended: readonly AttendedHalfDay[];
}

/** The sessions for which a teacher was nominated. */
@Injectable()
export class FindMyTrackSessions {
  constructor(private readonly database: Database) {}

  async execute(teacherId: string): Promise<MyTrackSessionRow[]> {
    const rows = await this.database.rows<Omit<MyTrackSessionRow, 'halfDays'> & Record<string, unknown>>(
      `SELECT m.id AS "sessionId", m.name, m.from_date AS "fromDate", m.to_date AS "toDate", m.place, n.state, n.reason,
              (SELECT track -> 'name' FROM jsonb_array_elements(v.document -> 'tracks') AS track
                WHERE track ->> 'code' = m.track_code) AS "trackName",
              COALESCE((SELECT json_agg(json_build_object('day', a.day, 'half', a.half, 'how', a.how))
                          FROM enrollment.track_attendance a WHERE a.nomination_id = n.id), '[]') AS attended
         FROM enrollment.track_nomination n
         JOIN enrollment.track_session m ON m.id = n.session_id
         JOIN enrollment.programme p ON p.id = m.programme_id
         JOIN enrollment.policy_pack v ON v.id = p.pack_id AND v.version = p.pack_version
        WHERE n.teacher_id = $1 ORDER BY m.from_date DESC, n.nominated_at DESC`,
      [teacherId],
    );
    return rows.map((row) => ({
      ...row,
      trackName: row.trackName ?? { zh: row.name, en: row.name },
      halfDays: halfDaysOf(row.fromDate, row.toDate),
    }));
  }
}
