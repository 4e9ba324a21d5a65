import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { codeHasLeaked } from '@tisheng/domain-rules/practice-evidence/offline-activities/attendance-code.js';
import { Database } from '../../../../platform/database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../../platform/graphql/connection.js';
import type { SpotCheck, SpotCheckDraw } from '../graphql/spot-check.model.js';

interface Row extends Omit<SpotCheck, 'codeLeaked'> {
  readonly strangers: number;
  readonly total: number;
}

/** Spot checks of activities at or below a unit, and the draws that they came from. */
@Injectable()
export class FindSpotChecks {
  constructor(private readonly database: Database) {}

  async list(
    cohortId: string,
    unitId: string,
    state: StateOf<'spot-check'> | null,
    first: number,
    after: string | null,
  ): Promise<Connection<SpotCheck>> {
    const size = pageSize(first);
    const [rank = null, id = null] = decodeCursor(after, 2) ?? [];
    const rows = await this.database.rows<Row & { rank: number } & Record<string, unknown>>(
      `WITH listed AS (
         SELECT c.id, array_position(ARRAY['answered', 'asked', 'not-confirmed', 'confirmed'], c.state) AS rank
           FROM practice_evidence.spot_check c JOIN practice_evidence.offline_activity o ON o.id = c.activity_id
           JOIN organization.unit u ON u.id = o.unit_id JOIN organization.unit above ON above.id = $2
          WHERE c.cohort_id = $1 AND u.path LIKE above.path || '%' AND ($3::text IS NULL OR c.state = $3))
       SELECT l.rank, c.id, c.state, c.activity_id AS "activityId", o.title, o.place, o.theme, o.starts_at AS "startsAt",
              o.ends_at AS "endsAt", u.name AS "unitName", o.organiser_name AS "organiserName", d.drawn_at AS "drawnAt",
              d.drawn_by AS "drawnBy", c.words, c.answered_by AS "answeredBy", c.answered_at AS "answeredAt", c.reason,
              c.decided_by AS "decidedBy", c.decided_at AS "decidedAt", c.taken_back_people AS "takenBackPeople",
              c.taken_back_half_hours AS "takenBackHalfHours", a.*, h.*,
              (SELECT count(*) FROM practice_evidence.activity_stranger s WHERE s.activity_id = o.id)::int AS strangers,
              (SELECT COALESCE(json_agg(json_build_object('id', p.id, 'name', p.name, 'mediaType', p.media_type, 'bytes', p.size_bytes)
                        ORDER BY f.position), '[]')
                 FROM practice_evidence.spot_check_file f JOIN platform.stored_file p ON p.id = f.file_id
                WHERE f.spot_check_id = c.id) AS files,
              (SELECT count(*) FROM listed) AS total
         FROM (SELECT * FROM listed WHERE $4::int IS NULL OR (rank, id) > ($4, $5::uuid) ORDER BY rank, id LIMIT $6) l
         JOIN practice_evidence.spot_check c ON c.id = l.id
         JOIN practice_evidence.spot_check_draw d ON d.id = c.draw_id
         JOIN practice_evidence.offline_activity o ON o.id = c.activity_id
         JOIN organization.unit u ON u.id = o.unit_id
        CROSS JOIN LATERAL (SELECT count(*)::int AS invited,
                 (count(*) FILTER (WHERE came_at IS NOT NULL AND how = 'code'))::int AS "byCode",
                 (count(*) FILTER (WHERE came_at IS NOT NULL AND how = 'hand'))::int AS "byHand"
            FROM practice_evidence.activity_attendance x WHERE x.activity_id = o.id) a
        CROSS JOIN LATERAL (SELECT count(*)::int AS people, COALESCE(sum(half_hours), 0)::int AS "halfHours"
            FROM practice_evidence.activity_hours x WHERE x.activity_id = o.id AND half_hours > 0) h
        ORDER BY l.rank, c.id`,
      [cohortId, unitId, state, rank, id, size + 1],
    );
    const page = pageOf(rows, size, rows[0]?.total ?? 0, (row) => [row.rank, row.id]);
    return {
      ...page,
      nodes: page.nodes.map(({ strangers, ...row }) => ({
        ...row,
        codeLeaked: codeHasLeaked(strangers, row.invited),
      })),
    };
  }

  /** The draws at or below a unit, the latest first. */
  async draws(
    cohortId: string,
    unitId: string,
    first: number,
    after: string | null,
  ): Promise<Connection<SpotCheckDraw>> {
    const size = pageSize(first);
    const [drawnAt = null, id = null] = decodeCursor(after, 2) ?? [];
    const rows = await this.database.rows<
      SpotCheckDraw & { total: number; sortedAt: string } & Record<string, unknown>
    >(
      `WITH listed AS (
         SELECT d.* FROM practice_evidence.spot_check_draw d
           JOIN organization.unit u ON u.id = d.unit_id JOIN organization.unit asked ON asked.id = $2
          WHERE d.cohort_id = $1 AND (u.path LIKE asked.path || '%' OR asked.path LIKE u.path || '%'))
       SELECT l.id, u.name AS "unitName", l.seed, l.share::float AS share, l.candidates::text[] AS candidates,
              l.drawn_by AS "drawnBy", l.drawn_at AS "drawnAt", l.drawn_at::text AS "sortedAt",
              ARRAY(SELECT c.activity_id::text FROM practice_evidence.spot_check c WHERE c.draw_id = l.id) AS drawn,
              (SELECT count(*) FROM listed) AS total
         FROM listed l JOIN organization.unit u ON u.id = l.unit_id
        WHERE $3::timestamptz IS NULL OR (l.drawn_at, l.id) < ($3::timestamptz, $4::uuid)
        ORDER BY l.drawn_at DESC, l.id DESC LIMIT $5`,
      [cohortId, unitId, drawnAt, id, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, (row) => [row.sortedAt, row.id]);
  }
}
