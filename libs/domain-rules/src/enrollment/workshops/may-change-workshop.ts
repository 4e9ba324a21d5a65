import { problem, type Problem } from '../../problem.js';

export type ChangeWorkshopProblemCode =
  | 'workshop-name-missing'
  | 'workshop-nobody-chosen'
  | 'workshop-group-full'
  | 'workshop-group-unknown'
  | 'workshop-other-county'
  | 'workshop-without-leader'
  | 'workshop-nothing-to-publish'
  | 'workshop-move-reason-missing'
  | 'workshop-leader-without-account'
  | 'workshop-leader-already';

/** People who are to change their group. */
export interface MoveFacts {
  /** Counties of the people. */
  readonly counties: readonly string[];
  /** The group into which they go; null when there is none. */
  readonly group: {
    readonly countyId: string;
    readonly members: number;
    readonly isPublished: boolean;
  } | null;
  readonly maximum: number;
  readonly reason: string;
}

/** Whether people may change into a group: of their county, with room, and with a reason once it is published. */
export function mayMoveMembers({
  counties,
  group,
  maximum,
  reason,
}: MoveFacts): Problem<ChangeWorkshopProblemCode>[] {
  if (counties.length === 0) return [problem('workshop-nobody-chosen')];
  if (group === null) return [problem('workshop-group-unknown')];
  const problems: Problem<ChangeWorkshopProblemCode>[] = [];
  if (counties.some((county) => county !== group.countyId)) problems.push(problem('workshop-other-county'));
  if (group.members + counties.length > maximum) {
    problems.push(
      problem('workshop-group-full', { data: { members: group.members, asked: counties.length, maximum } }),
    );
  }
  if (group.isPublished && reason.trim() === '')
    problems.push(problem('workshop-move-reason-missing', { field: 'reason' }));
  return problems;
}

/** Whether workshops may be published: there are some, and each has somebody who leads it. */
export function mayPublishWorkshops(
  drafts: readonly { readonly name: string; readonly leaders: number }[],
): Problem<ChangeWorkshopProblemCode>[] {
  if (drafts.length === 0) return [problem('workshop-nothing-to-publish')];
  return drafts
    .filter(({ leaders }) => leaders === 0)
    .map(({ name }) => problem('workshop-without-leader', { data: { name } }));
}
