import fc from 'fast-check';
import { aPolicyPack } from '../../testing/a-policy-pack.js';
import { addDays, daysBetween } from '../../time/plain-date.js';
import { checkSchoolPlan, checkSchoolPlanDraft, type SchoolPlanPolicy } from './check-school-plan.js';
import { compareSchoolPlans, mergeSchoolPlans, withPiece } from './compare-school-plans.js';
import { copySchoolPlan, mayCopySchoolPlan } from './copy-school-plan.js';
import {
  mayReopenSchoolPlan,
  maySubmitSchoolPlan,
  mayWriteSchoolPlan,
  stateAfterSaving,
} from './may-write-school-plan.js';
import { mayReviewSchoolPlan, reviewerOfRole, stateAfterReview, waitsFor } from './review-school-plan.js';
import { schoolPlanHours } from './school-plan-hours.js';
import { schoolPlanDueOn, schoolPlanIsOverdue } from './school-plan-is-overdue.js';
import {
  EMPTY_SCHOOL_PLAN,
  SCHOOL_PLAN_LIMITS,
  aimOfCode,
  codeOfAim,
  type SchoolPlanActivity,
  type SchoolPlanContent,
} from './school-plan.js';
import { weakAimsOfSchool } from './weak-aims-of-school.js';

const pack = aPolicyPack().build();
const policy: SchoolPlanPolicy = {
  offlineHalfHours: pack.hours.offlineHalfHours,
  themes: pack.practice.themes,
  firstTrainingDay: '2030-03-01',
  lastTrainingDay: '2030-06-30',
  weakAims: ['technology-literacy-II', 'item-7'],
};
const anActivity = (key: string, changes: Partial<SchoolPlanActivity> = {}): SchoolPlanActivity => ({
  key,
  title: '集体研讨',
  kind: 'discussion',
  from: '2030-03-11',
  to: '2030-03-15',
  leader: '教研组长',
  theme: 1,
  halfHours: 4,
  expectedResult: '一份记录',
  group: '',
  goals: ['g1'],
  ...changes,
});
const sound: SchoolPlanContent = {
  goals: [{ key: 'g1', words: '会用网络平台组织学习', aim: 'technology-literacy-II' }],
  activities: [anActivity('a1'), anActivity('a2', { theme: 2, halfHours: 6 })],
  judging: '听课记录与学生作品',
  support: '',
};
const found = (content: SchoolPlanContent, changes: Partial<SchoolPlanPolicy> = {}) =>
  checkSchoolPlan(content, { ...policy, ...changes }).map(({ code, row }) => (row ? `${code} ${row}` : code));
const withActivities = (...activities: SchoolPlanActivity[]): SchoolPlanContent => ({ ...sound, activities });

describe('what a school’s plan must hold', () => {
  test('a plan with goals from the diagnosis, activities in the training and all hours can be handed in', () => {
    expect(found(sound)).toEqual([]);
  });

  test('everything that is missing is told at once, each with its row', () => {
    const broken: SchoolPlanContent = {
      goals: [
        { key: 'g1', words: ' ', aim: '' },
        { key: 'g2', words: '目标', aim: 'item-3' },
      ],
      activities: [
        anActivity('a1', {
          title: '',
          leader: '',
          expectedResult: '',
          theme: 9,
          halfHours: 0,
          from: '',
          goals: ['gone'],
        }),
      ],
      judging: '',
      support: '',
    };
    expect(found(broken)).toEqual([
      'school-plan-text-missing 1',
      'school-plan-goal-aims-at-nothing 1',
      'school-plan-goal-without-activity 1',
      'school-plan-goal-not-weak 2',
      'school-plan-goal-without-activity 2',
      'school-plan-text-missing 1',
      'school-plan-text-missing 1',
      'school-plan-text-missing 1',
      'school-plan-day-missing 1',
      'school-plan-theme-unknown 1',
      'school-plan-activity-hours 1',
      'school-plan-goal-unknown 1',
      'school-plan-theme-hours-missing',
      'school-plan-theme-hours-missing',
      'school-plan-text-missing',
    ]);
  });

  test('an empty plan lacks goals, activities and judging, and nothing else is said of it', () => {
    expect(found(EMPTY_SCHOOL_PLAN)).toEqual([
      'school-plan-goals-missing',
      'school-plan-activities-missing',
      'school-plan-text-missing',
    ]);
    expect(checkSchoolPlanDraft(EMPTY_SCHOOL_PLAN)).toEqual([]);
  });

  test('activities of the first and of the last training day are inside, of the day before and after outside', () => {
    const days = (from: string, to: string) =>
      found(withActivities(anActivity('a1', { from, to }), anActivity('a2', { theme: 2, halfHours: 6 })));
    expect(days('2030-03-01', '2030-06-30')).toEqual([]);
    expect(days('2030-02-28', '2030-03-01')).toEqual(['school-plan-outside-training 1']);
    expect(days('2030-06-30', '2030-07-01')).toEqual(['school-plan-outside-training 1']);
    expect(days('2030-04-02', '2030-04-01')).toEqual(['school-plan-days-reversed 1']);
  });

  test('before a school has a diagnosis its goals may aim at anything', () => {
    const other = { ...sound, goals: [{ ...sound.goals[0]!, aim: 'item-3' }] };
    expect(found(other)).toEqual(['school-plan-goal-not-weak 1']);
    expect(found(other, { weakAims: [] })).toEqual([]);
  });

  test('sixty activities are kept, one more is not; nor is a text longer than its place', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => anActivity(`a${at}`, { group: `组${at}` }));
    const draft = (content: SchoolPlanContent) => checkSchoolPlanDraft(content).map(({ code }) => code);
    expect(draft(withActivities(...many(60)))).toEqual([]);
    expect(draft(withActivities(...many(61)))).toEqual(['school-plan-too-many-activities']);
    expect(draft({ ...sound, judging: '评'.repeat(SCHOOL_PLAN_LIMITS.judging) })).toEqual([]);
    expect(draft({ ...sound, judging: '评'.repeat(SCHOOL_PLAN_LIMITS.judging + 1) })).toEqual([
      'school-plan-text-too-long',
    ]);
    expect(draft(withActivities(anActivity('a1'), anActivity('a1')))).toEqual(['school-plan-key-twice']);
  });
});

describe('offline hours of a school’s plan', () => {
  test('groups that meet beside each other count once: the one with most hours', () => {
    const hours = schoolPlanHours(
      [
        anActivity('a', { halfHours: 4 }),
        anActivity('b', { halfHours: 2, group: '语文组' }),
        anActivity('c', { halfHours: 3, group: '数学组' }),
      ],
      policy,
    );
    expect(hours.planned).toBe(7);
    expect(hours.themes).toEqual([
      { theme: 1, asked: 4, planned: 7, missing: 0 },
      { theme: 2, asked: 6, planned: 0, missing: 6 },
    ]);
  });

  test('more than the policy allows is too much; a theme short of its hours is named', () => {
    const activities = [anActivity('a1', { halfHours: 5 }), anActivity('a2', { theme: 2, halfHours: 6 })];
    expect(found(withActivities(...activities))).toEqual(['school-plan-hours-above']);
    expect(found(withActivities(anActivity('a1'), anActivity('a2', { theme: 2, halfHours: 5 })))).toEqual([
      'school-plan-theme-hours-missing',
    ]);
  });

  test('themes that teachers work on alone, and the region’s, ask nothing of the school', () => {
    const [first, second] = pack.practice.themes;
    const themes = [
      { ...first!, offlineMode: 'self' as const },
      { ...second!, offlineMode: 'region' as const },
    ];
    expect(schoolPlanHours([], { ...policy, themes }).themes).toEqual([]);
  });

  test('without groups the themes’ hours make up the whole', () => {
    const activities = fc.array(
      fc.record({
        theme: fc.constantFrom(1, 2),
        halfHours: fc.integer({ min: 1, max: 9 }),
        group: fc.constant(''),
      }),
    );
    fc.assert(
      fc.property(activities, (list) => {
        const { planned, themes } = schoolPlanHours(list, policy);
        expect(themes.reduce((sum, theme) => sum + theme.planned, 0)).toBe(planned);
      }),
    );
  });
});

describe('what the goals may aim at', () => {
  const levels = [
    { dimension: 'technology-literacy', column: 'I', hundredths: 72 },
    { dimension: 'technology-literacy', column: 'II', hundredths: 41 },
    { dimension: 'planning-and-preparation', column: 'I', hundredths: 59 },
    { dimension: 'planning-and-preparation', column: 'II', hundredths: null },
  ] as const;
  const limits = { targetLevel: 0.6, smallestGroup: 5 };

  test('weak dimensions come first, the weakest before the others, then items that a quarter share', () => {
    const weakItems = [
      { item: 7, teachers: 2 },
      { item: 9, teachers: 1 },
    ];
    expect(weakAimsOfSchool({ tested: 8, levels, weakItems }, limits)).toEqual([
      'technology-literacy-II',
      'planning-and-preparation-I',
      'item-7',
    ]);
  });

  test('fewer teachers than make a group say nothing of their school', () => {
    expect(weakAimsOfSchool({ tested: 4, levels, weakItems: [] }, limits)).toEqual([]);
  });

  test('a school without weakness aims at its lowest dimension', () => {
    const strong = levels.map((level) => ({ ...level, hundredths: level.hundredths === 41 ? 80 : 90 }));
    expect(weakAimsOfSchool({ tested: 9, levels: strong, weakItems: [] }, limits)).toEqual([
      'technology-literacy-II',
    ]);
  });

  test('a code of an aim is read back as it was written; nothing else is an aim', () => {
    for (const code of policy.weakAims) expect(codeOfAim(aimOfCode(code)!)).toBe(code);
    expect(['item-0', 'item-26', 'item-007', 'technology-literacy', ''].map(aimOfCode)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

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

describe('copies, differences and merges', () => {
  const into = { firstTrainingDay: '2031-03-03', lastTrainingDay: '2031-06-30', themes: [1] };

  test('a copied activity keeps its day of training; a theme that is gone is left open', () => {
    const copy = copySchoolPlan(sound, { firstTrainingDay: '2030-03-01' }, into);
    expect(copy.activities[0]).toMatchObject({ from: '2031-03-13', to: '2031-03-17', theme: 1 });
    expect(copy.activities[1]!.theme).toBeNull();
    expect(mayCopySchoolPlan(EMPTY_SCHOOL_PLAN, sound)).toEqual([]);
    expect(mayCopySchoolPlan(sound, null).map(({ code }) => code)).toEqual([
      'school-plan-nothing-to-copy',
      'school-plan-not-empty',
    ]);
  });

  test('every copied day lies in the training, as far from its beginning as before where that fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 400 }), (offset) => {
        const day = addDays('2030-03-01', offset);
        const plan = withActivities(anActivity('a', { from: day, to: day }));
        const { from } = copySchoolPlan(plan, { firstTrainingDay: '2030-03-01' }, into).activities[0]!;
        expect(from >= into.firstTrainingDay && from <= into.lastTrainingDay).toBe(true);
        const length = daysBetween(into.firstTrainingDay, into.lastTrainingDay);
        if (offset >= 0 && offset <= length) expect(daysBetween(into.firstTrainingDay, from)).toBe(offset);
      }),
    );
  });

  test('two people’s changes of different pieces are put together', () => {
    const own = { ...sound, judging: '改' };
    const other = { ...sound, activities: [...sound.activities, anActivity('a3')] };
    const { content, conflicts } = mergeSchoolPlans(sound, own, other);
    expect(conflicts).toEqual([]);
    expect(content.judging).toBe('改');
    expect(content.activities.map(({ key }) => key)).toEqual(['a1', 'a2', 'a3']);
  });

  test('of one piece that both changed, one’s own words stay and the other’s are told', () => {
    const own = withActivities({ ...sound.activities[0]!, title: '甲' }, sound.activities[1]!);
    const other = withActivities({ ...sound.activities[0]!, title: '乙' });
    const { content, conflicts } = mergeSchoolPlans(sound, own, other);
    expect(content.activities.map(({ title }) => title)).toEqual(['甲']);
    expect(conflicts).toMatchObject([{ kind: 'activity', key: 'a1', before: { title: '乙' } }]);
    expect(withPiece(content, conflicts[0]!, conflicts[0]!.before).activities[0]!.title).toBe('乙');
  });

  const plans = fc.record({
    goals: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('g1', 'g2', 'g3'),
        words: fc.constantFrom('甲', '乙', '丙'),
        aim: fc.constant('item-1'),
      }),
      { selector: ({ key }) => key },
    ),
    activities: fc.uniqueArray(
      fc
        .record({ key: fc.constantFrom('a1', 'a2', 'a3'), title: fc.constantFrom('一', '二') })
        .map(({ key, title }) => anActivity(key, { title })),
      { selector: ({ key }) => key },
    ),
    judging: fc.constantFrom('', '评'),
    support: fc.constantFrom('', '需'),
  });
  const pieces = (plan: SchoolPlanContent) => ({
    ...plan,
    goals: plan.goals.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    activities: plan.activities.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  });

  test('who changed nothing gets the other’s plan; who alone changed keeps theirs; without conflict both orders agree', () => {
    fc.assert(
      fc.property(plans, plans, plans, (base, own, other) => {
        expect(pieces(mergeSchoolPlans(base, base, other).content)).toEqual(pieces(other));
        expect(mergeSchoolPlans(base, own, base)).toEqual({ content: own, conflicts: [] });
        const [one, two] = [mergeSchoolPlans(base, own, other), mergeSchoolPlans(base, other, own)];
        expect(one.conflicts).toHaveLength(two.conflicts.length);
        if (one.conflicts.length === 0) expect(pieces(one.content)).toEqual(pieces(two.content));
      }),
    );
  });

  test('the differences of two plans, put into the first piece by piece, make the second', () => {
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        let made: SchoolPlanContent = before;
        for (const difference of compareSchoolPlans(before, after))
          made = withPiece(made, difference, difference.after);
        expect(pieces(made)).toEqual(pieces(after));
        expect(compareSchoolPlans(before, before)).toEqual([]);
      }),
    );
  });
});
