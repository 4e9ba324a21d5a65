import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { copyInto } from '../../../platform/database/copy-rows.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { learnersToCertify, lockCohort } from '../issuing/learners-to-certify.js';
import { officeOf, type Issuer } from '../issuing/office-of.js';
import { newProofLines, PROOF_TARGET, proofStandings } from '../issuing/proof-standings.js';

/** Gives every learner the proofs (合格证明) of the policy that are earned and not yet given. */
@Injectable()
export class IssueProofs {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @param enrollmentIds these learners alone; everybody of the cohort in the office's subtree when left out */
  async execute(
    issuer: Issuer,
    cohortId: string,
    enrollmentIds: readonly string[] | null = null,
  ): Promise<{ issued: number }> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      if (pack.proofs.length === 0) return { issued: 0 };
      await lockCohort(tx, cohortId);
      const { unitPath } = officeOf(issuer, pack.certificate.issuedBy);
      const now = this.clock.now().toISOString();
      let issued = 0;
      for await (const page of learnersToCertify(tx, cohortId, { unitPath, enrollmentIds })) {
        const lines = page.flatMap((learner) =>
          newProofLines(pack, learner, proofStandings(pack, learner), cohortId, now),
        );
        if (lines.length > 0) await copyInto(tx, PROOF_TARGET, lines);
        issued += lines.length;
      }
      if (issued > 0) {
        const entry = { action: 'issue-proofs', targetKind: 'cohort', targetId: cohortId, after: { issued } };
        await this.audit.record(tx, issuer, entry);
      }
      return { issued };
    });
  }
}
