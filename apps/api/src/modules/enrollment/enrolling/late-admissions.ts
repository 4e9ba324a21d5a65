import {
  windowWithLateAdmission,
  type LateAdmission,
} from '@tisheng/domain-rules/enrollment/cohorts/late-admission.js';
import { cohortTakesEnrollments } from '@tisheng/domain-rules/enrollment/cohort-takes-enrollments.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { CohortPolicy } from '../public/policy-reader.js';

/** A cohort as it stands for a unit today: with the window that holds for it, and what keeps it from taking teachers. */
export async function cohortForUnit(
  db: Queryable,
  policy: CohortPolicy,
  unitPath: string,
  today: PlainDate,
): Promise<{ policy: CohortPolicy; problems: readonly Problem[] }> {
  const admissions = await db.rows<LateAdmission & Record<string, unknown>>(
    `SELECT u.path AS "unitPath", a.until FROM enrollment.late_admission a JOIN organization.unit u ON u.id = a.unit_id
      WHERE a.cohort_id = $1`,
    [policy.cohort.id],
  );
  const { cohort: policyCohort, isLate } = windowWithLateAdmission(policy.policyCohort, unitPath, admissions);
  // Who comes late may still come in when the training has begun.
  const state = isLate && policy.cohort.state === 'training' ? 'enrolling' : policy.cohort.state;
  return {
    policy: { ...policy, policyCohort },
    problems: cohortTakesEnrollments(state, today, policyCohort),
  };
}
