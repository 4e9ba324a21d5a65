import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, PolicyPack, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Transaction } from '../../../platform/database/database.js';

/** Which enrollments of a cohort are meant: named ones, or those below a unit that are in one of the states. */
export type EnrollmentSelection =
  | { readonly enrollmentIds: readonly string[] }
  | { readonly unitPath: string; readonly states: readonly StateOf<'enrollment'>[] };

export interface MovedEnrollment {
  readonly id: string;
  readonly learnerNo: string;
  readonly state: StateOf<'enrollment'>;
  readonly stage: StageOfSchooling;
  readonly obligation: Obligation;
}

/** Finds and checks enrollments that are to go on to another state together. */
@Injectable()
export class MoveEnrollments {
  /** The enrollments meant, locked until the transaction ends. */
  async locked(
    tx: Transaction,
    cohortId: string,
    selection: EnrollmentSelection,
  ): Promise<MovedEnrollment[]> {
    const ids = 'enrollmentIds' in selection ? selection.enrollmentIds : null;
    const below = 'unitPath' in selection ? selection : null;
    return tx.rows<MovedEnrollment & Record<string, unknown>>(
      `SELECT id, learner_no AS "learnerNo", state, stage, obligation FROM enrollment.enrollment
        WHERE cohort_id = $1 AND ($2::uuid[] IS NULL OR id = ANY($2)) AND ($3::text IS NULL OR unit_path LIKE $3 || '%')
          AND ($4::text[] IS NULL OR state = ANY($4))
        ORDER BY id FOR UPDATE`,
      [cohortId, ids, below?.unitPath ?? null, below?.states ?? null],
    );
  }

  /** Everything that keeps the named enrollments from the move; `field` is the learner number. */
  check(
    pack: PolicyPack,
    selection: EnrollmentSelection,
    found: readonly MovedEnrollment[],
    to: StateOf<'enrollment'>,
    role: string | null | undefined,
  ): Problem[] {
    const problems: Problem[] = [];
    if ('enrollmentIds' in selection) {
      const missing = new Set(selection.enrollmentIds).size - found.length;
      if (missing > 0)
        problems.push(problem('enrollments-not-in-cohort', { field: 'enrollmentIds', data: { missing } }));
    }
    const byState = new Map<StateOf<'enrollment'>, Problem[]>();
    for (const { state, learnerNo } of found) {
      let kept = byState.get(state);
      if (!kept) {
        kept = mayMove(pack, { lifecycle: 'enrollment', from: state, to, roles: [role ?? 'program'] });
        byState.set(state, kept);
      }
      for (const one of kept) problems.push({ ...one, field: learnerNo });
    }
    return problems;
  }
}
