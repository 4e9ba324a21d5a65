import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../enrollment/public/personal-data-registry.js';
import {
  TeacherMergeParticipants,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../enrollment/public/teacher-merge.js';

const PAIRS = 'json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)';

/** Plans shown to colleagues and comments on them, when two entries become one person and when a person asks what is held. */
@Injectable()
export class PeopleOfSharedPlans implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'course-selection';
  readonly tables = [
    'course_selection.shared_plan',
    'course_selection.plan_comment',
    'course_selection.plan_comment_report',
  ];

  constructor(
    private readonly clock: Clock,
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** One recommendation holds: a no before everything else, then what is shown. Comments and reports go along. */
  async merge(tx: Transaction, { enrollments }: TeacherMerge): Promise<MergedRows> {
    if (enrollments.length === 0) return { moved: {}, dropped: [] };
    const pairs = [JSON.stringify(enrollments)];
    const dropped = await tx.rows<{ row: unknown }>(
      `DELETE FROM course_selection.shared_plan s USING (
         SELECT r.id, row_number() OVER (PARTITION BY p."into" ORDER BY
                array_position(ARRAY['withdrawn', 'declined', 'shown', 'recommended', 'taken-back'], r.state),
                r.recommended_at DESC, r.id) AS place
           FROM ${PAIRS} JOIN course_selection.shared_plan r
             ON r.cohort_id = p."cohortId" AND r.enrollment_id IN (p."into", p.gone)) ranked
        WHERE s.id = ranked.id AND ranked.place > 1 RETURNING to_jsonb(s) AS row`,
      pairs,
    );
    const move = (table: string): Promise<number> =>
      tx.run(
        `UPDATE course_selection.${table} r SET enrollment_id = p."into" FROM ${PAIRS}
          WHERE r.cohort_id = p."cohortId" AND r.enrollment_id = p.gone`,
        pairs,
      );
    await tx.run(
      `DELETE FROM course_selection.plan_comment_report r USING ${PAIRS}
        WHERE r.cohort_id = p."cohortId" AND r.enrollment_id = p.gone
          AND EXISTS (SELECT FROM course_selection.plan_comment_report o
                       WHERE o.comment_id = r.comment_id AND o.enrollment_id = p."into")`,
      pairs,
    );
    return {
      moved: {
        'course_selection.shared_plan': await move('shared_plan'),
        'course_selection.plan_comment': await move('plan_comment'),
        'course_selection.plan_comment_report': await move('plan_comment_report'),
      },
      dropped: dropped.map(({ row }) => ({ table: 'course_selection.shared_plan', row })),
    };
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const ids = [enrollments.map(({ id }) => id)];
    const plans = await db.rows(
      `SELECT s.state, s.reason, s.anonymous, s.recommended_at AS "recommendedAt", s.answered_at AS "answeredAt",
              s.in_region_since AS "inRegionSince",
              ARRAY(SELECT c.title FROM unnest(s.courses) WITH ORDINALITY AS k(id, position)
                      JOIN course_selection.course c ON c.id = k.id ORDER BY k.position) AS courses
         FROM course_selection.shared_plan s WHERE s.enrollment_id = ANY($1) ORDER BY s.recommended_at`,
      ids,
    );
    const comments = await db.rows(
      `SELECT k.text AS body, k.written_at AS "writtenAt", k.changed_at AS "changedAt", k.hidden_reason AS "hiddenReason"
         FROM course_selection.plan_comment k
        WHERE k.enrollment_id = ANY($1) AND k.deleted_at IS NULL ORDER BY k.written_at`,
      ids,
    );
    const reports = await db.rows(
      `SELECT r.reported_at AS "reportedAt" FROM course_selection.plan_comment_report r
        WHERE r.enrollment_id = ANY($1) ORDER BY r.reported_at`,
      ids,
    );
    return [
      { section: 'shared-plans', rows: plans },
      { section: 'plan-comments', rows: comments },
      { section: 'plan-comment-reports', rows: reports },
    ];
  }

  /** The shown plan goes, with what colleagues said of it; the words of the person's own comments go too. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const ids = enrollments.map(({ id }) => id);
    const sharedPlans = await tx.run(
      'DELETE FROM course_selection.shared_plan WHERE enrollment_id = ANY($1)',
      [ids],
    );
    const planComments = await tx.run(
      `UPDATE course_selection.plan_comment SET text = '', hidden_reason = NULL, deleted_at = COALESCE(deleted_at, $2)
        WHERE enrollment_id = ANY($1) AND (text <> '' OR deleted_at IS NULL)`,
      [ids, this.clock.now()],
    );
    await tx.run('DELETE FROM course_selection.plan_comment_report WHERE enrollment_id = ANY($1)', [ids]);
    return { sharedPlans, planComments };
  }
}
