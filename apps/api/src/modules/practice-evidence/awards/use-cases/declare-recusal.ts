import { Injectable } from '@nestjs/common';
import { mayDeclareRecusal } from '@tisheng/domain-rules/practice-evidence/awards/may-move-round.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { AwardRounds } from '../persistence/award-rounds.js';

/** From whom a judge keeps away. */
export interface RecusalToDeclare {
  readonly schoolName: string;
  /** Empty for the whole school. */
  readonly teacherName: string;
  readonly reason: string;
}

/** A judge names a relative, or a whole school, from which no work is to be given to them (回避). */
@Injectable()
export class DeclareRecusal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rounds: AwardRounds,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it holds. What was given already is handed back one by one. */
  async execute(
    actor: Actor,
    cohortId: string,
    roundId: string,
    { schoolName, teacherName, reason }: RecusalToDeclare,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.locked(tx, cohortId, roundId);
      if (!round) return [problem('award-round-unknown')];
      const judge = await tx.one(
        'SELECT 1 FROM practice_evidence.award_judge WHERE round_id = $1 AND account_id = $2',
        [round.id, actor.accountId],
      );
      // Of several people of one name at one school all are meant: better one too many than one too few.
      const found = await tx.rows<{ schoolId: string; teacherId: string | null }>(
        `SELECT s.id AS "schoolId", t.id AS "teacherId" FROM organization.unit s
           LEFT JOIN enrollment.teacher t ON t.school_id = s.id AND t.name = $3 AND $3 <> ''
          WHERE s.root_id = $1 AND s.kind = 'school' AND s.name = $2 AND ($3 = '' OR t.id IS NOT NULL)`,
        [round.rootUnitId, schoolName.trim(), teacherName.trim()],
      );
      const facts = { isJudge: judge !== undefined, found: found.length };
      const problems = mayDeclareRecusal(round.state, facts, reason);
      if (problems.length > 0) return problems;
      await tx.run(
        `INSERT INTO practice_evidence.award_recusal (round_id, account_id, school_id, teacher_id, reason, declared_at)
         SELECT $1, $2, f."schoolId", f."teacherId", $4, $5
           FROM json_to_recordset($3) AS f("schoolId" uuid, "teacherId" uuid)`,
        [round.id, actor.accountId, JSON.stringify(found), reason.trim().slice(0, 200), this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'declare-award-recusal',
        targetKind: 'unit',
        targetId: found[0]?.schoolId ?? round.unitId,
        after: { roundId: round.id, people: found.filter(({ teacherId }) => teacherId !== null).length },
      });
      return [];
    });
  }
}
