/** A course as one version of a plan names it. */
export interface PlannedCourse {
  readonly course: string;
  /** Version of the course. */
  readonly version: number;
  /** First week in which it is studied; null where the plan has no weeks. */
  readonly firstWeek: number | null;
}

/** What a later version of a plan has, compared with an earlier one; every course is named once at most. */
export interface PlanDifferences {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** In both, with another version of the course. */
  readonly updated: readonly string[];
  /** In both, beginning in another week. */
  readonly moved: readonly string[];
}

/**
 * Compares two versions of a plan, in the order of the later one; what was removed stands in the order of the earlier.
 *
 * @example
 * planDifferences([a, b], [b, c]) // added c, removed a
 */
export function planDifferences(
  earlier: readonly PlannedCourse[],
  later: readonly PlannedCourse[],
): PlanDifferences {
  const before = new Map(earlier.map((course) => [course.course, course]));
  const after = new Set(later.map(({ course }) => course));
  const added: string[] = [];
  const updated: string[] = [];
  const moved: string[] = [];
  for (const { course, version, firstWeek } of later) {
    const was = before.get(course);
    if (was === undefined) added.push(course);
    else if (was.version !== version) updated.push(course);
    else if (was.firstWeek !== firstWeek) moved.push(course);
  }
  return {
    added,
    removed: earlier.map(({ course }) => course).filter((course) => !after.has(course)),
    updated,
    moved,
  };
}
