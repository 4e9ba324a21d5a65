import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { Signer } from './measuring-form.js';

export const MIN_OBJECTION = 5;
export const MAX_OBJECTION = 1_000;

export type SignProblemCode =
  | 'signature-not-asked'
  | 'signature-of-another'
  | 'signature-of-oneself'
  | 'signature-already-given'
  | 'measurement-not-to-sign'
  | 'measurement-changed-since-read'
  | 'objection-too-short'
  | 'objection-too-long'
  | 'measurement-not-to-correct';

export interface SignFacts {
  readonly as: Signer;
  readonly state: StateOf<'measurement'>;
  /** Whom the policy asks, the author first. */
  readonly signedBy: readonly Signer[];
  /** Who has signed this version. */
  readonly given: readonly { readonly as: Signer; readonly accountId: string }[];
  readonly accountId: string;
  /** In whose name the person who asks may sign this form. */
  readonly standsFor: readonly Signer[];
  /** The person stands for the teacher who is measured, whatever role they work under. */
  readonly isTeacherMeasured: boolean;
  /** Hash of the content that was read, and of the content that is stored. */
  readonly hashRead: string;
  readonly hash: string;
}

/**
 * Whether somebody may sign a form in a name: the author first, then the others, each once and by a person of their own,
 * and only what they have read.
 *
 * @example
 * // signed by the observer, asked of the teacher, who signs: it is signed by all
 * stateAfterSigning(['observer', 'teacher'], ['observer'], 'teacher') // 'signed'
 */
export function maySign(facts: SignFacts): Problem<SignProblemCode>[] {
  const { as, signedBy, given } = facts;
  const problems: Problem<SignProblemCode>[] = checkName(facts);
  if (given.some((one) => one.as === as)) problems.push(problem('signature-already-given'));
  else if (given.some(({ accountId }) => accountId === facts.accountId)) {
    problems.push(problem('signature-of-oneself'));
  }
  const isAuthor = signedBy[0] === as;
  const open = isAuthor ? ['draft'] : ['signing', 'objected'];
  if (!open.includes(facts.state)) {
    problems.push(problem('measurement-not-to-sign', { data: { state: facts.state } }));
  }
  return [...problems, ...checkRead(facts)];
}

/** Whether somebody may object to a form that the author has signed; what is wrong with it is said in words. */
export function mayObject(facts: SignFacts, words: string): Problem<SignProblemCode>[] {
  const problems: Problem<SignProblemCode>[] = checkName(facts);
  if (facts.signedBy[0] === facts.as)
    problems.push(problem('signature-not-asked', { data: { as: facts.as } }));
  if (facts.state !== 'signing' || facts.given.some((one) => one.as === facts.as)) {
    problems.push(problem('measurement-not-to-sign', { data: { state: facts.state } }));
  }
  const length = [...words.trim()].length;
  if (length < MIN_OBJECTION) {
    problems.push(problem('objection-too-short', { field: 'words', data: { minimum: MIN_OBJECTION } }));
  } else if (length > MAX_OBJECTION) {
    problems.push(
      problem('objection-too-long', { field: 'words', data: { length, maximum: MAX_OBJECTION } }),
    );
  }
  return [...problems, ...checkRead(facts)];
}

/** Whether the author may write a new version of a form that was signed or objected to; the old one stays as it is. */
export function mayCorrect(
  facts: Pick<SignFacts, 'state' | 'signedBy' | 'standsFor'>,
): Problem<SignProblemCode>[] {
  const problems: Problem<SignProblemCode>[] = [];
  if (!['signing', 'objected', 'signed'].includes(facts.state)) {
    problems.push(problem('measurement-not-to-correct', { data: { state: facts.state } }));
  }
  if (!facts.standsFor.includes(facts.signedBy[0] ?? 'observer'))
    problems.push(problem('signature-of-another'));
  return problems;
}

/** Where a form stands once this signature is given. */
export function stateAfterSigning(
  signedBy: readonly Signer[],
  given: readonly Signer[],
  as: Signer,
): 'signing' | 'signed' {
  return signedBy.every((one) => one === as || given.includes(one)) ? 'signed' : 'signing';
}

function checkName(facts: SignFacts): Problem<SignProblemCode>[] {
  const { as, signedBy, standsFor } = facts;
  if (!signedBy.includes(as)) return [problem('signature-not-asked', { data: { as } })];
  if (!standsFor.includes(as)) return [problem('signature-of-another')];
  if (as !== 'teacher' && facts.isTeacherMeasured) return [problem('signature-of-oneself')];
  return [];
}

const checkRead = ({ hashRead, hash }: SignFacts): Problem<SignProblemCode>[] =>
  hashRead === hash ? [] : [problem('measurement-changed-since-read')];
