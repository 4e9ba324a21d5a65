import { Injectable } from '@nestjs/common';
import type { CatalogueCourse } from '@tisheng/domain-rules/course-selection/catalogue-course.js';
import type { PlanFacts, PlanPolicy } from '@tisheng/domain-rules/course-selection/check-plan.js';
import type { WeakPoint } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, PolicyPack, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable } from '../../../platform/database/database.js';
import { AssessmentReader } from '../../diagnostic-assessment/public/assessment-reader.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { CourseCatalogueReader, type CourseRecord } from '../public/course-catalogue-reader.js';

/** An enrollment with its plan as they are stored. */
export interface PlanHolder {
  readonly enrollmentId: string;
  readonly enrollment: StateOf<'enrollment'>;
  readonly obligation: Obligation;
  readonly institutionId: string | null;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  /** Null while there is no plan. */
  readonly plan: StateOf<'plan'> | null;
  /** Counts the changes of the plan; 0 while there is none. */
  readonly revision: number;
  /** Ids of the courses that the plan names, in its order. */
  readonly courseIds: readonly string[];
  /** Version of each course that the teacher has seen, in the same order; a plan handed in holds it. */
  readonly courseVersions: readonly number[];
  /** Week in which each begins, in the same order; null where the proposal chooses. */
  readonly startWeeks: readonly (number | null)[];
  readonly confirmedCourseIds: readonly string[];
  readonly savedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly returnReason: string | null;
}

/** A choice of courses with everything that the rules of choosing need. */
export interface Choice {
  readonly holder: PlanHolder | null;
  readonly facts: PlanFacts;
  /** The chosen courses that are known, once each, in the order chosen. */
  readonly courses: readonly CourseRecord[];
  /** Week in which each of them begins, in the same order; null where the proposal chooses. */
  readonly startWeeks: readonly (number | null)[];
  /** Version of each that the teacher has seen. */
  readonly seenVersions: readonly number[];
  readonly weakPoints: readonly WeakPoint[];
}

/** Courses that somebody wants to have in a plan, in order. */
export interface ChosenCourses {
  readonly holder: PlanHolder | null;
  readonly courseIds: readonly string[];
  /** In the same order; where it is left out, the proposal chooses all weeks. */
  readonly startWeeks?: readonly (number | null)[] | undefined;
  /** In the same order; where it is left out or names no version, the newest was seen. */
  readonly seenVersions?: readonly (number | null)[] | undefined;
}

/** The courses of a plan as it is stored. */
export const chosenOf = (holder: PlanHolder | null): ChosenCourses => ({
  holder,
  courseIds: holder?.courseIds ?? [],
  startWeeks: holder?.startWeeks,
  seenVersions: holder?.courseVersions,
});

/** What of the policy decides about the plans of one cohort today. */
export interface PlanRules {
  readonly pack: PolicyPack;
  readonly policy: PlanPolicy;
  readonly today: PlainDate;
}

const HOLDER = `e.id AS "enrollmentId", e.state AS enrollment, e.obligation, e.institution_id AS "institutionId", e.stage,
  e.subject,
  p.state AS plan, p.saved_at AS "savedAt", p.submitted_at AS "submittedAt", p.decided_at AS "decidedAt",
  p.return_reason AS "returnReason", COALESCE(p.confirmed_courses, '{}') AS "confirmedCourseIds",
  COALESCE(p.revision, 0) AS revision, COALESCE(k.ids, '{}') AS "courseIds",
  COALESCE(k.versions, '{}') AS "courseVersions", COALESCE(k.weeks, '{}') AS "startWeeks"`;

/** Fenced, so that each enrollment is looked up by key however little the planner knows of tables just filled. */
const PLAN = `LEFT JOIN LATERAL (
    SELECT * FROM course_selection.plan p WHERE p.cohort_id = $1 AND p.enrollment_id = e.id OFFSET 0) p ON true
  LEFT JOIN LATERAL (
    SELECT array_agg(k.course_id ORDER BY k.position) AS ids, array_agg(k.course_version ORDER BY k.position) AS versions,
           array_agg(k.start_week ORDER BY k.position) AS weeks
      FROM course_selection.plan_course k WHERE k.cohort_id = $1 AND k.enrollment_id = e.id) k ON true`;

type Row = PlanHolder & Record<string, unknown>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Loads what the rules of choosing courses need, for one teacher or for many. */
@Injectable()
export class PlanFactsReader {
  constructor(
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly assessments: AssessmentReader,
    private readonly catalogue: CourseCatalogueReader,
  ) {}

  async rulesOf(cohortId: string, db: Queryable): Promise<PlanRules> {
    const { pack, cohort, policyCohort } = await this.policies.ofCohort(cohortId, db);
    return {
      pack,
      today: plainDateIn(pack.programme.timeZone, this.clock.now()),
      policy: {
        selection: pack.selection,
        gatesCourseSelection: pack.diagnosis.gatesCourseSelection,
        gateSpares: pack.diagnosis.gateSpares,
        opensOn: cohort.enrollmentFrom,
        firstTrainingDay: cohort.firstTrainingDay,
        lastTrainingDay: cohort.lastTrainingDay,
        selectionWindowDays: policyCohort.selectionWindowDays,
      },
    };
  }

  async ofTeacher(db: Queryable, cohortId: string, teacherId: string | null): Promise<PlanHolder | null> {
    const sql = `SELECT ${HOLDER} FROM enrollment.enrollment e ${PLAN} WHERE e.cohort_id = $1 AND e.teacher_id = $2`;
    return (await db.one<Row>(sql, [cohortId, teacherId])) ?? null;
  }

  async ofEnrollments(
    db: Queryable,
    cohortId: string,
    ids: readonly string[],
  ): Promise<Map<string, PlanHolder>> {
    const rows = await db.rows<Row>(
      `SELECT ${HOLDER} FROM unnest($2::uuid[]) AS named(id)
        CROSS JOIN LATERAL (SELECT * FROM enrollment.enrollment
                             WHERE cohort_id = $1 AND id = named.id OFFSET 0) e ${PLAN}`,
      [cohortId, ids],
    );
    return new Map(rows.map((row) => [row.enrollmentId, row]));
  }

  /**
   * Choices of courses as the rules read them. Courses once loaded are kept in `known`, so that a run over a whole
   * cohort loads each course once.
   */
  async choicesOf(
    db: Queryable,
    cohortId: string,
    rules: PlanRules,
    chosen: readonly ChosenCourses[],
    known: Map<string, CourseRecord> = new Map(),
  ): Promise<Choice[]> {
    const ids = new Set(
      chosen.flatMap(({ holder, courseIds }) => [
        ...courseIds,
        ...(holder?.courseIds ?? []),
        ...(holder?.confirmedCourseIds ?? []),
      ]),
    );
    const missing = [...ids].filter((id) => !known.has(id) && UUID.test(id));
    if (missing.length > 0) {
      for (const course of await this.catalogue.byIds(missing, db)) known.set(course.id, course);
    }
    const enrollmentIds = chosen.flatMap(({ holder }) => holder?.enrollmentId ?? []);
    const weakPoints = await this.assessments.weakPointsOf(cohortId, enrollmentIds, db);
    return chosen.map((courses) =>
      choiceOf(rules, courses, known, weakPoints.get(courses.holder?.enrollmentId ?? '')),
    );
  }
}

function choiceOf(
  rules: PlanRules,
  { holder, courseIds, startWeeks = [], seenVersions = [] }: ChosenCourses,
  known: ReadonlyMap<string, CourseRecord>,
  weakPoints: readonly WeakPoint[] | undefined,
): Choice {
  const institution = holder?.institutionId ?? null;
  const courses = [...new Set(courseIds)].flatMap((id) => known.get(id.toLowerCase()) ?? []);
  const placeOf = new Map(courseIds.map((id, place) => [id.toLowerCase(), place]));
  const weekOf = ({ id }: CourseRecord): number | null => startWeeks[placeOf.get(id) ?? -1] ?? null;
  const seenOf = ({ id, version }: CourseRecord): number => {
    const seen = seenVersions[placeOf.get(id) ?? -1] ?? version;
    return Math.min(Math.max(seen, 1), version);
  };
  const keyOf = (id: string): string => {
    const course = known.get(id.toLowerCase());
    return course ? keyOfCourse(course, institution) : id;
  };
  return {
    holder,
    courses,
    startWeeks: courses.map(weekOf),
    seenVersions: courses.map(seenOf),
    weakPoints: weakPoints ?? [],
    facts: {
      today: rules.today,
      preTestSubmitted: weakPoints !== undefined,
      obligation: holder?.obligation ?? 'required',
      institution,
      chosen: courseIds.map(keyOf),
      startWeeks: courseIds.map((_, place) => startWeeks[place] ?? null),
      inDraft: (holder?.courseIds ?? []).map(keyOf),
      confirmedBefore: (holder?.confirmedCourseIds ?? []).map(keyOf),
      catalogue: courses.map((course) => toRuleCourse(course, institution)),
    },
  };
}

/**
 * Codes are unique for one institution alone. Among one's own courses the code says which is meant; another's is named
 * with its title, and no code holds a space, so that the two are never taken for each other.
 */
export function keyOfCourse(course: CourseRecord, institutionId: string | null): string {
  return course.institutionId === institutionId ? course.code : `${course.code} ${course.title}`;
}

export function toRuleCourse(course: CourseRecord, institutionId: string | null): CatalogueCourse {
  const { topic, stages, subjects, required, halfHours, withdrawn } = course;
  const code = keyOfCourse(course, institutionId);
  return { code, institution: course.institutionId, topic, stages, subjects, required, halfHours, withdrawn };
}
