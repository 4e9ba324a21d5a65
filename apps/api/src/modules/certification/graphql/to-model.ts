import { refused, toProblemModel, type Refused } from '../../../platform/graphql/problem.model.js';
import type { CertificateRow } from '../queries/certificate-rows.js';
import type { ProofRow } from '../queries/certificates-of-teacher.js';
import type { IssueAnswer } from '../use-cases/issue-certificates.js';
import { labelledFields } from '../verification/labelled-fields.js';
import type { SignedCodes } from '../verification/signed-codes.js';
import type { Certificate, Proof } from './certificate.model.js';
import type { IssueCertificatesDone } from './issue-results.model.js';

/** A certificate as the API shows it. */
export function toCertificate(row: CertificateRow, codes: SignedCodes): Certificate {
  const { title, wording, fields } = row.facts;
  return {
    ...row,
    title,
    wording,
    fields: labelledFields(fields),
    verificationUrl: codes.urlOf(row),
    credentialPath: row.state === 'issued' ? `/files/certificates/${row.id}/credential` : null,
    filePath: row.state === 'issued' ? `/files/certificates/${row.id}` : null,
  };
}

export function toProof({ halfHours, scoreHundredths, ...row }: ProofRow): Proof {
  return {
    ...row,
    state: row.revokedAt === null ? 'issued' : 'revoked',
    attestedHalfHours: halfHours,
    score: scoreHundredths / 100,
  };
}

export function toIssueResult(answer: IssueAnswer): IssueCertificatesDone | Refused {
  if ('problems' in answer) return refused(answer.problems);
  const blocked = answer.blocked.map(({ problem, learners }) => ({
    problem: toProblemModel(problem),
    learners,
  }));
  return { ...answer, blocked };
}
