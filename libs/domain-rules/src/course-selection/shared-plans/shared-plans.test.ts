import fc from 'fast-check';
import { aCourseOf } from '../../testing/courses.js';
import { checkHidingReason, checkPlanComment, mayCommentNow, plainComment } from './check-plan-comment.js';
import { coursesToAdopt } from './courses-to-adopt.js';
import {
  mayAnswerRecommendation,
  mayRecommendPlan,
  mayShowInRegion,
  mayTakeBack,
  stateAfterAnswer,
} from './may-recommend-plan.js';
import { mayTouchComment } from './may-touch-comment.js';
import { seesSharedPlan } from './who-sees-shared-plan.js';

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('a plan recommended to colleagues', () => {
  const plan = { isConfirmed: true, shared: null, isWithinReach: true };

  test('a confirmed plan is recommended with a reason; a draft, or without one, it is not', () => {
    expect(mayRecommendPlan(plan, '选课对准短板')).toEqual([]);
    expect(codes(mayRecommendPlan({ ...plan, isConfirmed: false, isWithinReach: false }, ' '))).toEqual([
      'plan-of-no-member',
      'plan-not-confirmed',
      'recommendation-reason-missing',
    ]);
    expect(codes(mayRecommendPlan(plan, '好'.repeat(301)))).toEqual(['recommendation-reason-too-long']);
  });

  test('nobody is asked twice: not while it waits or is shown, nor after a no; after a recommendation taken back yes', () => {
    const again = (shared: 'recommended' | 'shown' | 'declined' | 'withdrawn' | 'taken-back') =>
      codes(mayRecommendPlan({ ...plan, shared }, '好'));
    expect(again('recommended')).toEqual(['plan-recommended-already']);
    expect(again('shown')).toEqual(['plan-recommended-already']);
    expect(again('declined')).toEqual(['recommendation-declined']);
    expect(again('withdrawn')).toEqual(['recommendation-declined']);
    expect(again('taken-back')).toEqual([]);
  });

  test('the teacher may say yes, no, take the consent back, and change their mind', () => {
    expect(stateAfterAnswer('recommended', true)).toBe('shown');
    expect(stateAfterAnswer('recommended', false)).toBe('declined');
    expect(stateAfterAnswer('shown', false)).toBe('withdrawn');
    expect(stateAfterAnswer('withdrawn', true)).toBe('shown');
    expect(stateAfterAnswer('withdrawn', false)).toBe('withdrawn');
    expect(mayAnswerRecommendation('declined')).toEqual([]);
    expect(codes(mayAnswerRecommendation('taken-back'))).toEqual(['plan-not-recommended']);
    expect(codes(mayTakeBack('declined'))).toEqual(['plan-not-recommended']);
    expect(codes(mayShowInRegion('recommended'))).toEqual(['plan-not-shown-yet']);
  });

  test('colleagues of the county see it while it is shown; others once the region shows it', () => {
    const sight = { state: 'shown', inWholeRegion: false, countyOfPlan: 'A', countyOfReader: 'A' } as const;
    expect(seesSharedPlan(sight)).toBe(true);
    expect(seesSharedPlan({ ...sight, countyOfReader: 'B' })).toBe(false);
    expect(seesSharedPlan({ ...sight, countyOfReader: 'B', inWholeRegion: true })).toBe(true);
    for (const state of ['recommended', 'declined', 'withdrawn', 'taken-back'] as const)
      expect(seesSharedPlan({ ...sight, inWholeRegion: true, state })).toBe(false);
  });
});

describe('comments of colleagues', () => {
  test('a comment has 2 to 500 characters of plain text', () => {
    expect(codes(checkPlanComment('好'))).toEqual(['plan-comment-too-short']);
    expect(codes(checkPlanComment(' 好\u200B '))).toEqual(['plan-comment-too-short']);
    expect(checkPlanComment('好的')).toEqual([]);
    expect(checkPlanComment('好'.repeat(500))).toEqual([]);
    expect(codes(checkPlanComment('好'.repeat(501)))).toEqual(['plan-comment-too-long']);
    expect(plainComment('  好！\r\n\r\n\r\n很实用\u202E ')).toBe('好！\n\n很实用');
  });

  test('what is kept is plain, and keeping it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const kept = plainComment(text);
        expect(plainComment(kept)).toBe(kept);
        expect(kept).not.toMatch(/[\p{Cf}\r\t\0]|\n{3}/u);
      }),
    );
  });

  test('the sixth comment within ten minutes waits', () => {
    expect(mayCommentNow(4)).toEqual([]);
    expect(codes(mayCommentNow(5))).toEqual(['plan-comments-too-many']);
  });

  test('one’s own is changed and deleted, somebody else’s reported; a hidden one can still be deleted', () => {
    const own = { planIsShown: true, isOwn: true, isHidden: false };
    expect(mayTouchComment(own, 'change')).toEqual([]);
    expect(codes(mayTouchComment(own, 'report'))).toEqual(['plan-comment-is-own']);
    expect(codes(mayTouchComment({ ...own, isOwn: false }, 'delete'))).toEqual([
      'plan-comment-of-somebody-else',
    ]);
    expect(mayTouchComment({ ...own, isOwn: false }, 'report')).toEqual([]);
    expect(codes(mayTouchComment({ ...own, planIsShown: false, isHidden: true }, 'change'))).toEqual([
      'shared-plan-not-shown',
      'plan-comment-hidden',
    ]);
    expect(mayTouchComment({ ...own, planIsShown: false, isHidden: true }, 'delete')).toEqual([]);
    expect(codes(mayTouchComment(null, 'delete'))).toEqual(['plan-comment-unknown']);
  });

  test('hiding asks for a reason, showing again does not', () => {
    expect(codes(checkHidingReason(true, ' '))).toEqual(['hiding-reason-missing']);
    expect(checkHidingReason(false, '')).toEqual([]);
    expect(codes(checkHidingReason(true, '理'.repeat(301)))).toEqual(['hiding-reason-too-long']);
  });
});

describe('taking over courses of a colleague', () => {
  const facts = {
    today: '2030-03-02',
    preTestSubmitted: true,
    obligation: 'required' as const,
    institution: 'own',
    confirmedBefore: [],
    catalogue: [
      aCourseOf('A', 'T2', { institution: 'own' }),
      aCourseOf('B', 'T2', { institution: 'own' }),
      aCourseOf('C', 'T2', { institution: 'other' }),
      aCourseOf('D', 'T2', { institution: 'own', withdrawn: true }),
    ],
  };
  const policy = {
    selection: {
      requiredTopics: [],
      minimumElectives: 0,
      minimumHalfHours: 0,
      maximumHalfHours: 100,
      maximumHalfHoursPerWeek: 20,
    },
    gatesCourseSelection: true,
    gateSpares: [],
    opensOn: '2030-02-01',
    firstTrainingDay: '2030-03-01',
    lastTrainingDay: '2030-06-30',
    selectionWindowDays: 20,
  };

  test('those that one may choose are added once; another institution’s and withdrawn ones are left', () => {
    expect(coursesToAdopt(['A', 'B', 'C', 'D'], ['A'], facts, policy)).toEqual({
      added: ['B'],
      had: ['A'],
      skipped: ['C', 'D'],
      problems: [],
    });
  });

  test('every course of the colleague is added, had or skipped, and none twice', () => {
    const some = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'));
    fc.assert(
      fc.property(some, some, (colleagues, own) => {
        const { added, had, skipped } = coursesToAdopt(colleagues, own, facts, policy);
        expect([...added, ...had, ...skipped].toSorted()).toEqual(colleagues.toSorted());
      }),
    );
  });

  test('after the window nothing is taken over, and it is said why', () => {
    const closed = coursesToAdopt(['B'], [], { ...facts, today: '2030-04-01' }, policy);
    expect(codes(closed.problems)).toEqual(['selection-closed']);
  });
});
