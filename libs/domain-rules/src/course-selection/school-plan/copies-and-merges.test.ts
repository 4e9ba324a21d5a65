import fc from 'fast-check';
import { addDays, daysBetween } from '../../time/plain-date.js';
import { compareSchoolPlans, mergeSchoolPlans, withPiece } from './compare-school-plans.js';
import { copySchoolPlan, mayCopySchoolPlan } from './copy-school-plan.js';
import { EMPTY_SCHOOL_PLAN, type SchoolPlanActivity, type SchoolPlanContent } from './school-plan.js';

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
const withActivities = (...activities: SchoolPlanActivity[]): SchoolPlanContent => ({ ...sound, activities });

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
        const fits = offset >= 0 && offset <= length;
        expect(fits ? daysBetween(into.firstTrainingDay, from) : offset).toBe(offset);
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
        const agree = one.conflicts.length === 0;
        expect(agree ? pieces(one.content) : null).toEqual(agree ? pieces(two.content) : null);
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
