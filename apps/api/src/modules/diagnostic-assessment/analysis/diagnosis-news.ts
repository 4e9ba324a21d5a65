import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { REFRESH_DIAGNOSIS as JOB } from '../persistence/refresh-soon.js';
import { RefreshDiagnosis } from './use-cases/refresh-diagnosis.js';

/** News of earlier stages after which other people stand at the schools of a cohort; each names its cohort. */
const OF_A_COHORT = [
  'enrollments-confirmed',
  'enrollments-withdrawn',
  'enrollments-promoted',
  'enrollments-moved',
  'teachers-merged',
] as const;
/** News of the tree; each names its region. */
const OF_A_REGION = ['units-moved', 'units-merged'] as const;

/** Cohorts with tests from before there was a roll-up. */
const NEVER_COUNTED = `
  EXISTS (SELECT FROM diagnostic_assessment.assessment a WHERE a.cohort_id = c.id)
  AND NOT EXISTS (SELECT FROM diagnostic_assessment.roll_up r WHERE r.cohort_id = c.id)`;

interface CohortNews {
  readonly cohortId: string;
}

/**
 * Has the roll-up of a cohort follow when people come, go or move: submitted tests are counted in the
 * transaction that writes them, begun ones within a minute. Once for however much news waits, and every night for what tells no news: an edited stage, an import taken back.
 */
@Injectable()
export class DiagnosisNews implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly refresh: RefreshDiagnosis,
  ) {}

  async onModuleInit(): Promise<void> {
    this.jobs.handle(JOB, async (payload) => {
      await this.refresh.execute((payload as CohortNews).cohortId);
    });
    for (const type of OF_A_COHORT) {
      this.events.on(type, ({ cohortId }: CohortNews) => this.ask([cohortId]));
    }
    for (const type of OF_A_REGION) {
      this.events.on(type, async ({ rootUnitId }: { rootUnitId: string }) =>
        this.ask(await this.cohorts('p.root_unit_id = $1', [rootUnitId])),
      );
    }
    this.jobs.daily('refresh-diagnoses', async () =>
      this.ask(await this.cohorts(`c.state IN ('enrolling', 'training', 'evaluating')`, [])),
    );
    await this.ask(await this.cohorts(NEVER_COUNTED, []));
  }

  private async cohorts(condition: string, values: readonly unknown[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT c.id FROM enrollment.cohort c JOIN enrollment.programme p ON p.id = c.programme_id WHERE ${condition}`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  private async ask(cohortIds: readonly string[]): Promise<void> {
    for (const cohortId of cohortIds) {
      await this.jobs.enqueue(this.database, JOB, { cohortId }, { jobKey: `${JOB} ${cohortId}` });
    }
  }
}
