import { factsLookedAt } from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import { reviewExceptions } from '@tisheng/domain-rules/certification/completion-review/review-exceptions.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { ProofStanding } from '@tisheng/domain-rules/scoring/proofs-earned.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { LearnerToCertify } from '../issuing/learners-to-certify.js';
import type { Issuer } from '../issuing/office-of.js';
import { reviewFacts } from '../issuing/review-of-learner.js';

/** A decision of one step, the same for everybody in it. */
export interface NewDecision {
  readonly cohortId: string;
  readonly level: string;
  readonly state: StateOf<'completion-review'>;
  readonly reason: string | null;
  readonly at: Date;
}

/** Keeps the decision with what was looked at, and notes it as a step; one statement for any number of learners. */
export async function storeDecisions(
  tx: Transaction,
  issuer: Issuer,
  decision: NewDecision,
  learners: readonly { readonly learner: LearnerToCertify; readonly proofs: readonly ProofStanding[] }[],
): Promise<void> {
  if (learners.length === 0) return;
  const looked = learners.map(({ learner, proofs }) => {
    const facts = reviewFacts(learner, proofs);
    return { id: learner.id, facts: factsLookedAt(facts), exceptions: reviewExceptions(facts) };
  });
  await tx.run(
    `WITH looked AS (
       SELECT * FROM jsonb_to_recordset($2) AS l(id uuid, facts text, exceptions jsonb)
     ), noted AS (
       INSERT INTO certification.completion_review_step
         (cohort_id, enrollment_id, state, level, facts, exceptions, reason, decided_at, decided_by, decided_by_name)
       SELECT $1, id, $3, $4, facts, exceptions, $5, $6, $7, $8 FROM looked
     )
     INSERT INTO certification.completion_review AS r
       (cohort_id, enrollment_id, state, level, facts, exceptions, reason, decided_at, decided_by, decided_by_name)
     SELECT $1, id, $3, $4, facts, exceptions, $5, $6, $7, $8 FROM looked
     ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
       SET state = excluded.state, level = excluded.level, facts = excluded.facts, exceptions = excluded.exceptions,
           reason = excluded.reason, decided_at = excluded.decided_at, decided_by = excluded.decided_by,
           decided_by_name = excluded.decided_by_name`,
    [
      decision.cohortId,
      JSON.stringify(looked),
      decision.state,
      decision.level,
      decision.reason,
      decision.at,
      issuer.accountId ?? null,
      issuer.displayName,
    ],
  );
}
