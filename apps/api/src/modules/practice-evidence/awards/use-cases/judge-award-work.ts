import { Injectable } from '@nestjs/common';
import { conflictsOf } from '@tisheng/domain-rules/practice-evidence/awards/conflict-of-interest.js';
import {
  mayDeclareConflict,
  mayGiveScore,
  type AssignmentFacts,
  type GivenScore,
} from '@tisheng/domain-rules/practice-evidence/awards/may-give-score.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { GiveWorksToJudges } from '../give-works-to-judges.js';
import { AwardRounds, type AwardRoundRow } from '../persistence/award-rounds.js';
import { JudgeTiesReader } from '../persistence/judge-ties.js';
import { knownId } from '../persistence/known-id.js';
import { ReckonResults } from '../reckon-results.js';

interface Assignment extends AssignmentFacts {
  readonly id: string;
  readonly nominationId: string;
}

/** A judge scores a work, or hands it back because of a conflict. */
@Injectable()
export class JudgeAwardWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rounds: AwardRounds,
    private readonly ties: JudgeTiesReader,
    private readonly give: GiveWorksToJudges,
    private readonly reckon: ReckonResults,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the score stands. Where judges lie far apart, one more is called. */
  async score(
    actor: Actor,
    cohortId: string,
    taskId: string,
    given: GivenScore,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const held = await this.held(tx, actor, cohortId, taskId);
      if (!held) return [problem('award-not-assigned')];
      const { round, assignment } = held;
      const setting = await this.rounds.settingOf(round, tx);
      const problems = mayGiveScore(round, assignment, given, setting.today);
      if (problems.length > 0 || assignment === null) return problems;
      await tx.run(
        `UPDATE practice_evidence.award_assignment SET technical = $2, teaching = $3, comment = $4, scored_at = $5
          WHERE id = $1`,
        [assignment.id, given.technical, given.teaching, given.comment.trim(), this.clock.now()],
      );
      await this.give.execute(tx, round, setting, true);
      await this.reckon.execute(tx, round, setting);
      // Who gave what stands with the score; the trail says only that it was given.
      await this.audit.record(tx, actor, {
        action: 'give-award-score',
        targetKind: 'unit',
        targetId: round.unitId,
        after: { roundId: round.id, nominationId: assignment.nominationId },
      });
      return [];
    });
  }

  /** Answers what stands in the way: nothing when the work was handed back; another judge gets it at once. */
  async handBack(
    actor: Actor,
    cohortId: string,
    taskId: string,
    reason: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const held = await this.held(tx, actor, cohortId, taskId);
      if (!held) return [problem('award-not-assigned')];
      const { round, assignment } = held;
      const problems = mayDeclareConflict(round, assignment, reason);
      if (problems.length > 0 || assignment === null) return problems;
      await tx.run(
        `UPDATE practice_evidence.award_assignment SET returned_at = $2, return_reason = $3 WHERE id = $1`,
        [assignment.id, this.clock.now(), reason.trim().slice(0, 300)],
      );
      await this.give.execute(tx, round, await this.rounds.settingOf(round, tx));
      await this.audit.record(tx, actor, {
        action: 'declare-award-conflict',
        targetKind: 'unit',
        targetId: round.unitId,
        after: { roundId: round.id, nominationId: assignment.nominationId },
      });
      return [];
    });
  }

  /** The judge's own task with its round, both held. The round first, as everybody does who changes one. */
  private async held(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    taskId: string,
  ): Promise<{ round: AwardRoundRow; assignment: Assignment | null } | null> {
    const task = await tx.one<{ roundId: string }>(
      `SELECT round_id AS "roundId" FROM practice_evidence.award_assignment WHERE id = $1 AND account_id = $2`,
      [knownId(taskId), actor.accountId],
    );
    const round = task && (await this.rounds.locked(tx, cohortId, task.roundId));
    if (!round) return null;
    const row = await tx.one<{ id: string; nominationId: string; isScored: boolean }>(
      `SELECT a.id, a.nomination_id AS "nominationId", a.scored_at IS NOT NULL AS "isScored"
         FROM practice_evidence.award_assignment a
         JOIN practice_evidence.award_judge j ON j.round_id = a.round_id AND j.account_id = a.account_id
        WHERE a.id = $1 AND a.returned_at IS NULL`,
      [knownId(taskId)],
    );
    if (!row) return { round, assignment: null };
    const judge = (await this.ties.judges(round.id, tx)).find(
      ({ accountId }) => accountId === actor.accountId,
    );
    const nominee = (await this.ties.nominees(round.id, tx)).find(
      ({ nominationId }) => nominationId === row.nominationId,
    );
    const conflicts = judge && nominee ? conflictsOf(judge, nominee, round.level) : [];
    return { round, assignment: { ...row, conflicts } };
  }
}
