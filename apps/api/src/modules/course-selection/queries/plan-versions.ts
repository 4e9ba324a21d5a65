import { Injectable } from '@nestjs/common';
import {
  planDifferences,
  type PlanDifferences,
} from '@tisheng/domain-rules/course-selection/plan-differences.js';
import { weeksOfTraining, type TrainingWeek } from '@tisheng/domain-rules/course-selection/timetable.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { CourseCatalogueReader, type CourseRecord } from '../public/course-catalogue-reader.js';

/** A course as a plan that was handed in names it. */
export interface HandedInCourse {
  readonly course: CourseRecord;
  readonly weeks: readonly { readonly week: number; readonly halfHours: number }[];
}

/** A plan as it was handed in, and what became of it. */
export interface PlanVersion {
  /** From 1. */
  readonly number: number;
  readonly courses: readonly HandedInCourse[];
  readonly halfHours: number;
  readonly consistencyHundredths: number | null;
  readonly submittedAt: Date;
  /** Null while it waits. */
  readonly outcome: 'confirmed' | 'returned' | 'reopened' | null;
  readonly decidedAt: Date | null;
  /** Null where the policy confirms at once. */
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly endedAt: Date | null;
  /** Compared with the version before, by ids of courses; null for the first. */
  readonly differences: PlanDifferences | null;
}

export interface PlanHistory {
  readonly weeks: readonly TrainingWeek[];
  /** The newest first. */
  readonly versions: readonly PlanVersion[];
}

interface Row extends Omit<PlanVersion, 'courses' | 'differences'>, Record<string, unknown> {
  readonly courseIds: readonly string[];
  readonly courseVersions: readonly number[];
  readonly placed: readonly (readonly (readonly [week: number, halfHours: number])[])[];
}

/** What a teacher has handed in over time, and who decided what about it. */
@Injectable()
export class FindPlanVersions {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CourseCatalogueReader,
    private readonly policies: PolicyReader,
  ) {}

  /** Those of one's own plan. */
  async ofTeacher(actor: Actor, cohortId: string): Promise<PlanHistory> {
    const own = await this.database.one<{ id: string }>(
      'SELECT id FROM enrollment.enrollment WHERE cohort_id = $1 AND teacher_id = $2',
      [cohortId, actor.teacherId],
    );
    return this.ofEnrollment(cohortId, own?.id ?? null);
  }

  async ofEnrollment(cohortId: string, enrollmentId: string | null): Promise<PlanHistory> {
    const { cohort } = await this.policies.ofCohort(cohortId);
    const weeks = weeksOfTraining(cohort.firstTrainingDay, cohort.lastTrainingDay);
    const rows = await this.database.rows<Row>(
      `SELECT number, courses AS "courseIds", course_versions AS "courseVersions", weeks AS placed,
              half_hours AS "halfHours", (consistency * 100)::int AS "consistencyHundredths",
              submitted_at AS "submittedAt", outcome, decided_at AS "decidedAt", decided_by_name AS "decidedBy", reason,
              ended_at AS "endedAt"
         FROM course_selection.plan_version WHERE cohort_id = $1 AND enrollment_id = $2 ORDER BY number`,
      [cohortId, enrollmentId],
    );
    const named = rows.flatMap(({ courseIds, courseVersions }) =>
      courseIds.map((id, place) => ({ id, version: courseVersions[place] ?? 1 })),
    );
    const courses = new Map(
      (await this.catalogue.inVersions(named)).map((course) => [keyOf(course.id, course.version), course]),
    );
    const versions = rows.map((row, index) => versionOf(row, rows[index - 1], courses));
    return { weeks, versions: versions.toReversed() };
  }
}

const keyOf = (id: string, version: number): string => `${id} ${version}`;

const plannedOf = ({ courseIds, courseVersions, placed }: Row) =>
  courseIds.map((course, place) => ({
    course,
    version: courseVersions[place] ?? 1,
    firstWeek: placed[place]?.[0]?.[0] ?? null,
  }));

function versionOf(row: Row, before: Row | undefined, known: ReadonlyMap<string, CourseRecord>): PlanVersion {
  const { courseIds, courseVersions, placed, ...version } = row;
  return {
    ...version,
    courses: courseIds.flatMap((id, place) => {
      const course = known.get(keyOf(id, courseVersions[place] ?? 1));
      const weeks = (placed[place] ?? []).map(([week, halfHours]) => ({ week, halfHours }));
      return course ? [{ course, weeks }] : [];
    }),
    differences: before ? planDifferences(plannedOf(before), plannedOf(row)) : null,
  };
}
