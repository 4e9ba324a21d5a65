import { problem, type Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';

export type ClaimRecognitionProblemCode =
  | 'recognition-not-offered'
  | 'recognition-programme-unknown'
  | 'recognition-not-enrolled'
  | 'recognition-date-ahead'
  | 'recognition-date-after-training-began'
  | 'recognition-hours-out-of-range'
  | 'recognition-evidence-missing'
  | 'recognition-evidence-used'
  | 'recognition-certificate-missing';

/** Earlier training as a teacher tells of it; hours in half-hours. */
export interface RecognitionClaim {
  readonly programmeCode: string;
  readonly completedOn: PlainDate;
  readonly halfHours: number;
  readonly certificateNo: string;
}

export interface ClaimFacts {
  /** Codes of the programmes that the region recognises; empty where it recognises none. */
  readonly recognized: readonly string[];
  readonly takesPart: boolean;
  readonly firstTrainingDay: PlainDate;
  readonly today: PlainDate;
  readonly evidence: 'missing' | 'used' | 'fresh';
}

/** Longest training that can be claimed, in half-hours: nobody studied more in one programme. */
const LONGEST_HALF_HOURS = 1000;

/** Whether hours of earlier training may be claimed (notice of the province 三.3); every fault at once. */
export function mayClaimRecognition(
  claim: RecognitionClaim,
  facts: ClaimFacts,
): Problem<ClaimRecognitionProblemCode>[] {
  if (facts.recognized.length === 0) return [problem('recognition-not-offered')];
  const problems: Problem<ClaimRecognitionProblemCode>[] = [];
  const say = (wrong: boolean, code: ClaimRecognitionProblemCode, field?: string): void => {
    if (wrong) problems.push(problem(code, field === undefined ? {} : { field }));
  };
  say(!facts.takesPart, 'recognition-not-enrolled');
  say(!facts.recognized.includes(claim.programmeCode), 'recognition-programme-unknown', 'programmeCode');
  if (claim.completedOn > facts.today) say(true, 'recognition-date-ahead', 'completedOn');
  else
    say(claim.completedOn >= facts.firstTrainingDay, 'recognition-date-after-training-began', 'completedOn');
  say(
    !Number.isInteger(claim.halfHours) || claim.halfHours < 1 || claim.halfHours > LONGEST_HALF_HOURS,
    'recognition-hours-out-of-range',
    'halfHours',
  );
  say(claim.certificateNo.trim() === '', 'recognition-certificate-missing', 'certificateNo');
  say(facts.evidence === 'missing', 'recognition-evidence-missing', 'fileId');
  say(facts.evidence === 'used', 'recognition-evidence-used', 'fileId');
  return problems;
}

/** A certificate's number as it is compared: without blanks and dashes, whatever the case and the width of its signs. */
export const certificateKey = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-—–_.·]/gu, '');
