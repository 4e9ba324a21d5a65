import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../public/personal-data-registry.js';
import {
  moveRows,
  TeacherMergeParticipants,
  together,
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../public/teacher-merge.js';

/** What workshops and claims for earlier training keep of people: united with two entries, told and erased on demand. */
@Injectable()
export class PeopleOfWorkshopsAndClaims implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'enrollment';
  readonly tables = [
    'enrollment.workshop_member',
    'enrollment.workshop_leader',
    'enrollment.workshop_change',
    'enrollment.recognition_claim',
    'enrollment.recognized_hours',
  ];

  constructor(
    private readonly participants: TeacherMergeParticipants,
    private readonly registry: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
    this.registry.register(this);
  }

  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    const united = [
      await uniteRows(tx, merge, { table: 'enrollment.workshop_member', best: 'r.since' }),
      // What both were granted was granted to one person: the greater stays, within the cap as before.
      await uniteRows(tx, merge, { table: 'enrollment.recognized_hours', best: 'r.half_hours DESC' }),
      { moved: await moveRows(tx, merge, 'enrollment.recognition_claim'), dropped: [] },
    ];
    const pair = [merge.goneTeacherId, merge.intoTeacherId];
    await tx.run(
      `UPDATE enrollment.workshop_leader g SET until = k.since FROM enrollment.workshop_leader k
        WHERE g.teacher_id = $1 AND k.teacher_id = $2 AND k.workshop_id = g.workshop_id
          AND g.until IS NULL AND k.until IS NULL`,
      pair,
    );
    for (const table of ['enrollment.workshop_leader', 'enrollment.workshop_change'])
      await tx.run(`UPDATE ${table} SET teacher_id = $2 WHERE teacher_id = $1`, pair);
    return together(united);
  }

  async report(db: Queryable, { teacherId }: Person): Promise<ReportedSection[]> {
    return [
      {
        section: 'workshops',
        rows: await db.rows(
          `SELECT w.name AS workshop, g.name AS "studyGroup", m.since FROM enrollment.enrollment e
             JOIN enrollment.workshop_member m ON m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
             JOIN enrollment.study_group g ON g.id = m.group_id JOIN enrollment.workshop w ON w.id = g.workshop_id
            WHERE e.teacher_id = $1 AND w.published_at IS NOT NULL ORDER BY m.since`,
          [teacherId],
        ),
      },
      {
        section: 'recognition-claims',
        rows: await db.rows(
          `SELECT c.programme_code AS programme, c.completed_on AS "completedOn", c.claimed_half_hours AS "claimedHalfHours",
                  c.certificate_no AS "certificateNo", c.state, c.granted_half_hours AS "grantedHalfHours", c.reason,
                  c.claimed_at AS "claimedAt", c.decided_at AS "decidedAt"
             FROM enrollment.recognition_claim c
             JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id
            WHERE e.teacher_id = $1 ORDER BY c.id`,
          [teacherId],
        ),
      },
    ];
  }

  /** Granted hours stay under the learner number; the certificate's number and the words about it go. */
  async erase(tx: Transaction, { teacherId }: Person): Promise<Record<string, number>> {
    const claims = await tx.run(
      `UPDATE enrollment.recognition_claim c SET certificate_no = '', certificate_key = c.id::text, reason = NULL, claimed_by = NULL
         FROM enrollment.enrollment e WHERE e.teacher_id = $1 AND c.cohort_id = e.cohort_id AND c.enrollment_id = e.id`,
      [teacherId],
    );
    return { 'recognition-claims': claims };
  }
}
