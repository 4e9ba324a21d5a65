import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { Database, type Queryable } from '../../../../platform/database/database.js';
import type { AwardRoundRow } from './award-rounds.js';

/** Somebody who can be named a judge. */
export interface JudgeCandidate {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  /** Office or school where they stand. */
  readonly unitName: string;
  readonly isNamed: boolean;
}

const CANDIDATES = `
  SELECT DISTINCT ON (a.id) a.id AS "accountId", COALESCE(t.name, a.display_name) AS name, g.role, u.name AS "unitName",
         EXISTS (SELECT FROM practice_evidence.award_judge j WHERE j.round_id = $1 AND j.account_id = a.id) AS "isNamed"
    FROM identity.role_grant g JOIN identity.account a ON a.id = g.account_id AND a.disabled_at IS NULL
    LEFT JOIN enrollment.teacher t ON t.id = g.teacher_id
    JOIN organization.unit u ON u.id = COALESCE(g.unit_id, t.school_id)
   WHERE g.ended_at IS NULL AND (
           (g.role IN ('expert', 'training-college', 'workshop-leader')
            AND (starts_with($2, u.path) OR starts_with(u.path, $2)))
        OR ($3 = 'school' AND u.id = $4 AND g.role IN ('principal', 'school-administrator', 'teacher')))`;
/** Who holds several roles is shown under the one that fits a judge best. */
const BEST_ROLE = `array_position(ARRAY['expert', 'training-college', 'workshop-leader', 'principal', 'school-administrator',
  'teacher'], g.role)`;

type Row = JudgeCandidate & Record<string, unknown>;

/** Experts, trainers and leaders near the unit; at a school its own people too. */
@Injectable()
export class JudgeCandidates {
  constructor(private readonly database: Database) {}

  /** By name; those whose name, role or place holds the words. */
  async search(round: AwardRoundRow, words: string, first: number): Promise<JudgeCandidate[]> {
    return this.database.rows<Row>(
      `SELECT * FROM (${CANDIDATES} ORDER BY a.id, ${BEST_ROLE}) c
        WHERE $5 = '' OR strpos(c.name || c."unitName", $5) > 0 ORDER BY c."isNamed", c.role, c.name, c."accountId" LIMIT $6`,
      [...of(round), words.trim(), first],
    );
  }

  async one(db: Queryable, round: AwardRoundRow, accountId: string): Promise<JudgeCandidate | undefined> {
    return db.one<Row>(`${CANDIDATES} AND a.id = $5 ORDER BY a.id, ${BEST_ROLE}`, [...of(round), accountId]);
  }
}

const of = (round: AwardRoundRow): unknown[] => [round.id, round.unitPath, round.level, round.unitId];
