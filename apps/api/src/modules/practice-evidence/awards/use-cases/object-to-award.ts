import { Injectable } from '@nestjs/common';
import { mayDecideObjection, mayObject } from '@tisheng/domain-rules/practice-evidence/awards/objections.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { AwardRounds } from '../persistence/award-rounds.js';
import { knownId } from '../persistence/known-id.js';
import { ReckonResults } from '../reckon-results.js';

/** An objection and what the office says of it. */
export interface ObjectionDecision {
  readonly objectionId: string;
  readonly upheld: boolean;
  readonly answer: string;
}

/** Anybody of the region objects to something on the list; the office decides, and the list is made anew. */
@Injectable()
export class ObjectToAward {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rounds: AwardRounds,
    private readonly reckon: ReckonResults,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the office has it. */
  async object(
    actor: Actor,
    cohortId: string,
    roundId: string,
    nominationId: string,
    text: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.locked(tx, cohortId, roundId);
      if (!round) return [problem('award-round-unknown')];
      const { today } = await this.rounds.settingOf(round, tx);
      const found = await tx.one<{ isListed: boolean; hasObjected: boolean }>(
        `SELECT n.honour IS NOT NULL AND n.struck_out_at IS NULL AS "isListed",
                EXISTS (SELECT FROM practice_evidence.award_objection o
                         WHERE o.nomination_id = n.id AND o.account_id = $3) AS "hasObjected"
           FROM practice_evidence.award_nomination n WHERE n.id = $1 AND n.round_id = $2`,
        [knownId(nominationId), round.id, actor.accountId],
      );
      const facts = { isListed: false, hasObjected: false, ...found, objectUntil: round.objectUntil };
      const problems = mayObject(round, facts, text, today);
      if (problems.length > 0) return problems;
      await tx.run(
        `INSERT INTO practice_evidence.award_objection (round_id, nomination_id, account_id, text, made_at)
         VALUES ($1, $2, $3, $4, $5)`,
        [round.id, nominationId, actor.accountId, text.trim(), this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'object-to-award',
        targetKind: 'unit',
        targetId: round.unitId,
        after: { roundId: round.id, nominationId },
      });
      return [];
    });
  }

  /** Answers what stands in the way: nothing when it is decided. Upheld, the nominee is off the list and others move up. */
  async decide(
    actor: Actor,
    cohortId: string,
    unitId: string,
    roundId: string,
    { objectionId, upheld, answer }: ObjectionDecision,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.own(tx, cohortId, unitId, roundId);
      if ('problems' in round) return round.problems;
      const objection = await tx.one<{ nominationId: string; isDecided: boolean }>(
        `SELECT nomination_id AS "nominationId", decided_at IS NOT NULL AS "isDecided"
           FROM practice_evidence.award_objection WHERE id = $1 AND round_id = $2`,
        [knownId(objectionId), round.id],
      );
      const problems = mayDecideObjection(round, objection ?? null, answer);
      if (problems.length > 0 || !objection) return problems;
      const now = this.clock.now();
      await tx.run(
        `UPDATE practice_evidence.award_objection SET upheld = $2, answer = $3, decided_at = $4, decided_by = $5
          WHERE id = $1`,
        [objectionId, upheld, answer.trim().slice(0, 500), now, actor.accountId],
      );
      if (upheld) {
        await tx.run(
          `UPDATE practice_evidence.award_nomination SET struck_out_at = COALESCE(struck_out_at, $2),
                  struck_out_reason = COALESCE(struck_out_reason, $3) WHERE id = $1`,
          [objection.nominationId, now, answer.trim().slice(0, 500)],
        );
        await this.reckon.execute(tx, round, await this.rounds.settingOf(round, tx));
      }
      await this.audit.record(tx, actor, {
        action: upheld ? 'uphold-award-objection' : 'dismiss-award-objection',
        targetKind: 'unit',
        targetId: unitId,
        after: { roundId: round.id, nominationId: objection.nominationId },
      });
      return [];
    });
  }
}
