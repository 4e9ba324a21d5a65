import { normalisePersonName } from '../enrollment/person-name.js';
import type { StateOf } from '../lifecycle/lifecycles.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { PlainDate } from '../time/plain-date.js';
import type { PrintedCertificate } from './printed-fields.js';

export type VerificationProblemCode = 'verification-number-missing' | 'verification-name-missing';

/** A certificate in the register, as far as verification needs it. */
export interface RegisteredCertificate {
  readonly number: string;
  /** Name of the day of issue. */
  readonly name: string;
  readonly state: StateOf<'certificate'>;
  readonly revokedOn: PlainDate | null;
  readonly printed: PrintedCertificate;
}

/** The answer to the public. */
export type VerificationAnswer =
  | { readonly answer: 'unknown' }
  | { readonly answer: 'valid'; readonly printed: PrintedCertificate }
  | {
      readonly answer: 'revoked';
      readonly printed: PrintedCertificate;
      readonly revokedOn: PlainDate | null;
    };

/** A question without number or name is not answered: a number alone shows nothing (decision 10). */
export function verificationProblems(question: {
  readonly number: string;
  readonly name: string;
}): Problem<VerificationProblemCode>[] {
  const problems: Problem<VerificationProblemCode>[] = [];
  if (normaliseCertificateNumber(question.number) === '') {
    problems.push(problem('verification-number-missing', { field: 'number' }));
  }
  if (comparableName(question.name) === '')
    problems.push(problem('verification-name-missing', { field: 'name' }));
  return problems;
}

/**
 * Answers number and name. A wrong name and a number that was never issued get the very same answer, so that
 * nobody learns which numbers exist.
 *
 * @param found the certificate with this number; null when there is none
 */
export function answerVerification(
  question: { readonly number: string; readonly name: string },
  found: RegisteredCertificate | null,
): VerificationAnswer {
  if (found === null || verificationProblems(question).length > 0) return { answer: 'unknown' };
  if (normaliseCertificateNumber(question.number) !== normaliseCertificateNumber(found.number))
    return { answer: 'unknown' };
  if (comparableName(question.name) !== comparableName(found.name)) return { answer: 'unknown' };
  return answerScannedCode(found);
}

/** Answers a scanned code whose signature was checked: no name is asked for. */
export function answerScannedCode(found: RegisteredCertificate | null): VerificationAnswer {
  if (found === null) return { answer: 'unknown' };
  const { printed, revokedOn } = found;
  return found.state === 'revoked' ? { answer: 'revoked', printed, revokedOn } : { answer: 'valid', printed };
}

/** A number as people type it: full-width signs, spaces and small letters make no difference. */
export function normaliseCertificateNumber(number: string): string {
  return number.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** A name for comparison: written the stored way, then without spaces, dots and difference of case. */
export function comparableName(name: string): string {
  return normalisePersonName(name)
    .replace(/[\s·.]/g, '')
    .toLowerCase();
}
