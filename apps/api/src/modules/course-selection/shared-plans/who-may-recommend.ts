import type { Actor } from '../../../platform/auth/actor.js';

/**
 * Narrows enrollments `e` to those for whom somebody may speak: a workshop leader, whose role stands at the county, for the
 * members of the own published workshops alone; everybody else as far as the access table says.
 *
 * @param place place of the parameter that takes {@link leaderOf}
 */
export const withinOwnWorkshops = (place: number): string => `($${place}::uuid IS NULL OR EXISTS (
  SELECT FROM enrollment.workshop_leader l JOIN enrollment.workshop w ON w.id = l.workshop_id AND w.published_at IS NOT NULL
    JOIN enrollment.study_group g ON g.workshop_id = w.id
    JOIN enrollment.workshop_member m ON m.group_id = g.id AND m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
   WHERE l.account_id = $${place} AND l.until IS NULL))`;

/** The account whose workshops are meant; null for who is not bound to workshops. */
export const leaderOf = ({ role, accountId }: Pick<Actor, 'role' | 'accountId'>): string | null =>
  role === 'workshop-leader' ? accountId : null;
