import { Injectable, type OnModuleInit } from '@nestjs/common';
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

/** Courses recommended by the last run, when two entries become one person, and when a person asks what is held. */
@Injectable()
export class RecommendationsOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'course-selection';
  readonly tables = ['course_selection.recommendation'];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** Recommendations are made anew from the diagnosis that stays: those of either entry may rest on the other one. */
  async merge(tx: Transaction, { enrollments }: TeacherMerge): Promise<MergedRows> {
    if (enrollments.length === 0) return { moved: {}, dropped: [] };
    const dropped = await tx.rows<{ row: unknown }>(
      `DELETE FROM course_selection.recommendation r
        USING json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
        WHERE r.cohort_id = p."cohortId" AND r.enrollment_id IN (p."into", p.gone) RETURNING to_jsonb(r) AS row`,
      [JSON.stringify(enrollments)],
    );
    return {
      moved: {},
      dropped: dropped.map(({ row }) => ({ table: 'course_selection.recommendation', row })),
    };
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const rows = await db.rows(
      `SELECT r.made_at AS "madeAt",
              ARRAY(SELECT c.title FROM unnest(r.courses) WITH ORDINALITY AS k(id, place)
                      JOIN course_selection.course c ON c.id = k.id ORDER BY k.place) AS courses
         FROM course_selection.recommendation r WHERE r.enrollment_id = ANY($1) ORDER BY r.made_at`,
      [enrollments.map(({ id }) => id)],
    );
    return [{ section: 'recommendations', rows }];
  }

  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const recommendations = await tx.run(
      'DELETE FROM course_selection.recommendation WHERE enrollment_id = ANY($1)',
      [enrollments.map(({ id }) => id)],
    );
    return { recommendations };
  }
}
