import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { EnrollmentReader } from '../../../enrollment/public/enrollment-reader.js';
import { COURSE, type CourseRecord } from '../../public/course-catalogue-reader.js';
import { SharedPlanRows, type Colleague } from '../shared-plan-rows.js';

/** In which order plans are listed. */
export const SHARED_PLAN_ORDERS = ['nearest', 'newest'] as const;
export type SharedPlanOrder = (typeof SHARED_PLAN_ORDERS)[number];

/** A plan as colleagues see it. */
export interface SharedPlanShown {
  readonly id: string;
  /** Null where the teacher is shown without a name. */
  readonly name: string | null;
  readonly schoolName: string | null;
  readonly countyName: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly courses: readonly CourseRecord[];
  readonly goals: readonly number[];
  readonly reason: string;
  readonly recommendedByRole: string;
  /** When the teacher consented; null while nobody sees it. */
  readonly shownSince: Date | null;
  readonly inWholeRegion: boolean;
  readonly comments: number;
  readonly isOwn: boolean;
}

/** A teacher's own recommendation, with what would be shown of it. */
export interface OwnRecommendation {
  readonly state: StateOf<'shared-plan'>;
  readonly anonymous: boolean;
  readonly recommendedByName: string;
  readonly recommendedAt: Date;
  readonly answeredAt: Date | null;
  readonly shown: SharedPlanShown;
}

interface Row extends Record<string, unknown>, Omit<SharedPlanShown, 'courses' | 'isOwn' | 'inWholeRegion'> {
  readonly enrollmentId: string;
  readonly courseIds: readonly string[];
  readonly inRegionSince: Date | null;
  readonly state: StateOf<'shared-plan'>;
  readonly anonymous: boolean;
  readonly recommendedByName: string;
  readonly recommendedAt: Date;
  readonly answeredAt: Date | null;
  readonly rank: number;
  /** Microseconds, negative, so that the newest comes first in rising order. */
  readonly age: string;
  readonly total: number;
}

const SHOWN = `s.id, s.enrollment_id AS "enrollmentId", s.state, s.anonymous, t.name, u.name AS "schoolName",
  c.name AS "countyName", e.stage, e.subject, s.courses AS "courseIds", s.goals, s.reason,
  s.recommended_by_role AS "recommendedByRole", s.recommended_by_name AS "recommendedByName",
  s.recommended_at AS "recommendedAt", s.answered_at AS "answeredAt",
  CASE WHEN s.state = 'shown' THEN s.answered_at END AS "shownSince", s.in_region_since AS "inRegionSince",
  (SELECT count(*)::int FROM course_selection.plan_comment k
    WHERE k.shared_plan_id = s.id AND k.deleted_at IS NULL AND k.hidden_at IS NULL) AS comments`;
const PEOPLE = `FROM course_selection.shared_plan s
  JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
  JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
  JOIN organization.unit c ON c.id = e.county_id`;
/** `seesSharedPlan` of the rules, over many. */
const SEEN = `s.cohort_id = $1 AND s.state = 'shown' AND (s.in_region_since IS NOT NULL OR e.county_id = $2)`;

/** Plans that colleagues may read. */
@Injectable()
export class FindSharedPlans {
  constructor(
    private readonly database: Database,
    private readonly enrollments: EnrollmentReader,
    private readonly rows: SharedPlanRows,
  ) {}

  /** Same stage and subject first, or the newest; empty for who is no colleague of the cohort. */
  async list(
    cohortId: string,
    teacherId: string | null,
    asked: {
      readonly order: SharedPlanOrder;
      readonly first: number;
      readonly after: string | null | undefined;
    },
  ): Promise<Connection<SharedPlanShown>> {
    const reader = await this.rows.colleague(cohortId, teacherId);
    const first = pageSize(asked.first);
    if (!reader) return pageOf<SharedPlanShown>([], first, 0, ({ id }) => [id]);
    const after = decodeCursor(asked.after, 3);
    const found = await this.database.rows<Row>(
      `WITH found AS (
         SELECT ${SHOWN}, CASE WHEN $3 THEN (e.stage <> $4)::int * 2 + (e.subject IS DISTINCT FROM $5)::int ELSE 0 END AS rank,
                (-extract(epoch FROM s.answered_at) * 1000000)::bigint::text AS age ${PEOPLE} WHERE ${SEEN}
       )
       SELECT f.*, (SELECT count(*)::int FROM found) AS total FROM found f
        WHERE $6::int IS NULL OR (f.rank, f.age::bigint, f.id::text) > ($6, $7::bigint, $8)
        ORDER BY f.rank, f.age::bigint, f.id::text LIMIT $9`,
      [
        cohortId,
        reader.countyId,
        asked.order === 'nearest',
        reader.stage,
        reader.subject,
        after ? Number(after[0]) : null,
        after ? String(after[1]) : null,
        after ? String(after[2]) : null,
        first + 1,
      ],
    );
    const { nodes, ...page } = pageOf<Row>(found, first, found[0]?.total ?? 0, ({ rank, age, id }) => [
      rank,
      age,
      id,
    ]);
    return { ...page, nodes: await this.withCourses(nodes, reader) };
  }

  /** Null when it is not shown, or not to this colleague. */
  async one(
    cohortId: string,
    teacherId: string | null,
    sharedPlanId: string,
  ): Promise<SharedPlanShown | null> {
    const reader = await this.rows.colleague(cohortId, teacherId);
    if (!reader) return null;
    const found = await this.database.rows<Row>(
      `SELECT ${SHOWN} ${PEOPLE} WHERE ${SEEN} AND s.id::text = $3`,
      [cohortId, reader.countyId, sharedPlanId.toLowerCase()],
    );
    return (await this.withCourses(found, reader))[0] ?? null;
  }

  /** What was recommended of one's own plan, exactly as it would be shown; null when nothing was. */
  async own(cohortId: string, teacherId: string | null): Promise<OwnRecommendation | null> {
    const place = teacherId ? await this.enrollments.ofTeacher(cohortId, teacherId) : undefined;
    if (!place) return null;
    const found = await this.database.rows<Row>(
      `SELECT ${SHOWN} ${PEOPLE} WHERE s.cohort_id = $1 AND s.enrollment_id = $2 AND s.state <> 'taken-back'`,
      [cohortId, place.id],
    );
    // One's own name is shown to oneself, whatever colleagues see.
    const named = found.map((row) => ({ ...row, anonymous: false }));
    const [shown] = await this.withCourses(named, { enrollmentId: place.id });
    const [row] = found;
    if (!row || !shown) return null;
    const { state, anonymous, recommendedByName, recommendedAt, answeredAt } = row;
    return { state, anonymous, recommendedByName, recommendedAt, answeredAt, shown };
  }

  /** The courses of a whole page in one statement. */
  private async withCourses(
    rows: readonly Row[],
    reader: Pick<Colleague, 'enrollmentId'>,
  ): Promise<SharedPlanShown[]> {
    const ids = [...new Set(rows.flatMap(({ courseIds }) => courseIds))];
    const courses = await this.database.rows<CourseRecord & Record<string, unknown>>(
      `SELECT ${COURSE} FROM course_selection.course c WHERE c.id = ANY($1)`,
      [ids],
    );
    const byId = new Map(courses.map((course) => [course.id, course]));
    return rows.map((row) => ({
      id: row.id,
      name: row.anonymous ? null : row.name,
      schoolName: row.anonymous ? null : row.schoolName,
      countyName: row.countyName,
      stage: row.stage,
      subject: row.subject,
      courses: row.courseIds.flatMap((id) => byId.get(id) ?? []),
      goals: row.goals,
      reason: row.reason,
      recommendedByRole: row.recommendedByRole,
      shownSince: row.shownSince,
      inWholeRegion: row.inRegionSince !== null,
      comments: row.comments,
      isOwn: row.enrollmentId === reader.enrollmentId,
    }));
  }
}
