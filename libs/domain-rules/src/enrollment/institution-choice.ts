import type { PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type InstitutionChoiceProblemCode =
  | 'institution-not-approved'
  | 'institution-already-chosen'
  | 'institution-change-needs-reason'
  | 'institution-change-needs-consent';

export interface InstitutionChoice {
  /** Code of the chosen entry of the approved list. */
  readonly institutionCode: string;
  /** The choice that stands; null for a first choice. */
  readonly current: {
    readonly institutionCode: string;
    /** Learning records that the institution has pushed for the county's teachers in the cohort. */
    readonly records: number;
    /** Teachers of the county whose place in the cohort is confirmed. */
    readonly confirmed?: number;
  } | null;
  /** Why the choice is changed; empty for a first choice. */
  readonly reason: string;
  /** Whether the office above has consented to this change. */
  readonly consentOfUpperOffice: boolean;
}

/**
 * Everything that keeps a county from choosing an institution. Until teachers are confirmed or the first record arrives
 * the choice may be changed with a reason; from then on only the consent of the office above opens it.
 */
export function mayChooseInstitution(
  choice: InstitutionChoice,
  policy: Pick<PolicyPack, 'institutions'>,
): Problem<InstitutionChoiceProblemCode>[] {
  const problems: Problem<InstitutionChoiceProblemCode>[] = [];
  const approved = policy.institutions.approved;
  if (!approved.some(({ code }) => code === choice.institutionCode)) {
    problems.push(
      problem('institution-not-approved', {
        data: {
          institution: choice.institutionCode,
          approved: approved.map(({ name }) => name.zh).join('、'),
        },
      }),
    );
  }
  const current = choice.current;
  if (current === null) return problems;
  if (current.institutionCode === choice.institutionCode) {
    return [...problems, problem('institution-already-chosen')];
  }
  if (choice.reason.trim() === '') problems.push(problem('institution-change-needs-reason'));
  if (isChoiceLocked(current) && !choice.consentOfUpperOffice) {
    problems.push(
      problem('institution-change-needs-consent', {
        data: { records: current.records, confirmed: current.confirmed ?? 0 },
      }),
    );
  }
  return problems;
}

/** Whether learning records or confirmed teachers keep a county from changing its choice by itself. */
export function isChoiceLocked({
  records,
  confirmed = 0,
}: {
  readonly records: number;
  readonly confirmed?: number;
}): boolean {
  return records > 0 || confirmed > 0;
}

/** Whether an institution may push for the entry that a county chose: the entry itself or a member of it. */
export function mayPushForChoice(
  pusher: string,
  chosen: string,
  policy: Pick<PolicyPack, 'institutions'>,
): boolean {
  if (pusher === chosen) return true;
  return policy.institutions.approved.some(
    (entry) => entry.code === chosen && entry.members.includes(pusher),
  );
}
