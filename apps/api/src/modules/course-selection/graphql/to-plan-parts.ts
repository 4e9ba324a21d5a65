import { fromHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import type { PlanHintCode } from '@tisheng/domain-rules/course-selection/plan-hints.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { courseChangeText } from '@tisheng/messages/course-change-text.js';
import { planHintTexts } from '@tisheng/messages/problems/course-selection.js';
import type { ProblemModel } from '../../../platform/graphql/problem.model.js';
import type { CourseVersionRecord } from '../queries/course-history.js';
import type { CourseUpdate as Update } from '../queries/course-updates.js';
import type { PlanView } from '../queries/plan-of-teacher.js';
import type { PlanHistory as History, PlanVersion as Version } from '../queries/plan-versions.js';
import type { CourseUpdate, CourseVersion } from './course-version.model.js';
import type { PlanDifferences, PlanHistory, PlanVersion } from './plan-version.model.js';
import type { PlanTimetable } from './timetable.model.js';
import { toCourse } from './to-course.js';

export function toTimetable({ weeks, thisWeek, placed, courses, startWeeks }: PlanView): PlanTimetable {
  return {
    weeks: [...weeks],
    thisWeek,
    courses: courses.map(({ id }, place) => ({
      courseId: id,
      startWeek: startWeeks[place] ?? null,
      weeks: [...(placed[place] ?? [])],
    })),
  };
}

export function toHint({ code, field, row, data = {} }: Problem<PlanHintCode>): ProblemModel {
  const text = planHintTexts[code];
  return { code, field: field ?? null, row: row ?? null, zh: text.zh(data), en: text.en(data) };
}

export function toCourseUpdate({ course, seen, changedAt, changes }: Update): CourseUpdate {
  return {
    courseId: course.id,
    title: course.title,
    seenVersion: seen,
    version: course.version,
    changedAt,
    withdrawn: course.withdrawn,
    changes: changes.map(courseChangeText),
  };
}

export function toCourseVersion(record: CourseVersionRecord): CourseVersion {
  const { version, publishedAt, title, halfHours, withdrawn, changes } = record;
  return { version, publishedAt, title, halfHours, withdrawn, changes: changes.map(courseChangeText) };
}

export function toPlanHistory({ weeks, versions }: History): PlanHistory {
  const titles = new Map(
    versions.flatMap(({ courses }) => courses.map(({ course }) => [course.id, course.title] as const)),
  );
  return { weeks: [...weeks], versions: versions.map((version) => toPlanVersion(version, titles)) };
}

function toPlanVersion(version: Version, titles: ReadonlyMap<string, string>): PlanVersion {
  const { courses, differences, consistencyHundredths, ...rest } = version;
  return {
    ...rest,
    consistency: consistencyHundredths === null ? null : fromHundredths(consistencyHundredths),
    courses: courses.map(({ course, weeks }) => ({ course: toCourse(course), weeks: [...weeks] })),
    differences: differences && toDifferences(differences, titles),
  };
}

function toDifferences(
  differences: NonNullable<Version['differences']>,
  titles: ReadonlyMap<string, string>,
): PlanDifferences {
  const named = (ids: readonly string[]): string[] => ids.flatMap((id) => titles.get(id) ?? []);
  return {
    added: named(differences.added),
    removed: named(differences.removed),
    updated: named(differences.updated),
    moved: named(differences.moved),
  };
}
