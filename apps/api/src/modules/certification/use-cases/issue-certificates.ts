import { Injectable } from '@nestjs/common';
import {
  issuingLevelProblems,
  mayIssue,
  type IssueFacts,
} from '@tisheng/domain-rules/certification/may-issue.js';
import { reviewLevels } from '@tisheng/domain-rules/certification/completion-review/may-decide-review.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { ProofStanding } from '@tisheng/domain-rules/scoring/proofs-earned.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { copyInto } from '../../../platform/database/copy-rows.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader, type CohortPolicy } from '../../enrollment/public/policy-reader.js';
import { CERTIFICATE_TARGET, certificateLine, type Issue } from '../issuing/certificate-line.js';
import { learnersToCertify, lockCohort, type LearnerToCertify } from '../issuing/learners-to-certify.js';
import { officeOf, type Issuer, type Office } from '../issuing/office-of.js';
import { newProofLines, PROOF_TARGET, proofStandings } from '../issuing/proof-standings.js';
import { reviewOf } from '../issuing/review-of-learner.js';
import { refusalOf, RolledBack } from '../issuing/rolled-back.js';
import { SerialBlock } from '../issuing/serial-block.js';
import type { CertificatesIssued } from '../public/events.js';

/** What keeps how many learners from their certificates. */
export interface BlockedLearners {
  /** As it stands for the first of them. */
  readonly problem: Problem;
  readonly learners: number;
}

export interface IssueDone {
  readonly issued: number;
  readonly proofsIssued: number;
  /** Null when nothing was issued. */
  readonly firstNumber: string | null;
  readonly lastNumber: string | null;
  /** A learner with several obstacles counts under each. */
  readonly blocked: readonly BlockedLearners[];
}

export type IssueAnswer = IssueDone | { readonly problems: readonly Problem[] };

/**
 * Issues the certificates of a cohort: to everybody whose result is final and not fail and whom nothing else holds up.
 * Numbers have no gap within a programme and year, and every certificate keeps the facts of its day.
 */
@Injectable()
export class IssueCertificates {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** @param enrollmentIds these learners alone; everybody of the cohort in the office's subtree when left out */
  async execute(
    issuer: Issuer,
    cohortId: string,
    enrollmentIds: readonly string[] | null = null,
  ): Promise<IssueAnswer> {
    const policy = await this.policies.ofCohort(cohortId);
    const office = officeOf(issuer, policy.pack.certificate.issuedBy);
    const problems = issuingLevelProblems(policy.pack, office.level);
    if (problems.length > 0) return { problems };
    return this.database
      .transaction((tx) => this.issue(tx, issuer, office, policy, enrollmentIds))
      .catch(refusalOf);
  }

  private async issue(
    tx: Transaction,
    issuer: Issuer,
    office: Office,
    { pack, cohort }: CohortPolicy,
    enrollmentIds: readonly string[] | null,
  ): Promise<IssueDone> {
    const now = this.clock.now();
    const issue: Issue = {
      cohortId: cohort.id,
      cohortName: { zh: cohort.nameZh, en: cohort.nameEn },
      issuedOn: plainDateIn(pack.programme.timeZone, now),
      issuedAt: now.toISOString(),
      issuedBy: issuer.accountId ?? null,
    };
    await lockCohort(tx, cohort.id);
    const serials = await SerialBlock.lock(
      tx,
      cohort.programmeId,
      issue.issuedOn,
      pack.certificate.numbering,
    );
    const blocked = new Map<string, { problem: Problem; learners: number }>();
    let proofsIssued = 0;
    const meant = { unitPath: office.unitPath, enrollmentIds };
    for await (const page of learnersToCertify(tx, cohort.id, meant)) {
      const proofs: string[] = [];
      const certificates: string[] = [];
      for (const learner of page) {
        const standings = proofStandings(pack, learner);
        proofs.push(...newProofLines(pack, learner, standings, cohort.id, issue.issuedAt));
        const problems = mayIssue(pack, issueFacts(pack, learner, standings, office));
        if (problems.length === 0 && learner.grade !== null) {
          certificates.push(certificateLine(pack, issue, learner, learner.grade, serials.next()));
        }
        for (const problem of problems) {
          const known = blocked.get(problem.code);
          if (known) known.learners += 1;
          else blocked.set(problem.code, { problem, learners: 1 });
        }
      }
      if (proofs.length > 0) await copyInto(tx, PROOF_TARGET, proofs);
      if (certificates.length > 0) await copyInto(tx, CERTIFICATE_TARGET, certificates);
      proofsIssued += proofs.length;
    }
    if (enrollmentIds !== null && serials.used === 0 && blocked.size > 0) {
      throw new RolledBack([...blocked.values()].map(({ problem }) => problem));
    }
    await serials.keep(tx);
    const { used: issued, firstNumber, lastNumber } = serials;
    if (issued + proofsIssued > 0) {
      const after = { issued, proofsIssued, firstNumber, lastNumber };
      await this.audit.record(tx, issuer, {
        action: 'issue-certificates',
        targetKind: 'cohort',
        targetId: cohort.id,
        after,
      });
    }
    if (issued > 0) {
      const payload = { cohortId: cohort.id, count: issued, at: issue.issuedAt };
      await this.events.publish(tx, { type: 'certificates-issued', payload } satisfies CertificatesIssued);
    }
    return { issued, proofsIssued, firstNumber, lastNumber, blocked: [...blocked.values()] };
  }
}

function issueFacts(
  pack: PolicyPack,
  learner: LearnerToCertify,
  proofs: readonly ProofStanding[],
  { level }: Office,
): IssueFacts {
  const { grade, resultState } = learner;
  const isReviewed = reviewOf(learner, proofs).state === 'passed';
  const reviewed = isReviewed || reviewLevels(pack).length === 0;
  const openFindings = Object.values(learner.openFindings).reduce((sum, count) => sum + count, 0);
  return {
    obligation: learner.obligation,
    enrollment: learner.enrollment,
    proofs,
    appealOpen: learner.appealOpen,
    result: grade === null || resultState === 'pending' ? { status: 'pending' } : { status: 'final', grade },
    issuingLevel: level,
    reviewed,
    // What was found by the time of the review has been passed with a reason.
    openFindings: isReviewed ? 0 : openFindings,
    certificate: learner.holdsCertificate ? 'issued' : null,
  };
}
