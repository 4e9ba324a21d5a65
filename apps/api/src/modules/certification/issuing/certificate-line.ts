import { createHash } from 'node:crypto';
import { canonicalCertificate } from '@tisheng/domain-rules/certification/document-hash.js';
import {
  printedCertificate,
  type PrintedCertificate,
} from '@tisheng/domain-rules/certification/printed-fields.js';
import { normaliseCertificateNumber } from '@tisheng/domain-rules/certification/verification.js';
import { numberTellsBirthDate, type IdType } from '@tisheng/domain-rules/enrollment/identity-document.js';
import type { BilingualText, Grade, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { GRADE_LABELS } from '@tisheng/messages/states.js';
import { copyLine } from '../../../platform/database/copy-rows.js';
import type { LearnerToCertify } from './learners-to-certify.js';
import { hoursOf } from './proof-standings.js';

/** What the certificates of one issue have in common. */
export interface Issue {
  readonly cohortId: string;
  readonly cohortName: BilingualText;
  readonly issuedOn: PlainDate;
  readonly issuedAt: string;
  readonly issuedBy: string | null;
}

/** Table and columns of {@link certificateLine}. */
export const CERTIFICATE_TARGET = `certification.certificate (cohort_id, enrollment_id, number, number_key, holder_name,
  grade, facts, facts_sha256, issued_on, state, issued_at, issued_by)`;

/** The row for COPY of one certificate, with the facts of its day and their hash. */
export function certificateLine(
  pack: PolicyPack,
  issue: Issue,
  learner: LearnerToCertify,
  grade: Grade,
  number: string,
): string {
  const printed = printedCertificate(pack, {
    number,
    name: learner.name,
    idNumber: coveredNumber(learner.idType, learner.idLastFour),
    school: learner.school,
    cohort: issue.cohortName,
    halfHours: hoursOf(pack, learner).total.reached,
    grade: GRADE_LABELS[grade],
    issuedOn: issue.issuedOn,
  });
  return printedLine(issue, { enrollmentId: learner.id, name: learner.name, grade, number, printed });
}

/** The row for COPY of a certificate that is worded already. */
export function printedLine(
  issue: Issue,
  {
    enrollmentId,
    name,
    grade,
    number,
    printed,
  }: {
    readonly enrollmentId: string;
    readonly name: string;
    readonly grade: Grade;
    readonly number: string;
    readonly printed: PrintedCertificate;
  },
): string {
  return copyLine([
    issue.cohortId,
    enrollmentId,
    number,
    normaliseCertificateNumber(number),
    name,
    grade,
    JSON.stringify(printed),
    documentHash(printed),
    issue.issuedOn,
    'issued',
    issue.issuedAt,
    issue.issuedBy,
  ]);
}

/** SHA-256 of the certificate's canonical text, lower-case hexadecimal. */
export function documentHash(printed: PrintedCertificate): string {
  return createHash('sha256').update(canonicalCertificate(printed), 'utf8').digest('hex');
}

/** The sealed number is not opened for this: its length is known, and only its end is printed. */
export function coveredNumber(type: IdType, lastFour: string): string {
  return (numberTellsBirthDate(type) ? '*'.repeat(14) : '****') + lastFour;
}
