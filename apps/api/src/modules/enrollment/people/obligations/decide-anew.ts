import {
  obligationConsequence,
  type ObligationConsequence,
} from '@tisheng/domain-rules/enrollment/people/obligation-change.js';
import {
  obligationOf,
  referenceDateOf,
  type ObligationDecision,
  type ObligationReasonCode,
} from '@tisheng/domain-rules/enrollment/obligation.js';
import type { RetirementCategory } from '@tisheng/domain-rules/enrollment/retirement-date.js';
import type { Sex } from '@tisheng/domain-rules/enrollment/sex.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Queryable } from '../../../../platform/database/database.js';
import type { CohortPolicy } from '../../public/policy-reader.js';

/** A place in a cohort with the facts on which its obligation rests. */
export interface PlaceToDecide {
  readonly id: string;
  readonly teacherId: string;
  readonly state: StateOf<'enrollment'>;
  readonly obligation: Obligation;
  readonly reason: Problem<ObligationReasonCode>;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  readonly retirementCategory: RetirementCategory | null;
  /** What a change that waits for the county would make of the obligation; null where none waits. */
  readonly waitingFor: Obligation | null;
}

export interface DecidedPlace {
  readonly place: PlaceToDecide;
  readonly decision: ObligationDecision;
  readonly consequence: ObligationConsequence;
}

const PAGE = 5000;

/** Which places are decided anew: those of the cohort, or those of named teachers in it. */
export interface PlacesMeant {
  readonly cohortId: string;
  readonly teacherIds: readonly string[] | null;
}

/** The places meant, page by page in order of their ids. */
export async function* placesToDecide(
  db: Queryable,
  { cohortId, teacherIds }: PlacesMeant,
): AsyncGenerator<PlaceToDecide[]> {
  let after: string | null = null;
  for (;;) {
    const page: PlaceToDecide[] = await db.rows<PlaceToDecide & Record<string, unknown>>(
      `SELECT e.id, e.teacher_id AS "teacherId", e.state, e.obligation, e.obligation_reason AS reason, t.sex,
              t.birth_date AS "birthDate", t.retirement_category AS "retirementCategory",
              (SELECT c.after FROM enrollment.obligation_change c
                WHERE c.enrollment_id = e.id AND c.state = 'waiting' ORDER BY c.id DESC LIMIT 1) AS "waitingFor"
         FROM enrollment.enrollment e JOIN enrollment.teacher t ON t.id = e.teacher_id
        WHERE e.cohort_id = $1 AND ($2::uuid[] IS NULL OR e.teacher_id = ANY($2)) AND ($3::uuid IS NULL OR e.id > $3)
          AND e.state IN ('put-forward', 'registered', 'waiting', 'confirmed') AND t.erased_at IS NULL
        ORDER BY e.id LIMIT $4`,
      [cohortId, teacherIds, after, PAGE],
    );
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

/** Decides places anew by the policy of their cohort. */
export function decideAnew(
  { pack, cohort, policyCohort }: CohortPolicy,
  page: readonly PlaceToDecide[],
): DecidedPlace[] {
  const referenceDate = referenceDateOf(policyCohort, pack);
  return page.map((place) => {
    const decision = obligationOf(place, pack, referenceDate);
    const known = {
      enrollmentState: place.state,
      cohortState: cohort.state,
      obligation: place.obligation,
      reason: place.reason,
    };
    return { place, decision, consequence: obligationConsequence(known, decision, pack) };
  });
}
