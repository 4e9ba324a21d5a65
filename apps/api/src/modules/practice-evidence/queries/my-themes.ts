import { Injectable } from '@nestjs/common';
import { themePath } from '@tisheng/domain-rules/practice-evidence/theme-state.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { EnrollmentReader } from '../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { PracticeTheme } from '../graphql/practice-theme.model.js';
import { SUBMISSION, type SubmissionRow, toSubmission } from './submission-row.js';

/** The path of themes with one's own works. */
@Injectable()
export class MyThemes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly enrollments: EnrollmentReader,
  ) {}

  async execute(actor: Actor, cohortId: string): Promise<PracticeTheme[]> {
    const { pack, cohort } = await this.policies.ofCohort(cohortId);
    const enrollment = actor.teacherId
      ? await this.enrollments.ofTeacher(cohortId, actor.teacherId)
      : undefined;
    const [works, hours] = enrollment ? await this.ofLearner(cohortId, enrollment.id) : [[], []];
    const byTheme = new Map(works.map((work) => [work.theme, toSubmission(work)]));
    const attested = new Map(hours.map(({ theme, halfHours }) => [theme, halfHours]));
    const path = themePath(
      pack.practice.themes,
      { firstTrainingDay: cohort.firstTrainingDay, lateAcceptedDays: pack.practice.lateAcceptedDays },
      new Map(works.map(({ theme, state }) => [theme, state])),
      plainDateIn(pack.programme.timeZone, this.clock.now()),
    );
    return pack.practice.themes.map(({ title, task, expectedResult, topics, isWork, theme }, index) => ({
      ...path[index]!,
      titleZh: title.zh,
      titleEn: title.en,
      taskZh: task.zh,
      taskEn: task.en,
      expectedResultZh: expectedResult.zh,
      expectedResultEn: expectedResult.en,
      topics: topics.map((topic, position) => ({ position, ...topic })),
      isWork,
      attestedHalfHours: attested.get(theme) ?? 0,
      submission: byTheme.get(theme) ?? null,
    }));
  }

  /** One theme of the path. */
  async one(actor: Actor, cohortId: string, theme: number): Promise<PracticeTheme> {
    const found = (await this.execute(actor, cohortId)).find((item) => item.theme === theme);
    if (!found) throw new Error(`No theme ${theme}`);
    return found;
  }

  private ofLearner(cohortId: string, enrollmentId: string) {
    return Promise.all([
      this.database.rows<SubmissionRow & { theme: number }>(
        `SELECT s.theme, ${SUBMISSION} FROM practice_evidence.submission s WHERE s.cohort_id = $1 AND s.enrollment_id = $2`,
        [cohortId, enrollmentId],
      ),
      this.database.rows<{ theme: number; halfHours: number }>(
        `SELECT theme, half_hours AS "halfHours" FROM practice_evidence.offline_attestation
          WHERE cohort_id = $1 AND enrollment_id = $2`,
        [cohortId, enrollmentId],
      ),
    ]);
  }
}
