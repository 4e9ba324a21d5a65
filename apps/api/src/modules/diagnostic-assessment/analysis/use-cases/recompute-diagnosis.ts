import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../../../platform/audit/audit.js';
import { Database } from '../../../../platform/database/database.js';
import { BackgroundJobs, type JobActor, type JobOutcome } from '../../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../../platform/jobs/job-run.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { RefreshDiagnosis } from './refresh-diagnosis.js';

const JOB = 'recompute-diagnosis';

interface Payload {
  readonly cohortId: string;
}

/** Counts the whole analysis of a cohort anew from the tests, as a background job: the repair for whatever went past it. */
@Injectable()
export class RecomputeDiagnosis implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly refresh: RefreshDiagnosis,
    private readonly jobs: BackgroundJobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<Payload>(JOB, (run) => this.work(run));
  }

  async execute(actor: JobActor, cohortId: string): Promise<{ jobId: string }> {
    return this.database.transaction(async (tx) => {
      const { cohort } = await this.policies.ofCohort(cohortId, tx);
      const jobId = await this.jobs.begin<Payload>(tx, actor, {
        kind: JOB,
        payload: { cohortId },
        unitId: actor.unitId,
        rootUnitId: cohort.rootUnitId,
      });
      return { jobId };
    });
  }

  /** Each part commits by itself: cut off, the work begins anew and finds what was done as it should be. */
  private async work(run: JobRun<Payload>): Promise<JobOutcome> {
    const { cohortId } = run.payload;
    const schools = await this.refresh.recomputeAll(cohortId, (done, total) => run.progress(done, total));
    const result = { schools };
    await this.audit.record(this.database, run.actor, {
      action: JOB,
      targetKind: 'cohort',
      targetId: cohortId,
      after: result,
    });
    return { result };
  }
}
