import { Injectable } from '@nestjs/common';
import type { AwardCalendar } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { checkAwardCalendar } from '@tisheng/domain-rules/practice-evidence/awards/may-open-award-round.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { AwardRounds } from '../persistence/award-rounds.js';

/** Sets the days of a round anew, while it nominates or judges: what nobody has used yet can still be moved. */
@Injectable()
export class ChangeAwardCalendar {
  constructor(
    private readonly database: Database,
    private readonly rounds: AwardRounds,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the days hold. */
  async execute(
    actor: Actor,
    cohortId: string,
    unitId: string,
    roundId: string,
    calendar: AwardCalendar,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.own(tx, cohortId, unitId, roundId);
      if ('problems' in round) return round.problems;
      const { today } = await this.rounds.settingOf(round, tx);
      const mayStill = round.state === 'nominating' || round.state === 'judging';
      const problems: Problem[] = mayStill
        ? checkAwardCalendar(calendar, today)
        : [problem('award-round-moved-on', { data: { state: round.state } })];
      if (problems.length > 0) return problems;
      await this.rounds.setDays(tx, round.id, calendar);
      const { nominateFrom, nominateUntil, judgeUntil, objectionDays } = round;
      await this.audit.record(tx, actor, {
        action: 'change-award-calendar',
        targetKind: 'unit',
        targetId: unitId,
        before: { nominateFrom, nominateUntil, judgeUntil, objectionDays },
        after: { roundId: round.id, ...calendar },
      });
      return [];
    });
  }
}
