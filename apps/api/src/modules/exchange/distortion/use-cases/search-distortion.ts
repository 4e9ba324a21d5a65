import { setImmediate } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DistortionFinding } from '@tisheng/domain-rules/exchange/distortion/distortion-finding.js';
import {
  searchDistortion,
  type DistortionContext,
} from '@tisheng/domain-rules/exchange/distortion/search-distortion.js';
import { pushCycles } from '@tisheng/domain-rules/exchange/push-cycles.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { BackgroundJobs, type JobActor, type JobOutcome } from '../../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../../platform/jobs/job-run.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { storeFindings, type FindingsStored } from '../persistence/store-findings.js';
import { learnersToSearch } from '../records-to-search.js';

const JOB = 'search-distortion';
/** Learners searched before others get their turn in this process. */
const TURN = 200;

interface Payload {
  readonly cohortId: string;
}

type Progress = (done: number, total: number) => Promise<void>;

/** Searches the records of a cohort for signs of distorted data and lays them before a person (annex art. 16). */
@Injectable()
export class SearchDistortion implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly backgroundJobs: BackgroundJobs,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.backgroundJobs.handle<Payload>(JOB, (run) => this.work(run));
    this.jobs.daily(`${JOB}-nightly`, () => this.nightly());
  }

  /** Begins it as a job. */
  async execute(actor: JobActor, cohortId: string, unitId: string): Promise<{ jobId: string }> {
    return this.database.transaction(async (tx) => {
      const { cohort } = await this.policies.ofCohort(cohortId, tx);
      const jobId = await this.backgroundJobs.begin<Payload>(tx, actor, {
        kind: JOB,
        payload: { cohortId },
        unitId,
        rootUnitId: cohort.rootUnitId,
        subject: cohort.code,
      });
      return { jobId };
    });
  }

  private async work(run: JobRun<Payload>): Promise<JobOutcome> {
    const { cohortId } = run.payload;
    const found = await this.search(cohortId, (done, total) => run.progress(done, total));
    return this.database.transaction(async (tx) => {
      const result = { ...(await this.keep(tx, cohortId, found)) };
      await this.audit.record(tx, run.actor, {
        action: JOB,
        targetKind: 'cohort',
        targetId: cohortId,
        after: result,
      });
      await run.finish(tx, { result });
      return { result };
    });
  }

  /** Every cohort whose records still come in. */
  private async nightly(): Promise<void> {
    const cohorts = await this.database.rows<{ id: string }>(
      `SELECT id FROM enrollment.cohort WHERE state IN ('training', 'evaluating')`,
    );
    for (const { id } of cohorts) {
      const found = await this.search(id, async () => undefined);
      await this.database.transaction((tx) => this.keep(tx, id, found));
    }
  }

  private async keep(
    tx: Transaction,
    cohortId: string,
    found: ReadonlyMap<string, readonly DistortionFinding[]>,
  ): Promise<FindingsStored> {
    const sum = { found: 0, new: 0, grown: 0 };
    for (const [institutionId, findings] of found) {
      const stored = await storeFindings(tx, { cohortId, institutionId }, findings, this.clock.now());
      sum.found += stored.found;
      sum.new += stored.new;
      sum.grown += stored.grown;
    }
    return sum;
  }

  private async search(cohortId: string, progress: Progress): Promise<Map<string, DistortionFinding[]>> {
    const institutions = await this.database.rows<{ id: string; learners: number }>(
      `SELECT p.institution_id AS id, (SELECT count(*)::int FROM enrollment.enrollment e
          WHERE e.cohort_id = $1 AND e.institution_id = p.institution_id) AS learners
         FROM (SELECT DISTINCT institution_id FROM exchange.push WHERE cohort_id = $1) p ORDER BY 1`,
      [cohortId],
    );
    const total = institutions.reduce((sum, { learners }) => sum + learners, 0);
    const found = new Map<string, DistortionFinding[]>();
    let done = 0;
    const reader = await this.database.pool.connect();
    let failed = true;
    try {
      for (const { id } of institutions) {
        const findings = await this.ofInstitution(reader, cohortId, id, async () => {
          done += TURN;
          await progress(Math.min(done, total), total);
        });
        found.set(id, findings);
      }
      failed = false;
    } finally {
      // After a failure rows may still be on their way: such a connection is thrown away.
      reader.release(failed);
    }
    return found;
  }

  private async ofInstitution(
    reader: PoolClient,
    cohortId: string,
    institutionId: string,
    turn: () => Promise<void>,
  ): Promise<DistortionFinding[]> {
    const search = searchDistortion(await this.context(cohortId, institutionId));
    const findings: DistortionFinding[] = [];
    let read = 0;
    for await (const learner of learnersToSearch(reader, { cohortId, institutionId })) {
      findings.push(...search.learner(learner));
      read += 1;
      if (read % TURN === 0) {
        await setImmediate();
        await turn();
      }
    }
    findings.push(...search.finish());
    return findings;
  }

  private async context(cohortId: string, institutionId: string): Promise<DistortionContext> {
    const { pack, cohort } = await this.policies.ofCohort(cohortId);
    const courses = await this.database.rows<{ id: string; halfHours: number }>(
      'SELECT id, half_hours AS "halfHours" FROM course_selection.course WHERE institution_id = $1',
      [institutionId],
    );
    const { minutesPerHour } = pack.distortion;
    const cycles = pushCycles({
      firstTrainingDay: cohort.firstTrainingDay,
      lastTrainingDay: cohort.lastTrainingDay,
      timeZone: pack.programme.timeZone,
      push: pack.push,
    });
    return {
      thresholds: pack.distortion,
      courseMinutes: new Map(courses.map(({ id, halfHours }) => [id, (halfHours * minutesPerHour) / 2])),
      cycles: cycles.map(({ number, startsAt, endsAt }) => ({ number, from: startsAt, to: endsAt })),
    };
  }
}
