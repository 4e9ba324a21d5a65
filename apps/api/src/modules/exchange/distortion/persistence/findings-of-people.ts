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
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../../enrollment/public/teacher-merge.js';

/** Findings of distorted data when two entries become one person, and when a person asks what is held. */
@Injectable()
export class FindingsOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'exchange';
  readonly tables = ['exchange.distortion_learner'];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    return uniteRows(tx, merge, {
      table: 'exchange.distortion_learner',
      within: ['finding_id'],
      best: 'r.finding_id',
    });
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const rows = await db.rows(
      `SELECT i.name AS institution, f.kind, f.state, f.found_at AS "foundAt", f.decided_at AS "decidedAt",
              (SELECT count(*)::int FROM exchange.learning_record r WHERE r.cohort_id = l.cohort_id
                  AND r.enrollment_id = l.enrollment_id AND r.struck_by = f.id) AS "recordsStruck"
         FROM exchange.distortion_learner l
         JOIN exchange.distortion_finding f ON f.id = l.finding_id
         JOIN organization.training_institution i ON i.id = f.institution_id
        WHERE l.enrollment_id = ANY($1) ORDER BY f.found_at, f.id`,
      [enrollments.map(({ id }) => id)],
    );
    return [{ section: 'distortion-findings', rows }];
  }

  /** Findings name people by their place in a cohort alone; why records were struck has to stay on record. */
  erase(): Promise<Record<string, number>> {
    return Promise.resolve({});
  }
}
