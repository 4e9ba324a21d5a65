import fc from 'fast-check';
import { aPolicyPack } from '../../testing/a-policy-pack.js';
import { checkSchoolPlan, checkSchoolPlanDraft, type SchoolPlanPolicy } from './check-school-plan.js';
import { schoolPlanHours } from './school-plan-hours.js';
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
