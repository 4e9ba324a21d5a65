import { Injectable } from '@nestjs/common';
import {
  lastObjectionDay,
  mayAnnounce,
} from '@tisheng/domain-rules/practice-evidence/awards/may-move-round.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { AwardRounds } from '../persistence/award-rounds.js';
import { ReckonResults } from '../reckon-results.js';

/** Shows the list of honours to the region for objections (公示). */
@Injectable()
export class AnnounceAwards {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rounds: AwardRounds,
    private readonly reckon: ReckonResults,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the list is shown. */
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
      const unscored = round.state === 'judging' ? await this.reckon.execute(tx, round, setting) : 0;
      const problems = mayAnnounce(round.state, unscored);
      if (problems.length > 0) return problems;
      const objectUntil = lastObjectionDay(setting.today, round.objectionDays);
      await tx.run(
        `UPDATE practice_evidence.award_round SET state = 'announced', announced_at = $2, object_until = $3 WHERE id = $1`,
        [round.id, this.clock.now(), objectUntil],
      );
      await this.audit.record(tx, actor, {
        action: 'announce-awards',
        targetKind: 'unit',
        targetId: unitId,
        before: { state: round.state },
        after: { roundId: round.id, state: 'announced', objectUntil },
      });
      return [];
    });
  }
}
