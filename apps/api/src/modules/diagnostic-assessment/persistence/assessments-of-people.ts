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
  uniteRows,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../enrollment/public/teacher-merge.js';

const ASSESSMENT = 'diagnostic_assessment.assessment';

/** The pre-tests when two entries become one person, and when a person asks what is held. */
@Injectable()
export class AssessmentsOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'diagnostic-assessment';
  readonly tables = [ASSESSMENT];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** One pre-test counts: the one that was handed in, and of two the earlier, for it came before training. */
  merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    return uniteRows(tx, merge, {
      table: ASSESSMENT,
      within: ['kind'],
      best: `(r.state = 'submitted') DESC, r.submitted_at, r.started_at`,
    });
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const rows = await db.rows(
      `SELECT kind, source, state, environment, stage, answers, overall_level AS "overallLevel", result, started_at AS "startedAt",
              submitted_at AS "submittedAt" FROM diagnostic_assessment.assessment
        WHERE enrollment_id = ANY($1) ORDER BY started_at`,
      [enrollments.map(({ id }) => id)],
    );
    return [{ section: 'pre-tests', rows }];
  }

  /** Answers and levels name nobody: under the learner number they stay for the totals of schools and counties. */
  async erase(): Promise<Record<string, number>> {
    return {};
  }
}
