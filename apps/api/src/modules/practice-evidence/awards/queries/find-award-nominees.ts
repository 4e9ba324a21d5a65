import { Injectable } from '@nestjs/common';
import type { AwardCategory } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { AwardRounds } from '../persistence/award-rounds.js';
import { knownId } from '../persistence/known-id.js';

/** What one judge has given; seen by the office of the round alone. */
export interface AwardScoreRow {
  readonly judgeName: string;
  readonly isExtra: boolean;
  readonly technical: number | null;
  readonly teaching: number | null;
  readonly comment: string | null;
  /** Why the judge has handed it back; null while it is kept. */
  readonly returnReason: string | null;
}

export interface AwardPersonRow {
  /** The certificate of honour, as it is printed. */
  readonly honourId: string;
  readonly name: string;
  readonly schoolName: string;
  readonly certificateNo: string | null;
}

/** What was nominated, with what became of it. */
export interface AwardNomineeRow {
  readonly id: string;
  readonly category: AwardCategory;
  readonly title: string;
  readonly submissionId: string | null;
  readonly workshopId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly people: readonly AwardPersonRow[];
  readonly reason: string;
  readonly nominatedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly struckOutReason: string | null;
  readonly number: number | null;
  /** Hundredths of a point; null before there is a score, and for others than the office before the list is shown. */
  readonly technicalHundredths: number | null;
  readonly teachingHundredths: number | null;
  readonly totalHundredths: number | null;
  readonly spreadHundredths: number | null;
  readonly rank: number | null;
  /** Code of the honour. */
  readonly honour: string | null;
  readonly scores: readonly AwardScoreRow[];
}

export const AWARD_PEOPLE = `(SELECT COALESCE(json_agg(json_build_object('honourId', p.id, 'name', t.name, 'schoolName',
     COALESCE(h.name, ''), 'certificateNo', p.certificate_no) ORDER BY p.position), '[]')
   FROM practice_evidence.award_recipient p JOIN enrollment.teacher t ON t.id = p.teacher_id
   LEFT JOIN organization.unit h ON h.id = t.school_id WHERE p.nomination_id = n.id) AS people`;
const SCORES = `(SELECT COALESCE(json_agg(json_build_object('judgeName', a.display_name, 'isExtra', g.is_extra,
     'technical', g.technical, 'teaching', g.teaching, 'comment', g.comment, 'returnReason',
     CASE WHEN g.returned_at IS NOT NULL THEN COALESCE(g.return_reason, '') END) ORDER BY g.given_at, g.id), '[]')
   FROM practice_evidence.award_assignment g JOIN identity.account a ON a.id = g.account_id
  WHERE g.nomination_id = n.id AND $4::boolean) AS scores`;

type Row = AwardNomineeRow & { readonly total: number; readonly sort: string } & Record<string, unknown>;

/** What was nominated in a round: all of it for the office of the round, a unit's own for the unit. */
@Injectable()
export class FindAwardNominees {
  constructor(
    private readonly database: Database,
    private readonly rounds: AwardRounds,
  ) {}

  async execute(
    cohortId: string,
    unitId: string,
    roundId: string,
    category: AwardCategory | null,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<AwardNomineeRow>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    const round = await this.rounds.find(cohortId, roundId);
    const isOwn = round?.unitId === unitId.toLowerCase();
    const seesResults = isOwn || round?.state === 'announced' || round?.state === 'published';
    const rows = await this.database.rows<Row>(
      `WITH found AS (
         SELECT n.*, lpad(array_position(r.categories, n.category)::text, 2, '0')
                     || lpad(CASE WHEN $3::boolean THEN COALESCE(n.rank, 99999) ELSE 99999 END::text, 5, '0') || n.id AS sort
           FROM practice_evidence.award_nomination n JOIN practice_evidence.award_round r ON r.id = n.round_id
           JOIN organization.unit own ON own.id = $2 JOIN organization.unit u ON u.id = n.unit_id
          WHERE n.round_id = $1 AND ($4::boolean OR starts_with(u.path, own.path))
            AND ($5::text IS NULL OR n.category = $5)
       )
       SELECT n.id, n.category, COALESCE(w.title, n.title) AS title, n.submission_id AS "submissionId",
              n.workshop_id AS "workshopId", n.unit_id AS "unitId", u.name AS "unitName", ${AWARD_PEOPLE}, n.reason,
              n.nominated_at AS "nominatedAt", n.withdrawn_at AS "withdrawnAt", n.struck_out_reason AS "struckOutReason",
              n.number, CASE WHEN $3 THEN n.technical_hundredths END AS "technicalHundredths",
              CASE WHEN $3 THEN n.teaching_hundredths END AS "teachingHundredths",
              CASE WHEN $3 THEN n.total_hundredths END AS "totalHundredths",
              CASE WHEN $4 THEN n.spread_hundredths END AS "spreadHundredths",
              CASE WHEN $3 THEN n.rank END AS rank, CASE WHEN $3 THEN n.honour END AS honour, ${SCORES},
              n.sort, (SELECT count(*)::int FROM found) AS total
         FROM (SELECT * FROM found WHERE $6::text IS NULL OR sort > $6 ORDER BY sort LIMIT $7) n
         JOIN organization.unit u ON u.id = n.unit_id
         LEFT JOIN practice_evidence.work_profile w ON w.submission_id = n.submission_id
        ORDER BY n.sort`,
      [
        round?.id ?? knownId(''),
        unitId,
        seesResults,
        isOwn,
        category,
        after ? String(after[0]) : null,
        first + 1,
      ],
    );
    return pageOf<Row>(rows, first, rows[0]?.total ?? 0, ({ sort }) => [sort]);
  }
}
