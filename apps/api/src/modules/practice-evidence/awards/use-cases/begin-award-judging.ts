import { Injectable } from '@nestjs/common';
import { mayBeginJudging } from '@tisheng/domain-rules/practice-evidence/awards/may-move-round.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { seededOrder } from '@tisheng/domain-rules/enrollment/workshops/seeded-order.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { GiveWorksToJudges } from '../give-works-to-judges.js';
import { AwardRounds } from '../persistence/award-rounds.js';
import { JudgeTiesReader } from '../persistence/judge-ties.js';

/** Closes the nominations, numbers what was nominated by lot and gives it to the judges. */
@Injectable()
export class BeginAwardJudging {
  constructor(
    private readonly database: Database,
    private readonly rounds: AwardRounds,
    private readonly ties: JudgeTiesReader,
    private readonly give: GiveWorksToJudges,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when judging has begun. */
  async execute(
    actor: Actor,
    cohortId: string,
    unitId: string,
    roundId: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.own(tx, cohortId, unitId, roundId);
      if ('problems' in round) return round.problems;
      const setting = await this.rounds.settingOf(round, tx);
      const nominees = await this.ties.nominees(round.id, tx);
      const { missing } = await this.give.plan(tx, round, setting);
      const { judgesPerWork } = setting.plan;
      const facts = { nominees: nominees.length, lackingJudges: missing.length, judgesPerWork };
      const problems = mayBeginJudging(round, facts, setting.today);
      if (problems.length > 0) return problems;
      const drawn = seededOrder(
        nominees.map(({ nominationId }) => nominationId),
        round.seed,
      );
      await tx.run(
        `UPDATE practice_evidence.award_nomination n SET number = d.number
           FROM unnest($1::uuid[]) WITH ORDINALITY AS d(id, number) WHERE n.id = d.id`,
        [drawn],
      );
      await this.rounds.move(tx, round.id, 'judging');
      await this.give.execute(tx, round, setting);
      await this.audit.record(tx, actor, {
        action: 'begin-award-judging',
        targetKind: 'unit',
        targetId: unitId,
        before: { state: round.state },
        after: { roundId: round.id, state: 'judging', nominees: nominees.length, seed: round.seed },
      });
      return [];
    });
  }
}
