import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../../platform/graphql/connection.js';
import type { TopicSuggestion } from '../graphql/topic.model.js';

interface Row extends Record<string, unknown>, TopicSuggestion {
  readonly total: number;
  readonly at: string;
}

export interface SuggestionsPage {
  readonly cohortId: string;
  readonly unitId: string;
  /** Null for every theme. */
  readonly theme: number | null;
  readonly first: number;
  readonly after: string | null;
}

/**
 * Topics suggested above, at and below a unit; of workshops a leader sees the own ones, an office all of its counties.
 * One's own are those of one's workshops, for an office those of offices at or below it.
 */
@Injectable()
export class FindSuggestedTopics {
  constructor(private readonly database: Database) {}

  async execute(
    actor: Actor,
    { cohortId, unitId, theme, first, after }: SuggestionsPage,
  ): Promise<Connection<TopicSuggestion>> {
    const [number = null, at = null, id = null] = decodeCursor(after, 3) ?? [];
    const leader = actor.role === 'workshop-leader' ? actor.accountId : null;
    const size = pageSize(first);
    const rows = await this.database.rows<Row>(
      `WITH here AS (SELECT path FROM organization.unit WHERE id = $2),
       listed AS (
         SELECT s.*, COALESCE(w.name, u.name) AS by_name,
                CASE WHEN s.workshop_id IS NULL THEN $3::uuid IS NULL AND starts_with(u.path, (SELECT path FROM here))
                     WHEN $3::uuid IS NULL THEN true
                     ELSE EXISTS (SELECT FROM enrollment.workshop_leader l
                                   WHERE l.workshop_id = s.workshop_id AND l.account_id = $3 AND l.until IS NULL) END AS own
           FROM practice_evidence.topic_suggestion s JOIN organization.unit u ON u.id = s.unit_id
           LEFT JOIN enrollment.workshop w ON w.id = s.workshop_id
          WHERE s.cohort_id = $1 AND ($4::int IS NULL OR s.theme = $4)
            AND (starts_with(u.path, (SELECT path FROM here))
                 OR (s.workshop_id IS NULL AND starts_with((SELECT path FROM here), u.path)))
       ), shown AS (SELECT * FROM listed WHERE own OR (workshop_id IS NULL AND withdrawn_at IS NULL))
       SELECT id, theme, words, CASE WHEN workshop_id IS NULL THEN 'office' ELSE 'workshop' END AS source,
              by_name AS "suggestedBy", own AS "isOwn", suggested_at AS "suggestedAt", withdrawn_at AS "withdrawnAt",
              suggested_at::text AS at, (SELECT count(*) FROM shown)::int AS total,
              (SELECT count(*)::int FROM practice_evidence.submission x WHERE x.topic_suggestion_id = l.id) AS taken
         FROM shown l WHERE $5::int IS NULL OR (theme, suggested_at, id) > ($5, $6::timestamptz, $7::uuid)
        ORDER BY theme, suggested_at, id LIMIT $8`,
      [cohortId, unitId, leader, theme, number, at, id, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, (row) => [row.theme, row.at, row.id]);
  }
}
