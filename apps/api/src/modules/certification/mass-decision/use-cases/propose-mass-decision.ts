import { Injectable } from '@nestjs/common';
import type { CorrectableField } from '@tisheng/domain-rules/certification/mass-decision/corrected-certificate.js';
import {
  mayPropose,
  type MassDecisionKind,
} from '@tisheng/domain-rules/certification/mass-decision/may-decide-for-many.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { officeOf } from '../../issuing/office-of.js';
import { CHOSEN, chosenValues, unknownNumbers, type Chosen } from '../chosen-certificates.js';

/** What is put forward. */
export interface MassRequest {
  readonly kind: MassDecisionKind;
  readonly chosen: Chosen;
  readonly corrects: readonly CorrectableField[];
  readonly ground: string;
  readonly reason: string;
  readonly expected: number;
}

/** Puts a decision about many certificates forward; another person has it carried out. */
@Injectable()
export class ProposeMassDecision {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    request: MassRequest,
  ): Promise<{ readonly decisionId: string } | { readonly problems: readonly Problem[] }> {
    const { kind, ground, expected } = request;
    const reason = request.reason.trim();
    const corrects = kind === 'reissue' ? request.corrects : [];
    const chosen = { ...request.chosen, corrects: corrects.length === 0 ? null : corrects };
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(chosen.cohortId, tx);
      const found = await tx.rows<{ id: string }>(`SELECT c.id FROM ${CHOSEN}`, chosenValues(chosen));
      const problems = mayPropose(pack, {
        kind,
        level: officeOf(actor, pack.certificate.issuedBy).level,
        ground,
        reason,
        corrects,
        certificates: found.length,
        expected,
        unknownNumbers: await unknownNumbers(tx, chosen, actor.unitPath),
      });
      if (problems.length > 0) return { problems };
      const { cohortId, unitId, corrects: _, ...by } = chosen;
      const made = await tx.one<{ id: string }>(
        `INSERT INTO certification.mass_decision
           (cohort_id, unit_id, kind, state, chosen, corrects, ground, reason, certificates, proposed_at, proposed_by,
            proposed_by_name)
         VALUES ($1, $2, $3, 'proposed', $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
        [
          cohortId,
          unitId,
          kind,
          JSON.stringify(by),
          corrects,
          ground,
          reason,
          found.length,
          this.clock.now(),
          actor.accountId,
          actor.displayName,
        ],
      );
      const decisionId = made?.id ?? '';
      await tx.run(
        `INSERT INTO certification.mass_decision_certificate (decision_id, certificate_id)
         SELECT $1, id FROM unnest($2::uuid[]) AS id`,
        [decisionId, found.map(({ id }) => id)],
      );
      await this.audit.record(tx, actor, {
        action: 'propose-mass-decision',
        targetKind: 'massDecision',
        targetId: decisionId,
        after: { cohortId, unitId, kind, ground, reason, certificates: found.length },
      });
      return { decisionId };
    });
  }
}
