import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { Database } from '../../../../platform/database/database.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { AwardRounds } from '../persistence/award-rounds.js';
import { JudgeCandidates, type JudgeCandidate } from '../persistence/judge-candidates.js';
import { pageOfAll } from './page-of-all.js';

/** A judge of a round with what was given and scored. */
export interface AwardJudgeRow {
  readonly accountId: string;
  readonly name: string;
  readonly assigned: number;
  readonly scored: number;
  readonly returned: number;
  readonly recusals: number;
}

/** An objection with what the office says of it. */
export interface AwardObjectionRow {
  readonly id: string;
  readonly nominationId: string;
  readonly title: string;
  readonly people: readonly string[];
  readonly objectorName: string;
  readonly objectorRole: Role | null;
  readonly text: string;
  readonly madeAt: Date;
  readonly upheld: boolean | null;
  readonly answer: string | null;
  readonly decidedAt: Date | null;
}

/** Most of a round that are read: more than any round has. */
const ALL = 500;

interface Page {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Who judges a round, who could, and what was objected; for the office of the round. */
@Injectable()
export class FindAwardJudges {
  constructor(
    private readonly database: Database,
    private readonly rounds: AwardRounds,
    private readonly people: JudgeCandidates,
  ) {}

  async named(
    cohortId: string,
    unitId: string,
    roundId: string,
    page: Page,
  ): Promise<Connection<AwardJudgeRow>> {
    const round = await this.rounds.find(cohortId, roundId);
    const rows =
      round?.unitId === unitId.toLowerCase()
        ? await this.database.rows<AwardJudgeRow & Record<string, unknown>>(
            `SELECT j.account_id AS "accountId", a.display_name AS name,
                    count(g.id) FILTER (WHERE g.returned_at IS NULL)::int AS assigned,
                    count(g.scored_at) FILTER (WHERE g.returned_at IS NULL)::int AS scored,
                    count(g.returned_at)::int AS returned,
                    (SELECT count(*)::int FROM practice_evidence.award_recusal k
                      WHERE k.round_id = j.round_id AND k.account_id = j.account_id) AS recusals
               FROM practice_evidence.award_judge j JOIN identity.account a ON a.id = j.account_id
               LEFT JOIN practice_evidence.award_assignment g ON g.round_id = j.round_id AND g.account_id = j.account_id
              WHERE j.round_id = $1 GROUP BY j.round_id, j.account_id, a.display_name ORDER BY a.display_name, j.account_id`,
            [round.id],
          )
        : [];
    return pageOfAll<AwardJudgeRow>(rows, page, ({ accountId }) => accountId);
  }

  async candidates(
    cohortId: string,
    unitId: string,
    roundId: string,
    search: string,
    page: Page,
  ): Promise<Connection<JudgeCandidate>> {
    const round = await this.rounds.find(cohortId, roundId);
    const rows = round?.unitId === unitId.toLowerCase() ? await this.people.search(round, search, ALL) : [];
    return pageOfAll<JudgeCandidate>(rows, page, ({ accountId }) => accountId);
  }

  async objections(
    cohortId: string,
    unitId: string,
    roundId: string,
    page: Page,
  ): Promise<Connection<AwardObjectionRow>> {
    const round = await this.rounds.find(cohortId, roundId);
    const rows =
      round?.unitId === unitId.toLowerCase()
        ? await this.database.rows<AwardObjectionRow & Record<string, unknown>>(
            `SELECT o.id, o.nomination_id AS "nominationId", n.title, a.display_name AS "objectorName",
                    (SELECT g.role FROM identity.role_grant g WHERE g.account_id = a.id AND g.ended_at IS NULL
                      ORDER BY g.granted_at LIMIT 1) AS "objectorRole",
                    o.text, o.made_at AS "madeAt", o.upheld, o.answer, o.decided_at AS "decidedAt",
                    ARRAY(SELECT t.name FROM practice_evidence.award_recipient p
                            JOIN enrollment.teacher t ON t.id = p.teacher_id
                           WHERE p.nomination_id = n.id ORDER BY p.position) AS people
               FROM practice_evidence.award_objection o JOIN practice_evidence.award_nomination n ON n.id = o.nomination_id
               JOIN identity.account a ON a.id = o.account_id
              WHERE o.round_id = $1 ORDER BY o.decided_at DESC NULLS FIRST, o.made_at LIMIT $2`,
            [round.id, ALL],
          )
        : [];
    return pageOfAll<AwardObjectionRow>(rows, page, ({ id }) => id);
  }
}
