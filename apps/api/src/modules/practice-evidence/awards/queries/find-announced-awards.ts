import { Injectable } from '@nestjs/common';
import type { AwardCategory } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { knownId } from '../persistence/known-id.js';
import { AWARD_PEOPLE, type AwardPersonRow } from './find-award-nominees.js';

/** An honour on the list that the region reads. */
export interface AnnouncedAwardRow {
  readonly id: string;
  readonly category: AwardCategory;
  readonly title: string;
  readonly people: readonly AwardPersonRow[];
  readonly unitName: string;
  readonly honour: string;
  readonly rank: number;
  /** What oneself has objected, and what was answered; null for nothing. */
  readonly ownObjection: string | null;
  readonly objectionAnswer: string | null;
}

type Row = AnnouncedAwardRow & { readonly total: number; readonly sort: string } & Record<string, unknown>;

/** The list of honours of a round, while it is shown for objections and once it is final. */
@Injectable()
export class FindAnnouncedAwards {
  constructor(private readonly database: Database) {}

  async execute(
    cohortId: string,
    roundId: string,
    accountId: string,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<AnnouncedAwardRow>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    const rows = await this.database.rows<Row>(
      `WITH found AS (
         SELECT n.id, n.category, COALESCE(w.title, n.title) AS title, ${AWARD_PEOPLE}, u.name AS "unitName", n.honour, n.rank,
                o.text AS "ownObjection", o.answer AS "objectionAnswer",
                lpad(array_position(r.categories, n.category)::text, 2, '0') || lpad(n.rank::text, 5, '0') || n.id AS sort
           FROM practice_evidence.award_nomination n JOIN practice_evidence.award_round r ON r.id = n.round_id
           JOIN organization.unit u ON u.id = n.unit_id
           LEFT JOIN practice_evidence.work_profile w ON w.submission_id = n.submission_id
           LEFT JOIN practice_evidence.award_objection o ON o.nomination_id = n.id AND o.account_id = $3
          WHERE r.cohort_id = $1 AND r.id = $2 AND r.state IN ('announced', 'published') AND n.honour IS NOT NULL
            AND n.withdrawn_at IS NULL AND n.struck_out_at IS NULL
       )
       SELECT f.*, (SELECT count(*)::int FROM found) AS total FROM found f
        WHERE $4::text IS NULL OR sort > $4 ORDER BY sort LIMIT $5`,
      [cohortId, knownId(roundId), accountId, after ? String(after[0]) : null, first + 1],
    );
    return pageOf<Row>(rows, first, rows[0]?.total ?? 0, ({ sort }) => [sort]);
  }
}
