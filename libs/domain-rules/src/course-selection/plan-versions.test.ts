import fc from 'fast-check';
import { courseChanges } from './course-changes.js';
import type { CourseContent } from './course-changes.js';
import { checkRevision } from './may-change-plan.js';
import { mergeChoices } from './merge-choices.js';
import type { PlannedCourse } from './plan-differences.js';
import { planDifferences } from './plan-differences.js';
import { planHints } from './plan-hints.js';

const content: CourseContent = {
  title: '课件制作',
  summary: null,
  topic: 'T2',
  stages: ['primary'],
  subjects: [],
  required: false,
  halfHours: 16,
  withdrawn: false,
};

describe('a course that is published again', () => {
  test('tells what has changed with what it was, what matters most first', () => {
    const after = {
      ...content,
      title: '多媒体课件制作',
      halfHours: 12,
      withdrawn: true,
      summary: '从零学起',
    };
    expect(courseChanges(content, after)).toEqual([
      { what: 'withdrawn' },
      { what: 'half-hours', before: 16, after: 12 },
      { what: 'title', before: '课件制作', after: '多媒体课件制作' },
      { what: 'summary' },
    ]);
    expect(courseChanges({ ...content, withdrawn: true }, content)).toEqual([{ what: 'offered-again' }]);
  });

  test('has not changed when only the order of its stages has', () => {
    const stages = ['primary', 'kindergarten'];
    expect(courseChanges({ ...content, stages }, { ...content, stages: stages.toReversed() })).toEqual([]);
  });
});

describe('two versions of a plan', () => {
  const planned = (course: string, version = 1, firstWeek: number | null = 1): PlannedCourse => ({
    course,
    version,
    firstWeek,
  });

  test('differ by what was added, removed, updated and moved', () => {
    const earlier = [planned('A'), planned('B'), planned('C'), planned('D')];
    const later = [planned('E'), planned('D'), planned('B', 2, 4), planned('C', 1, 3)];
    expect(planDifferences(earlier, later)).toEqual({
      added: ['E'],
      removed: ['A'],
      updated: ['B'],
      moved: ['C'],
    });
  });

  test('lead from the one to the other', () => {
    const anyPlan = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 });
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const { added, removed, updated, moved } = planDifferences(
          before.map((code) => planned(code)),
          after.map((code) => planned(code)),
        );
        const reached = [...before.filter((code) => !removed.includes(code)), ...added];
        expect(reached.toSorted()).toEqual(after.toSorted());
        expect([...updated, ...moved]).toEqual([]);
      }),
    );
  });
});

describe('two devices that change one plan', () => {
  test('are told, when the second has not seen the first', () => {
    expect(checkRevision(3, 3)).toEqual([]);
    expect(checkRevision(4, 3)).toEqual([
      { code: 'plan-changed-meanwhile', data: { stored: 4, basedOn: 3 } },
    ]);
  });

  test('are brought together: what either added is in, what either removed is out', () => {
    expect(mergeChoices(['A', 'B'], ['B', 'D'], ['A', 'B', 'C'])).toEqual(['B', 'D', 'C']);
    const codes: readonly string[] = ['A', 'B', 'C', 'D', 'E', 'F'];
    const anyPlan = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 6 });
    fc.assert(
      fc.property(anyPlan, anyPlan, anyPlan, (begun, stored, own) => {
        const merged = mergeChoices(begun, stored, own);
        expect(new Set(merged).size).toBe(merged.length);
        for (const course of codes) {
          const [was, there, here] = [begun, stored, own].map((list) => list.includes(course));
          expect(merged.includes(course)).toBe(was ? there! && here! : there! || here!);
        }
      }),
    );
  });
});

test('of two courses of one topic the later is named with the first', () => {
  const courses = [
    { title: '甲', topic: 'T2' },
    { title: '乙', topic: 'T3' },
    { title: '丙', topic: 'T2' },
    { title: '丁', topic: 'T2' },
  ];
  expect(planHints(courses).map(({ row, data }) => [row, data?.['other']])).toEqual([
    [2, '甲'],
    [3, '甲'],
  ]);
});
