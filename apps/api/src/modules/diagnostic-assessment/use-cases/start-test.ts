import { Injectable } from '@nestjs/common';
import { firstBlock } from '@tisheng/domain-rules/diagnostic-assessment/first-block.js';
import type {
  TeachingEnvironment,
  TestKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { refreshSoon } from '../persistence/refresh-soon.js';
import { bankOf, seedOf, TestFactsReader } from '../queries/test-facts.js';

export interface TestStarted {
  /** False where the test had begun before, here or on another device: it goes on as it stands. */
  readonly drawn: boolean;
}

/**
 * Begins one's own test: draws the first block for the stage and the environment in which the teacher works. Of two devices
 * that begin at once one draws, and both go on with what it drew.
 */
@Injectable()
export class StartTest {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly facts: TestFactsReader,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    kind: TestKind,
    environment: TeachingEnvironment,
  ): Promise<TestStarted | { problems: readonly Problem[] }> {
    const rules = await this.facts.rulesOf(this.database, cohortId, kind);
    const record = await this.facts.ofTeacher(this.database, cohortId, kind, actor.teacherId);
    const problems = this.facts.blocked(rules, record);
    if (problems.length > 0 || record === null) return { problems };
    if (record.state === 'in-progress') return { drawn: false };
    const instrument = await rules.newest();
    const { enrollmentId, stage } = record;
    const block = firstBlock(
      bankOf(instrument, { stage, environment }),
      seedOf(enrollmentId, kind),
      rules.pack.diagnosis.form,
    );
    const drawn = await this.database.transaction(async (tx) => {
      const inserted = await tx.run(
        `INSERT INTO diagnostic_assessment.assessment
                (cohort_id, enrollment_id, kind, instrument_code, instrument_version, state, environment, stage, form,
                 source, started_at, saved_at)
         VALUES ($1, $2, $3, $4, $5, 'in-progress', $6, $7, $8, 'platform', $9, $9)
         ON CONFLICT (cohort_id, enrollment_id, kind) DO NOTHING`,
        [
          cohortId,
          enrollmentId,
          kind,
          instrument.code,
          instrument.version,
          environment,
          stage,
          JSON.stringify([block]),
          this.clock.now(),
        ],
      );
      if (inserted > 0) await refreshSoon(this.jobs, tx, cohortId);
      return inserted > 0;
    });
    return { drawn };
  }
}
