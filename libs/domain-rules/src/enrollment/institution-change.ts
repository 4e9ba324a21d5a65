import type { PolicyPack } from '../policy/policy-pack.js';
import { problem, type Problem } from '../problem.js';
import { mayChooseInstitution, type InstitutionChoiceProblemCode } from './institution-choice.js';

export type InstitutionChangeProblemCode =
  | InstitutionChoiceProblemCode
  | 'institution-change-nothing-chosen'
  | 'institution-change-pending'
  | 'institution-change-without-request'
  | 'institution-decision-needs-reason'
  | 'institution-change-overtaken';

/** A county asks to change its institution. */
export interface InstitutionChangeRequest {
  readonly institutionCode: string;
  readonly current: {
    readonly institutionCode: string;
    readonly records: number;
    readonly confirmed: number;
  } | null;
  readonly reason: string;
  /** Whether an earlier request of the county waits for its decision. */
  readonly isPending: boolean;
}

/** Everything that keeps a county from asking. What it may still choose by itself needs no request. */
export function institutionChangeProblems(
  request: InstitutionChangeRequest,
  policy: Pick<PolicyPack, 'institutions'>,
): Problem<InstitutionChangeProblemCode>[] {
  const { current } = request;
  if (current === null) return [problem('institution-change-nothing-chosen')];
  const problems: Problem<InstitutionChangeProblemCode>[] = [];
  if (request.isPending) problems.push(problem('institution-change-pending'));
  const choice = { ...request, consentOfUpperOffice: false };
  const found = mayChooseInstitution(choice, policy);
  const needsConsent = found.some(({ code }) => code === 'institution-change-needs-consent');
  problems.push(...found.filter(({ code }) => code !== 'institution-change-needs-consent'));
  if (!needsConsent && problems.length === 0) problems.push(problem('institution-change-without-request'));
  return problems;
}

/**
 * Everything that keeps the office above from deciding a request.
 *
 * @param isOvertaken whether the county's choice has changed since it asked
 */
export function institutionDecisionProblems(
  reason: string,
  isOvertaken: boolean,
): Problem<InstitutionChangeProblemCode>[] {
  const problems: Problem<InstitutionChangeProblemCode>[] = [];
  if (isOvertaken) problems.push(problem('institution-change-overtaken'));
  if (reason.trim() === '') problems.push(problem('institution-decision-needs-reason', { field: 'reason' }));
  return problems;
}
