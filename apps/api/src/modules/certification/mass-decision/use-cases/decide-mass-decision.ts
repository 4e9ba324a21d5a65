import { Injectable } from '@nestjs/common';
import {
  mayConfirm,
  type MassDecisionKind,
} from '@tisheng/domain-rules/certification/mass-decision/may-decide-for-many.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { BackgroundJobs } from '../../../../platform/jobs/background-jobs.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { officeOf } from '../../issuing/office-of.js';
import { MASS_DECISION_JOB, type MassDecisionPayload } from './carry-out-mass-decision.js';

/** Which decision, and below which unit the office may see it. */
export interface MassDecisionMeant {
  readonly cohortId: string;
  readonly unitId: string;
  readonly decisionId: string;
}

interface Held extends Record<string, unknown> {
  readonly id: string;
  readonly unitId: string;
  readonly kind: MassDecisionKind;
  readonly state: StateOf<'mass-decision'>;
  readonly proposedBy: string | null;
}

type Refusal = { readonly problems: readonly Problem[] };

/** The second person's part: to have a decision carried out, or to take it back. */
@Injectable()
export class DecideMassDecision {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly backgroundJobs: BackgroundJobs,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Begins it as a job. */
  async confirm(actor: Actor, meant: MassDecisionMeant): Promise<{ readonly jobId: string } | Refusal> {
    return this.database.transaction(async (tx) => {
      const { pack, cohort } = await this.policies.ofCohort(meant.cohortId, tx);
      const held = await lock(tx, meant);
      if (!held) return { problems: [problem('not-found')] };
      const problems = mayConfirm(pack, {
        state: held.state,
        level: officeOf(actor, pack.certificate.issuedBy).level,
        accountId: actor.accountId,
        proposedBy: held.proposedBy,
      });
      if (problems.length > 0) return { problems };
      const jobId = await this.backgroundJobs.begin<MassDecisionPayload>(tx, actor, {
        kind: MASS_DECISION_JOB,
        payload: { decisionId: held.id },
        unitId: held.unitId,
        rootUnitId: cohort.rootUnitId,
        subject: cohort.code,
      });
      await this.move(tx, actor, held, 'confirmed', { jobId });
      return { jobId };
    });
  }

  /** Takes back what is not confirmed yet; whoever put it forward may do that too. */
  async withdraw(
    actor: Actor,
    meant: MassDecisionMeant,
    reason: string,
  ): Promise<{ readonly decisionId: string } | Refusal> {
    return this.database.transaction(async (tx) => {
      const held = await lock(tx, meant);
      if (!held) return { problems: [problem('not-found')] };
      if (held.state !== 'proposed') {
        return { problems: [problem('mass-decision-not-open', { data: { state: held.state } })] };
      }
      await this.move(tx, actor, held, 'withdrawn', { reason: reason.trim() });
      return { decisionId: held.id };
    });
  }

  private async move(
    tx: Transaction,
    actor: Actor,
    held: Held,
    state: 'confirmed' | 'withdrawn',
    { jobId = null, reason = null }: { jobId?: string | null; reason?: string | null },
  ): Promise<void> {
    await tx.run(
      `UPDATE certification.mass_decision
          SET state = $2, decided_at = $3, decided_by = $4, decided_by_name = $5, job_id = $6, withdrawal_reason = $7
        WHERE id = $1`,
      [held.id, state, this.clock.now(), actor.accountId, actor.displayName, jobId, reason],
    );
    await this.audit.record(tx, actor, {
      action: state === 'confirmed' ? 'confirm-mass-decision' : 'withdraw-mass-decision',
      targetKind: 'massDecision',
      targetId: held.id,
      before: { state: held.state },
      after: { state, reason },
    });
  }
}

function lock(
  tx: Transaction,
  { cohortId, unitId, decisionId }: MassDecisionMeant,
): Promise<Held | undefined> {
  return tx.one<Held>(
    `SELECT d.id, d.unit_id AS "unitId", d.kind, d.state, d.proposed_by AS "proposedBy"
       FROM certification.mass_decision d
       JOIN organization.unit own ON own.id = d.unit_id
       JOIN organization.unit u ON u.id = $2 AND own.path LIKE u.path || '%'
      WHERE d.id::text = $3 AND d.cohort_id = $1 FOR UPDATE OF d`,
    [cohortId, unitId, decisionId.toLowerCase()],
  );
}
