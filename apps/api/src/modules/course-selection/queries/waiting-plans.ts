import { lowLimitHundredths } from '@tisheng/domain-rules/course-selection/consistency.js';

/** Which of the plans that wait are meant; what is left out does not narrow. */
export interface WaitingFilter {
  /** Those that answer their diagnosis less than the policy wants. */
  readonly lowConsistency?: boolean | null | undefined;
  /** Those that name a course withdrawn since they were handed in. */
  readonly withdrawnCourse?: boolean | null | undefined;
  /** Part of a name, or the beginning of a learner number. */
  readonly search?: string | null | undefined;
}

/** Whether a plan `p` names a course that was withdrawn and that no confirmed version of it holds. */
export const NAMES_WITHDRAWN = `EXISTS (
  SELECT FROM course_selection.plan_course k
   WHERE k.cohort_id = p.cohort_id AND k.enrollment_id = p.enrollment_id
     AND k.course_id IN (SELECT w.id FROM course_selection.course w WHERE w.withdrawn_at IS NOT NULL)
     AND NOT k.course_id = ANY(COALESCE(p.confirmed_courses, '{}')))`;

/**
 * Condition of a plan `p` that waits: $1 the cohort, $2 the path of the unit, $3 to $5 of {@link waitingParameters}. The
 * enrollment is looked up by key, however little the planner knows of tables just filled.
 */
export const WAITING = `p.cohort_id = $1 AND p.state = 'submitted'
  AND EXISTS (SELECT 1 FROM enrollment.enrollment e
               WHERE e.cohort_id = p.cohort_id AND e.id = p.enrollment_id AND e.unit_path LIKE $2 || '%'
                 AND ($4::text IS NULL OR starts_with(e.learner_no, $4)
                      OR EXISTS (SELECT FROM enrollment.teacher s WHERE s.id = e.teacher_id AND strpos(s.name, $4) > 0))
              OFFSET 0)
  AND ($3::numeric IS NULL OR p.consistency < $3) AND (NOT $5::boolean OR ${NAMES_WITHDRAWN})`;

/** @param lowConsistency `pack.selection.lowConsistency` */
export const waitingParameters = (
  filter: WaitingFilter,
  lowConsistency: number,
): readonly (string | number | boolean | null)[] => [
  filter.lowConsistency ? lowLimitHundredths(lowConsistency) / 100 : null,
  filter.search?.trim() || null,
  filter.withdrawnCourse ?? false,
];
