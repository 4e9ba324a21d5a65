import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { RefreshProgress } from './use-cases/refresh-progress.js';

/** News of the stages after which the schools of a cohort stand elsewhere; each names its cohort. */
const NEWS = [
  'teachers-enrolled',
  'enrollments-confirmed',
  'enrollments-withdrawn',
  'enrollments-moved',
  'obligations-changed',
  'teachers-merged',
  'pre-tests-submitted',
  'plans-confirmed',
  'learning-records-received',
  'works-reviewed',
  'offline-hours-attested',
  'teachers-rated',
  'results-published',
  'comprehensive-results-published',
  'appeal-decided',
  'certificates-issued',
  'certificate-revoked',
  'certificates-revoked',
] as const;

const JOB = 'refresh-progress';

interface CohortNews {
  readonly cohortId: string;
}

/** Has the progress of a cohort counted anew when a stage tells news, once for however much news waits. */
@Injectable()
export class ProgressNews implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly refresh: RefreshProgress,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(JOB, async (payload) => {
      await this.refresh.execute((payload as CohortNews).cohortId);
    });
    for (const type of NEWS) {
      this.events.on(type, ({ cohortId }: CohortNews) =>
        this.jobs.enqueue(this.database, JOB, { cohortId }, { jobKey: `${JOB} ${cohortId}` }),
      );
    }
  }
}
