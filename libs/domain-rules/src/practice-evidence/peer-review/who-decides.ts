import type { Role } from '../../access/roles.js';
import type { PolicyTheme } from '../../policy/practice.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export type ResponsibleProblemCode = 'review-by-others';

/**
 * Who is responsible for the works of a theme, by who leads it: the workshop leader (坊主); the county's experts (教研员、专家);
 * the team of trainers (校级与县级培训者: the school's staff and the training college). Leader, researcher and training college may
 * step in for each other, so that no work waits for somebody who is not there; a school decides where trainers lead, and
 * nowhere else. The policy's transitions narrow this further.
 */
const RESPONSIBLE: Readonly<Record<PolicyTheme['ledBy'], readonly Role[]>> = {
  'workshop-leader': ['workshop-leader', 'expert', 'training-college'],
  'county-experts': ['expert', 'workshop-leader', 'training-college'],
  'trainer-team': ['school-administrator', 'principal', 'training-college', 'workshop-leader', 'expert'],
  region: [],
};

/** Roles that decide on works of a theme, the first in line first. */
export const rolesThatDecide = ({ ledBy }: Pick<PolicyTheme, 'ledBy'>): readonly Role[] => RESPONSIBLE[ledBy];

/** Whether somebody of this role decides on the works of a theme. */
export function mayDecide(
  role: string,
  theme: Pick<PolicyTheme, 'theme' | 'ledBy'>,
): Problem<ResponsibleProblemCode>[] {
  if (rolesThatDecide(theme).some((responsible) => responsible === role)) return [];
  return [problem('review-by-others', { data: { theme: theme.theme, ledBy: theme.ledBy } })];
}
