import { canMove } from '../lifecycle/may-move.js';
import { LIFECYCLES } from '../lifecycle/lifecycles.js';
import { mayChangePlan, stateAfterChange } from './may-change-plan.js';
import type { PlanChangeFacts } from './may-change-plan.js';
import {
  MAXIMUM_RETURN_REASON,
  checkReturnReason,
  mayConfirmPlans,
  mayDecidePlans,
} from './may-decide-plan.js';

const facts: PlanChangeFacts = { enrollment: 'confirmed', plan: 'draft', courses: 3 };
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('a plan may be changed and handed in', () => {
  test('by an enrolled teacher while it is a draft, returned or not there yet', () => {
    for (const plan of ['draft', 'returned', null] as const) {
      expect(mayChangePlan({ ...facts, plan }, 'save')).toEqual([]);
      expect(mayChangePlan({ ...facts, plan }, 'submit')).toEqual([]);
    }
  });

  test.each<['save' | 'submit', string, Partial<PlanChangeFacts>]>([
    ['save', 'plan-not-enrolled', { enrollment: null }],
    ['submit', 'plan-not-enrolled', { enrollment: 'waiting' }],
    ['save', 'plan-awaits-decision', { plan: 'submitted' }],
    ['submit', 'plan-awaits-decision', { plan: 'submitted' }],
    ['submit', 'plan-already-confirmed', { plan: 'confirmed' }],
    ['submit', 'plan-empty', { courses: 0 }],
  ])('not to %s: %s', (purpose, code, change) => {
    expect(codes(mayChangePlan({ ...facts, ...change }, purpose))).toEqual([code]);
  });

  test('a confirmed plan is opened by changing it, an empty draft may be kept', () => {
    expect(mayChangePlan({ ...facts, plan: 'confirmed', courses: 0 }, 'save')).toEqual([]);
  });

  test('every state that saving leads to is a move of the life cycle, or none', () => {
    for (const from of LIFECYCLES.plan.states) {
      if (mayChangePlan({ ...facts, plan: from }, 'save').length > 0) continue;
      const to = stateAfterChange(from);
      expect(to === from || canMove('plan', from, to)).toBe(true);
    }
    expect(stateAfterChange(null)).toBe(LIFECYCLES.plan.initial);
  });
});

describe('a plan is decided', () => {
  test('only while it is submitted; each other one is named by its place', () => {
    const plans = (['submitted', 'draft', 'submitted', null, 'confirmed'] as const).map((plan, index) => ({
      learnerNo: `L${index}`,
      plan,
      withdrawn: [],
    }));
    expect(mayDecidePlans(plans).map(({ code, row, data }) => [code, row, data?.['learnerNo']])).toEqual([
      ['plan-not-submitted', 1, 'L1'],
      ['plan-not-submitted', 3, 'L3'],
      ['plan-not-submitted', 4, 'L4'],
    ]);
  });

  test('and confirmed only while its courses are offered', () => {
    const plan = { learnerNo: 'L1', plan: 'submitted', withdrawn: ['课件制作'] } as const;
    expect(mayDecidePlans([plan])).toEqual([]);
    expect(mayConfirmPlans([{ ...plan, withdrawn: [] }, plan])).toEqual([
      { code: 'plan-names-withdrawn-course', row: 1, data: { learnerNo: 'L1', course: '课件制作' } },
    ]);
  });

  test('and returned with a reason that is neither blank nor too long', () => {
    expect(codes(checkReturnReason(' \n'))).toEqual(['return-reason-missing']);
    expect(checkReturnReason('字'.repeat(MAXIMUM_RETURN_REASON))).toEqual([]);
    expect(codes(checkReturnReason('字'.repeat(MAXIMUM_RETURN_REASON + 1)))).toEqual([
      'return-reason-too-long',
    ]);
  });
});
