import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { OfficeLevel, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type {
  AwardCalendar,
  AwardCategory,
  AwardLevel,
  AwardRoundFacts,
} from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Queryable, type Transaction } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { knownId } from './known-id.js';

/** A round as it is stored, with the unit that gives the honours. */
export interface AwardRoundRow extends AwardRoundFacts {
  readonly id: string;
  readonly cohortId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly unitPath: string;
  readonly rootUnitId: string;
  readonly name: string;
  readonly seed: number;
  readonly announcedAt: Date | null;
  readonly objectUntil: PlainDate | null;
  readonly publishedAt: Date | null;
  readonly cancelReason: string | null;
}

/** What decides beside the round itself. */
export interface AwardSetting {
  readonly pack: PolicyPack;
  readonly today: PlainDate;
  /** What the policy says of the round's level. */
  readonly plan: AwardLevel;
}

export const AWARD_ROUND = `r.id, r.cohort_id AS "cohortId", r.unit_id AS "unitId", u.name AS "unitName",
  u.code AS "unitCode", u.path AS "unitPath", u.root_id AS "rootUnitId", r.level, r.name, r.categories, r.state,
  r.nominate_from AS "nominateFrom", r.nominate_until AS "nominateUntil", r.judge_until AS "judgeUntil",
  r.objection_days AS "objectionDays", r.seed, r.announced_at AS "announcedAt", r.object_until AS "objectUntil",
  r.published_at AS "publishedAt", r.cancel_reason AS "cancelReason"`;
export const AWARD_ROUND_FROM = `FROM practice_evidence.award_round r JOIN organization.unit u ON u.id = r.unit_id`;

type Row = AwardRoundRow & Record<string, unknown>;
export type Refusal = { readonly problems: readonly Problem[] };

/** Rounds of awards as rows. */
@Injectable()
export class AwardRounds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
  ) {}

  async find(
    cohortId: string,
    roundId: string,
    db: Queryable = this.database,
  ): Promise<AwardRoundRow | undefined> {
    return db.one<Row>(`SELECT ${AWARD_ROUND} ${AWARD_ROUND_FROM} WHERE r.cohort_id = $1 AND r.id = $2`, [
      cohortId,
      knownId(roundId),
    ]);
  }

  /** The round, held until the transaction ends: of two who move it on, the second sees where it then stands. */
  async locked(tx: Transaction, cohortId: string, roundId: string): Promise<AwardRoundRow | undefined> {
    await tx.rows('SELECT FROM practice_evidence.award_round WHERE cohort_id = $1 AND id = $2 FOR UPDATE', [
      cohortId,
      knownId(roundId),
    ]);
    return this.find(cohortId, roundId, tx);
  }

  /** The same for who must be the one that opened it. */
  async own(
    tx: Transaction,
    cohortId: string,
    unitId: string,
    roundId: string,
  ): Promise<AwardRoundRow | Refusal> {
    const round = await this.locked(tx, cohortId, roundId);
    if (!round) return { problems: [problem('award-round-unknown')] };
    return round.unitId === unitId.toLowerCase() ? round : { problems: [problem('award-round-not-own')] };
  }

  async settingOf(
    round: { readonly cohortId: string; readonly level: OfficeLevel },
    db: Queryable = this.database,
  ): Promise<AwardSetting> {
    const { pack } = await this.policies.ofCohort(round.cohortId, db);
    const plan = pack.practice.awards.levels.find(({ level }) => level === round.level);
    if (!plan) throw new Error(`The policy plans no awards at the level ${round.level}`);
    return { pack, plan, today: this.today(pack) };
  }

  today(pack: PolicyPack): PlainDate {
    return plainDateIn(pack.programme.timeZone, this.clock.now());
  }

  async insert(
    tx: Transaction,
    by: string | null,
    round: AwardCalendar & {
      readonly cohortId: string;
      readonly unitId: string;
      readonly level: OfficeLevel;
      readonly name: string;
      readonly categories: readonly AwardCategory[];
      readonly seed: number;
    },
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO practice_evidence.award_round (cohort_id, unit_id, level, name, categories, state, nominate_from,
              nominate_until, judge_until, objection_days, seed, opened_at, opened_by)
       VALUES ($1, $2, $3, $4, $5, 'nominating', $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
      [
        round.cohortId,
        round.unitId,
        round.level,
        round.name.trim(),
        round.categories,
        round.nominateFrom,
        round.nominateUntil,
        round.judgeUntil,
        round.objectionDays,
        round.seed,
        this.clock.now(),
        by,
      ],
    );
    if (!row) throw new Error('The round was not stored');
    return row.id;
  }

  async setDays(tx: Transaction, roundId: string, calendar: AwardCalendar): Promise<void> {
    await tx.run(
      `UPDATE practice_evidence.award_round
          SET nominate_from = $2, nominate_until = $3, judge_until = $4, objection_days = $5 WHERE id = $1`,
      [roundId, calendar.nominateFrom, calendar.nominateUntil, calendar.judgeUntil, calendar.objectionDays],
    );
  }

  async move(tx: Transaction, roundId: string, state: StateOf<'award-round'>): Promise<void> {
    await tx.run('UPDATE practice_evidence.award_round SET state = $2 WHERE id = $1', [roundId, state]);
  }
}
