import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, PolicyPack, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Queryable } from '../../../platform/database/database.js';
import { filterValues, MEANT, NO_FILTER, type EnrollmentFilter } from './enrollment-filter.js';

/** Which enrollments of a cohort are meant: named ones, or those below a unit that match what a list shows. */
export type EnrollmentSelection =
  | { readonly enrollmentIds: readonly string[] }
  | {
      readonly unitPath: string;
      readonly states?: readonly StateOf<'enrollment'>[];
      readonly filter?: EnrollmentFilter;
    };

export interface MovedEnrollment {
  readonly id: string;
  readonly learnerNo: string;
  readonly state: StateOf<'enrollment'>;
  readonly countyId: string;
  readonly stage: StageOfSchooling;
  readonly obligation: Obligation;
  readonly approved: boolean;
}

/** One enrollment that cannot go on, and why. */
export interface RefusedEnrollment {
  readonly enrollmentId: string;
  readonly learnerNo: string;
  readonly problem: Problem;
}

const MOVED = `e.id, e.learner_no AS "learnerNo", e.state, e.county_id AS "countyId", e.stage, e.obligation,
  e.approved_at IS NOT NULL AS approved`;

type Row = MovedEnrollment & Record<string, unknown>;

/** Finds and checks enrollments that are to go on to another state together. */
@Injectable()
export class MoveEnrollments {
  /**
   * The enrollments meant, in the order in which they were put forward.
   *
   * @param lock keeps them locked until the transaction ends
   */
  async found(
    db: Queryable,
    cohortId: string,
    selection: EnrollmentSelection,
    lock = true,
  ): Promise<MovedEnrollment[]> {
    const end = `ORDER BY e.put_forward_at, e.id${lock ? ' FOR UPDATE OF e' : ''}`;
    if ('enrollmentIds' in selection) {
      return db.rows<Row>(
        `SELECT ${MOVED} FROM enrollment.enrollment e WHERE e.cohort_id = $1 AND e.id = ANY($2) ${end}`,
        [cohortId, selection.enrollmentIds],
      );
    }
    const filter = { ...(selection.filter ?? NO_FILTER) };
    if (selection.states) filter.states = selection.states;
    return db.rows<Row>(
      `SELECT ${MOVED} FROM ${MEANT} ${end}`,
      filterValues(cohortId, selection.unitPath, filter),
    );
  }

  /** What keeps named enrollments from being found. */
  missing(selection: EnrollmentSelection, found: readonly MovedEnrollment[]): Problem[] {
    if (!('enrollmentIds' in selection)) return [];
    const missing = new Set(selection.enrollmentIds).size - found.length;
    return missing > 0
      ? [problem('enrollments-not-in-cohort', { field: 'enrollmentIds', data: { missing } })]
      : [];
  }

  /** Parts enrollments into those that may make the move and those that may not; the life cycle is asked once a state. */
  part(
    pack: PolicyPack,
    found: readonly MovedEnrollment[],
    to: StateOf<'enrollment'>,
    role: string | null | undefined,
    more: (enrollment: MovedEnrollment) => readonly Problem[] = () => [],
  ): { able: MovedEnrollment[]; refused: RefusedEnrollment[] } {
    const able: MovedEnrollment[] = [];
    const refused: RefusedEnrollment[] = [];
    const byState = new Map<StateOf<'enrollment'>, readonly Problem[]>();
    for (const enrollment of found) {
      const { state, id: enrollmentId, learnerNo } = enrollment;
      let kept = byState.get(state);
      if (!kept) {
        const move = { lifecycle: 'enrollment', from: state, to, roles: [role ?? 'program'] } as const;
        kept = [...mayMove(pack, move), ...more(enrollment)];
        byState.set(state, kept);
      }
      if (kept.length === 0) able.push(enrollment);
      else for (const one of kept) refused.push({ enrollmentId, learnerNo, problem: one });
    }
    return { able, refused };
  }
}

/** Refusals as the problems of an answer; `field` is the learner number. */
export const asProblems = (refused: readonly RefusedEnrollment[]): Problem[] =>
  refused.map(({ learnerNo, problem: found }) => ({ ...found, field: found.field ?? learnerNo }));
