import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../../enrollment/public/personal-data-registry.js';
import {
  TeacherMergeParticipants,
  together,
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../../enrollment/public/teacher-merge.js';

const ATTENDANCE = 'practice_evidence.activity_attendance';
const HOURS = 'practice_evidence.activity_hours';

/** Attendance and hours of activities when two entries become one person, and when a person asks what is held. */
@Injectable()
export class ActivitiesOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'practice-evidence';
  readonly tables = [ATTENDANCE, HOURS];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** Of two attendances of one activity the one who was there counts; of two hours what stands, then the more. */
  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    return together([
      await uniteRows(tx, merge, {
        table: ATTENDANCE,
        within: ['activity_id'],
        best: 'r.came_at NULLS LAST',
      }),
      await uniteRows(tx, merge, {
        table: HOURS,
        within: ['activity_id'],
        best: 'r.taken_back_at NULLS FIRST, r.half_hours DESC',
      }),
    ]);
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const rows = await db.rows(
      `SELECT o.title, o.place, o.theme, o.held_on AS "heldOn", a.came_at AS "cameAt", a.left_at AS "leftAt", a.how, a.reason,
              h.half_hours AS "halfHours", h.attested_at AS "attestedAt", h.taken_back_at AS "takenBackAt"
         FROM ${ATTENDANCE} a JOIN practice_evidence.offline_activity o ON o.id = a.activity_id
         LEFT JOIN ${HOURS} h ON h.activity_id = a.activity_id AND h.enrollment_id = a.enrollment_id
        WHERE a.enrollment_id = ANY($1) ORDER BY o.starts_at`,
      [enrollments.map(({ id }) => id)],
    );
    return [{ section: 'activity-attendance', rows }];
  }

  /** The words about the person go; that they were there, and the hours, stay. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const attendances = await tx.run(`UPDATE ${ATTENDANCE} SET reason = '' WHERE enrollment_id = ANY($1)`, [
      enrollments.map(({ id }) => id),
    ]);
    return { attendances };
  }
}
