import { Injectable } from '@nestjs/common';
import {
  personalGrowth,
  type PersonalGrowth,
} from '@tisheng/domain-rules/diagnostic-assessment/personal-growth.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { AssessmentReader, type AssessmentRecord } from '../public/assessment-reader.js';

/** A teacher's two tests side by side. */
export interface MyGrowthView {
  readonly cohortId: string;
  /** Null until submitted. */
  readonly before: AssessmentRecord | null;
  readonly after: AssessmentRecord | null;
  /** Null until both are submitted. */
  readonly growth: PersonalGrowth | null;
  readonly diagnosis: PolicyPack['diagnosis'];
}

@Injectable()
export class FindMyGrowth {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly assessments: AssessmentReader,
  ) {}

  async execute({ teacherId }: Actor, cohortId: string): Promise<MyGrowthView> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const enrollment = await this.database.one<{ id: string }>(
      'SELECT id FROM enrollment.enrollment WHERE cohort_id = $1 AND teacher_id = $2',
      [cohortId, teacherId],
    );
    const tests = enrollment ? await this.assessments.submittedOf(cohortId, enrollment.id) : [];
    const before = tests.find(({ kind }) => kind === 'pre-test') ?? null;
    const after = tests.find(({ kind }) => kind === 'post-test') ?? null;
    const growth =
      before?.result && after?.result ? personalGrowth(before.result.score, after.result.score) : null;
    return { cohortId, before, after, growth, diagnosis: pack.diagnosis };
  }
}
