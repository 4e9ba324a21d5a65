import { Injectable, NotFoundException } from '@nestjs/common';
import { demandGap, type DemandGap } from '@tisheng/domain-rules/course-selection/topic-demand.js';
import { TOPIC_CODES, type TopicCode } from '@tisheng/reference-data/course-topics.js';
import { Database } from '../../../../platform/database/database.js';
import { TAKING_PART } from '../../../enrollment/public/enrollment-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';

/** One topic: who needs it, who is recommended and who has chosen it, and what is on offer. */
export interface TopicDemandRow {
  readonly topic: TopicCode;
  readonly needed: number;
  readonly recommended: number;
  readonly chosen: number;
  readonly courses: number;
  readonly halfHours: number;
  readonly gap: DemandGap | null;
}

export interface TopicDemandView {
  /** Teachers who take part. */
  readonly teachers: number;
  /** Of these, how many have recommendations of a run. */
  readonly recommendedTo: number;
  /** When the oldest of the recommendations was made; null before any run. */
  readonly madeAt: Date | null;
  readonly topics: readonly TopicDemandRow[];
}

interface Row extends Record<string, unknown> {
  readonly teachers: number;
  readonly recommendedTo: number;
  readonly madeAt: Date | null;
  readonly needed: readonly number[];
  readonly recommended: readonly number[];
  readonly chosen: Readonly<Record<string, number>>;
  readonly offer: Readonly<Record<string, { readonly courses: number; readonly halfHours: number }>>;
}

const counted = (column: string): string =>
  `ARRAY[${TOPIC_CODES.map((_, bit) => `count(*) FILTER (WHERE t.${column} & ${2 ** bit} > 0)`).join(', ')}]::int[]`;

/** Which topics teachers need, beside what is recommended, chosen and on offer; in one statement. */
@Injectable()
export class FindTopicDemand {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  async ofUnit(cohortId: string, unitId: string): Promise<TopicDemandView> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    return this.read(cohortId, unit.path, null);
  }

  /** Among an institution's own trainees, beside its own courses. */
  async ofInstitution(cohortId: string, institutionId: string): Promise<TopicDemandView> {
    return this.read(cohortId, '', institutionId);
  }

  private async read(
    cohortId: string,
    unitPath: string,
    institutionId: string | null,
  ): Promise<TopicDemandView> {
    const row = await this.database.one<Row>(
      `WITH t AS MATERIALIZED (
         SELECT e.id, e.institution_id, r.made_at, COALESCE(r.needed_topics, 0) AS needed,
                COALESCE(r.recommended_topics, 0) AS recommended
           FROM enrollment.enrollment e
           LEFT JOIN course_selection.recommendation r ON r.cohort_id = e.cohort_id AND r.enrollment_id = e.id
          WHERE e.cohort_id = $1 AND e.unit_path LIKE $2 || '%' AND e.state = ANY($3)
            AND ($4::uuid IS NULL OR e.institution_id = $4)
       ), chosen AS (
         SELECT c.topic, count(DISTINCT k.enrollment_id)::int AS teachers
           FROM course_selection.plan_course k
           JOIN course_selection.course c ON c.id = k.course_id
          WHERE k.cohort_id = $1 AND k.enrollment_id IN (SELECT id FROM t)
          GROUP BY c.topic
       ), offer AS (
         SELECT c.topic, count(*)::int AS courses, sum(c.half_hours)::int AS half_hours
           FROM course_selection.course c
          WHERE c.withdrawn_at IS NULL
            AND c.institution_id IN (SELECT institution_id FROM t UNION SELECT $4::uuid WHERE $4::uuid IS NOT NULL)
          GROUP BY c.topic
       )
       SELECT count(*)::int AS teachers, count(t.made_at)::int AS "recommendedTo", min(t.made_at) AS "madeAt",
              ${counted('needed')} AS needed, ${counted('recommended')} AS recommended,
              (SELECT COALESCE(json_object_agg(topic, teachers), '{}') FROM chosen) AS chosen,
              (SELECT COALESCE(json_object_agg(topic, json_build_object('courses', courses, 'halfHours', half_hours)), '{}')
                 FROM offer) AS offer
         FROM t`,
      [cohortId, unitPath, TAKING_PART, institutionId],
    );
    if (!row) throw new Error('An aggregate answers one row');
    const topics = TOPIC_CODES.map((topic, place) => ({
      topic,
      needed: row.needed[place] ?? 0,
      recommended: row.recommended[place] ?? 0,
      chosen: row.chosen[topic] ?? 0,
      courses: row.offer[topic]?.courses ?? 0,
      halfHours: row.offer[topic]?.halfHours ?? 0,
    }));
    return {
      teachers: row.teachers,
      recommendedTo: row.recommendedTo,
      madeAt: row.madeAt,
      topics: topics.map((topic) => ({ ...topic, gap: demandGap(topic, topics) })),
    };
  }
}
