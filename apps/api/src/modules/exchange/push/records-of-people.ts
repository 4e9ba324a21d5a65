import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../enrollment/public/personal-data-registry.js';
import {
  moveRows,
  TeacherMergeParticipants,
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../enrollment/public/teacher-merge.js';
import { lockPlace } from './exchange-locks.js';
import { recountLearners } from './store-records.js';

/** The pushed records when two entries become one person, and when a person asks what is held. */
@Injectable()
export class RecordsOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'exchange';
  readonly tables = [
    'exchange.learning_record',
    'exchange.learner_progress',
    'exchange.pushed_result',
    'exchange.stated_total',
  ];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /**
   * All records of both belong to the one that stays, and what they add up to is counted from them anew: a course that
   * both completed counts once.
   */
  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    await this.waitForPushes(tx, merge);
    const records = await moveRows(tx, merge, 'exchange.learning_record');
    const progress = await uniteRows(tx, merge, {
      table: 'exchange.learner_progress',
      best: 'r.last_record_at DESC NULLS LAST',
    });
    for (const { cohortId, into } of merge.enrollments)
      if (await hasRecords(tx, cohortId, into)) await recountLearners(tx, cohortId, [into]);
    const results = await uniteRows(tx, merge, {
      table: 'exchange.pushed_result',
      best: 'r.received_at DESC',
    });
    return {
      moved: { ...records, ...progress.moved, ...results.moved },
      // What the records add up to is no loss: it is counted anew.
      dropped: results.dropped,
    };
  }

  async report(db: Queryable, { enrollments, learnerNumbers }: Person): Promise<ReportedSection[]> {
    const ids = [enrollments.map(({ id }) => id)];
    const cohorts = enrollments.map(({ cohortId }) => cohortId);
    const progress = await db.rows(
      `SELECT completed_courses AS "completedCourses", completed_half_hours AS "completedHalfHours",
              study_minutes AS "studyMinutes", discussion_minutes AS "discussionMinutes", post_count AS "postCount",
              comment_count AS "commentCount", homework_count AS "homeworkCount", last_record_at AS "lastRecordAt"
         FROM exchange.learner_progress WHERE enrollment_id = ANY($1)`,
      ids,
    );
    const records = await db.rows(
      `SELECT r.record_id AS "recordId", i.name AS institution, r.occurred_at AS "occurredAt",
              (ARRAY['course-study', 'discussion', 'post', 'comment', 'homework'])[r.kind] AS kind, r.completed,
              c.title AS course, r.minutes, r.count, r.score_hundredths AS "scoreHundredths"
         FROM exchange.learning_record r
         JOIN organization.training_institution i ON i.id = r.institution_id
         LEFT JOIN course_selection.course c ON c.id = r.course_id
        WHERE r.enrollment_id = ANY($1) AND r.cohort_id = ANY($2) ORDER BY r.occurred_at, r.record_id`,
      [...ids, cohorts],
    );
    const results = await db.rows(
      `SELECT i.name AS institution, p.score_hundredths AS "scoreHundredths", p.grade, p.reason, p.received_at AS "receivedAt"
         FROM exchange.pushed_result p JOIN organization.training_institution i ON i.id = p.institution_id
        WHERE p.enrollment_id = ANY($1) ORDER BY p.received_at`,
      ids,
    );
    const stated = await db.rows(
      `SELECT i.name AS institution, t.cycle, t.records, t.minutes, t.stated_at AS "receivedAt"
         FROM exchange.stated_total t JOIN organization.training_institution i ON i.id = t.institution_id
        WHERE t.learner_no = ANY($1) AND t.cohort_id = ANY($2) ORDER BY t.stated_at, t.cycle`,
      [learnerNumbers, cohorts],
    );
    return [
      { section: 'learning-progress', rows: progress },
      { section: 'learning-records', rows: records },
      { section: 'pushed-results', rows: results },
      { section: 'stated-totals', rows: stated },
    ];
  }

  /** Records carry no more than the learner number; the mark of the device and the institution's words go. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const ids = enrollments.map(({ id }) => id);
    const devices = await tx.run(
      `UPDATE exchange.learning_record SET device_hash = NULL
        WHERE enrollment_id = ANY($1) AND cohort_id = ANY($2) AND device_hash IS NOT NULL`,
      [ids, enrollments.map(({ cohortId }) => cohortId)],
    );
    const reasons = await tx.run(
      'UPDATE exchange.pushed_result SET reason = NULL WHERE enrollment_id = ANY($1) AND reason IS NOT NULL',
      [ids],
    );
    return { devices, reasons };
  }

  /** No push of these learners is stored while their records move. */
  private async waitForPushes(tx: Transaction, { enrollments }: TeacherMerge): Promise<void> {
    const places = await tx.rows<{ cohortId: string; institutionId: string }>(
      `SELECT DISTINCT cohort_id AS "cohortId", institution_id AS "institutionId" FROM enrollment.enrollment
        WHERE id = ANY($1) AND institution_id IS NOT NULL ORDER BY 2, 1`,
      [enrollments.flatMap(({ into, gone }) => [into, gone])],
    );
    for (const place of places) await lockPlace(tx, place);
  }
}

async function hasRecords(tx: Transaction, cohortId: string, enrollmentId: string): Promise<boolean> {
  const found = await tx.one(
    'SELECT 1 FROM exchange.learning_record WHERE cohort_id = $1 AND enrollment_id = $2 LIMIT 1',
    [cohortId, enrollmentId],
  );
  return found !== undefined;
}
