import { Injectable } from '@nestjs/common';
import type { Grade, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { nextAppealLevel } from '@tisheng/domain-rules/scoring/appeal.js';
import { actsForCounty, mayDecideAppeal } from '@tisheng/domain-rules/scoring/appeal-decision.js';
import type { AppealDecision } from '@tisheng/domain-rules/scoring/appeal-decision.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { recordStep } from '../persistence/appeal-steps.js';
import type { AppealDecided } from '../public/events.js';
import { AppealsOnRecord, type AppealRecord } from '../queries/appeals-on-record.js';
import { grantInPlace } from '../runs/grant-in-place.js';
import { awaitResults } from '../runs/result-run.js';
import { lapse } from './lapse-appeals.js';
import { teachersOf } from './rate-teachers.js';

export interface AppealDecisionDone {
  readonly appealId: string;
  /** Whether the comprehensive result is another one now. */
  readonly resultChanged: boolean;
}

/**
 * The level's body decides an appeal. Upheld, the new grade stands at once: rating or institution result is replaced,
 * everything that rests on it is computed again in the same transaction, and what was stays in the history.
 */
@Injectable()
export class DecideAppeal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly appeals: AppealsOnRecord,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async execute(
    actor: Actor,
    appealId: string,
    decision: AppealDecision,
  ): Promise<AppealDecisionDone | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const appeal = await this.appeals.locked(tx, appealId);
      const { pack } = await this.policies.ofCohort(appeal.cohortId, tx);
      const { subject, level, state } = appeal;
      const facts = {
        subject,
        level,
        state,
        currentGrade: (await this.appeals.gradeOf(tx, appeal)) as Grade | null,
        role: actor.role,
        actsForCounty: await countyRole(tx, appeal),
        oneself: (await teachersOf(tx, actor)).includes(appeal.teacherId),
      };
      const problems = mayDecideAppeal(pack, facts, decision);
      if (problems.length > 0) return { problems };
      await awaitResults(tx, appeal.cohortId);
      await this.close(tx, actor, pack, appeal, decision);
      const at = this.clock.now();
      const resultChanged =
        decision.outcome === 'upheld' && (await grantInPlace(tx, actor, pack, appeal, decision, at));
      await this.tell(tx, actor, appeal, decision, resultChanged);
      return { appealId, resultChanged };
    });
  }

  private async close(
    tx: Transaction,
    actor: Actor,
    pack: PolicyPack,
    appeal: AppealRecord,
    { outcome, reason, newGrade }: AppealDecision,
  ): Promise<void> {
    const at = this.clock.now();
    await tx.run(
      `UPDATE scoring.appeal SET state = $2, decision = $2, decided_at = $3, decision_reason = $4,
              closed_at = CASE WHEN $2 = 'upheld' THEN $3::timestamptz END WHERE id = $1`,
      [appeal.id, outcome, at, reason.trim()],
    );
    const action = outcome === 'upheld' ? 'uphold' : 'dismiss';
    await recordStep(tx, appeal.id, { action, reason: reason.trim(), newGrade, actor, at });
    // The last level's word is final.
    if (outcome === 'dismissed' && nextAppealLevel(pack, appeal.level) === null)
      await lapse(tx, [appeal.id], at);
  }

  private async tell(
    tx: Transaction,
    actor: Actor,
    { id, cohortId, enrollmentId, subject, theme, level, state }: AppealRecord,
    { outcome, newGrade }: AppealDecision,
    resultChanged: boolean,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: 'decide-appeal',
      targetKind: 'appeal',
      targetId: id,
      before: { state, level },
      after: { state: outcome, newGrade, resultChanged },
    });
    const event: AppealDecided = {
      type: 'appeal-decided',
      payload: { cohortId, enrollmentId, appealId: id, subject, theme, level, outcome, resultChanged },
    };
    await this.events.publish(tx, event);
  }
}

/** The role that acts as the county for the teacher's school: that of the office above, where no county stands. */
async function countyRole(tx: Transaction, { cohortId, enrollmentId }: AppealRecord): Promise<Role> {
  const row = await tx.one<{ kind: string; above: string | null }>(
    `SELECT u.kind, p.kind AS above FROM enrollment.enrollment e
       JOIN organization.unit u ON u.id = e.county_id LEFT JOIN organization.unit p ON p.id = u.parent_id
      WHERE e.cohort_id = $1 AND e.id = $2`,
    [cohortId, enrollmentId],
  );
  return actsForCounty(row?.kind, row?.above);
}
