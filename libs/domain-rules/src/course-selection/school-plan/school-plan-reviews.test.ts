import { aPolicyPack } from '../../testing/a-policy-pack.js';
import {
  mayReopenSchoolPlan,
  maySubmitSchoolPlan,
  mayWriteSchoolPlan,
  stateAfterSaving,
} from './may-write-school-plan.js';
import { mayReviewSchoolPlan, reviewerOfRole, stateAfterReview, waitsFor } from './review-school-plan.js';
import { schoolPlanDueOn, schoolPlanIsOverdue } from './school-plan-is-overdue.js';

const pack = aPolicyPack().build();

describe('writing and reviewing', () => {
  const draft = { state: 'draft', revision: 3, savedBy: '王校长' } as const;
  const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

  test('who saves over what they have not seen is refused and told by whom', () => {
    expect(mayWriteSchoolPlan(draft, 3)).toEqual([]);
    expect(mayWriteSchoolPlan(draft, 2)).toMatchObject([
      { code: 'school-plan-changed-meanwhile', data: { by: '王校长', revision: 3 } },
    ]);
    expect(mayWriteSchoolPlan(null, 0)).toEqual([]);
  });

  test('a plan under review and an approved one are not written; only the approved one is opened again', () => {
    expect(codes(mayWriteSchoolPlan({ ...draft, state: 'submitted' }, 3))).toEqual([
      'school-plan-under-review',
    ]);
    expect(codes(mayWriteSchoolPlan({ ...draft, state: 'approved' }, 3))).toEqual(['school-plan-approved']);
    expect(mayReopenSchoolPlan({ ...draft, state: 'approved' })).toEqual([]);
    expect(codes(mayReopenSchoolPlan({ ...draft, state: 'submitted' }))).toEqual([
      'school-plan-not-approved',
    ]);
    expect(codes(maySubmitSchoolPlan(null, 0))).toEqual(['school-plan-not-begun']);
    expect(stateAfterSaving({ ...draft, state: 'returned' })).toBe('returned');
  });

  const both = ['researcher', 'institution'] as const;
  const waiting = { state: 'submitted', version: 2, approvedBy: [] } as const;
  const review = {
    reviewer: 'researcher',
    version: 2,
    decision: 'approve',
    reason: '',
    comments: {},
  } as const;

  test('the plan is approved when the last reviewer has approved, returned as soon as one returns it', () => {
    expect(stateAfterReview([], 'researcher', 'approve', both)).toBe('submitted');
    expect(stateAfterReview(['researcher'], 'institution', 'approve', both)).toBe('approved');
    expect(stateAfterReview(['researcher'], 'institution', 'return', both)).toBe('returned');
    expect(stateAfterReview([], 'institution', 'approve', ['institution'])).toBe('approved');
    expect(waitsFor(['researcher'], both)).toEqual(['institution']);
  });

  test('only a reviewer of the policy decides, once, and the version that waits', () => {
    expect(mayReviewSchoolPlan(waiting, review, both)).toEqual([]);
    expect(codes(mayReviewSchoolPlan(waiting, review, ['institution']))).toEqual([
      'school-plan-reviewed-by-others',
    ]);
    expect(codes(mayReviewSchoolPlan(waiting, { ...review, version: 1 }, both))).toEqual([
      'school-plan-other-version',
    ]);
    expect(codes(mayReviewSchoolPlan({ ...waiting, approvedBy: ['researcher'] }, review, both))).toEqual([
      'school-plan-reviewed-already',
    ]);
    expect(codes(mayReviewSchoolPlan({ ...waiting, state: 'draft' }, review, both))).toEqual([
      'school-plan-not-under-review',
    ]);
    expect(reviewerOfRole('expert')).toBe('researcher');
    expect(reviewerOfRole('county-office')).toBeNull();
  });

  test('a plan is returned with a reason, and no comment is longer than its place', () => {
    const giveBack = {
      ...review,
      decision: 'return',
      reason: ' ',
      comments: { goals: '评'.repeat(501) },
    } as const;
    expect(codes(mayReviewSchoolPlan(waiting, giveBack, both))).toEqual([
      'school-plan-return-without-reason',
      'school-plan-comment-too-long',
    ]);
  });

  test('a school is late from the day after its day, unless it has handed a plan in or none is asked for', () => {
    const dueOn = schoolPlanDueOn(pack.selection, '2030-03-01');
    expect(dueOn).toBe('2030-03-22');
    const late = { required: true, dueOn, today: '2030-03-23', handedIn: false };
    expect(schoolPlanIsOverdue(late)).toBe(true);
    expect(schoolPlanIsOverdue({ ...late, today: dueOn })).toBe(false);
    expect(schoolPlanIsOverdue({ ...late, handedIn: true })).toBe(false);
    expect(schoolPlanIsOverdue({ ...late, required: false })).toBe(false);
  });
});
