import { Injectable } from '@nestjs/common';
import { mayAnswerFinding } from '@tisheng/domain-rules/exchange/distortion/may-judge-finding.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { recordFindingStep } from '../persistence/finding-steps.js';

/** An institution explains a finding that it was asked about. Late is better than never: until it is decided. */
@Injectable()
export class AnswerFinding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it was done. */
  async execute(
    actor: Actor,
    { cohortId, institutionId, findingId }: { cohortId: string; institutionId: string; findingId: string },
    answer: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const finding = await tx.one<{ id: string; state: StateOf<'distortion-finding'> }>(
        `SELECT f.id, f.state FROM exchange.distortion_finding f
          WHERE f.cohort_id = $1 AND f.institution_id = $2 AND f.id::text = $3
            AND EXISTS (SELECT FROM exchange.distortion_step s WHERE s.finding_id = f.id AND s.action = 'ask') FOR UPDATE`,
        [cohortId, institutionId, findingId.toLowerCase()],
      );
      const problems = mayAnswerFinding(answer, finding ?? null);
      if (problems.length > 0 || !finding) return problems;
      const at = this.clock.now();
      await tx.run(`UPDATE exchange.distortion_finding SET state = 'answered' WHERE id = $1`, [finding.id]);
      await recordFindingStep(tx, finding.id, { action: 'answer', text: answer.trim(), actor, at });
      await this.audit.record(tx, actor, {
        action: 'answer-finding',
        targetKind: 'distortionFinding',
        targetId: finding.id,
        before: { state: finding.state },
        after: { state: 'answered', answer: answer.trim() },
      });
      return [];
    });
  }
}
