import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import {
  ItemAnalysis,
  type ItemStatistics,
} from '@tisheng/domain-rules/diagnostic-assessment/item-statistics.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { BackgroundJobs, type JobActor, type JobOutcome } from '../../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../../platform/jobs/job-run.js';
import { Instruments } from '../../queries/instruments.js';

const JOB = 'compute-item-statistics';
/** Tests in memory at a time. */
const PAGE = 2000;

/** Which instrument, over the tests of which programme. */
export interface MeasuredInstrument {
  readonly programmeId: string;
  readonly code: string;
  readonly version: number;
}

interface Page extends Record<string, unknown> {
  readonly cohortId: string;
  readonly id: string;
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reckons how the questions of an instrument behave, over the pre-tests of all cohorts of a programme. Post-tests stay out:
 * the same people answer them, who know the questions.
 */
@Injectable()
export class ComputeItemStatistics implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly instruments: Instruments,
    private readonly jobs: BackgroundJobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<MeasuredInstrument>(JOB, (run) => this.work(run));
  }

  async execute(
    actor: JobActor,
    measured: MeasuredInstrument,
  ): Promise<{ jobId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { programmeId, code, version } = measured;
      const found = await tx.one<{ rootUnitId: string; tests: number }>(
        `SELECT p.root_unit_id AS "rootUnitId", ${TESTS} AS tests FROM enrollment.programme p WHERE p.id = $1`,
        [programmeId, code, version],
      );
      if (!found || found.tests === 0) {
        return { problems: [problem('instrument-without-tests', { data: { code, version } })] };
      }
      const jobId = await this.jobs.begin<MeasuredInstrument>(tx, actor, {
        kind: JOB,
        payload: { programmeId, code, version },
        unitId: actor.unitId,
        rootUnitId: found.rootUnitId,
        subject: `${code} ${version}`,
      });
      return { jobId };
    });
  }

  private async work(run: JobRun<MeasuredInstrument>): Promise<JobOutcome> {
    const { programmeId, code, version } = run.payload;
    const instrument = await this.instruments.find(code, version, programmeId);
    const figures = await this.analyse(run, instrument);
    return this.database.transaction(async (tx) => {
      await tx.run(
        `INSERT INTO diagnostic_assessment.item_statistics (code, version, programme_id, computed_at, assessments, document)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (programme_id, code, version) DO UPDATE
           SET computed_at = excluded.computed_at, assessments = excluded.assessments, document = excluded.document`,
        [code, version, programmeId, this.clock.now(), figures.assessments, JSON.stringify(figures)],
      );
      const result = { rows: figures.assessments };
      await this.audit.record(tx, run.actor, {
        action: JOB,
        targetKind: 'programme',
        targetId: programmeId,
        after: { code, version, assessments: figures.assessments },
      });
      await run.finish(tx, { result });
      return { result };
    });
  }

  /** Page by page in the order of the key, so that memory is the same for a county and a province. */
  private async analyse(run: JobRun<MeasuredInstrument>, instrument: Instrument): Promise<ItemStatistics> {
    const { programmeId, code, version } = run.payload;
    const total = await this.database.one<{ tests: number }>(`SELECT ${TESTS} AS tests`, [
      programmeId,
      code,
      version,
    ]);
    const analysis = new ItemAnalysis(instrument);
    let after: Pick<Page, 'cohortId' | 'id'> | undefined;
    for (let done = 0; ;) {
      await run.progress(done, total?.tests ?? 0);
      const page: Page[] = await this.database.rows<Page>(
        `SELECT a.cohort_id AS "cohortId", a.enrollment_id AS id, a.answers FROM diagnostic_assessment.assessment a
          WHERE ${OF_THE_INSTRUMENT} AND ($4::uuid IS NULL OR (a.cohort_id, a.enrollment_id) > ($4, $5::uuid))
          ORDER BY a.cohort_id, a.enrollment_id LIMIT $6`,
        [programmeId, code, version, after?.cohortId ?? null, after?.id ?? null, PAGE],
      );
      for (const { answers } of page) {
        analysis.add(Object.entries(answers).map(([question, options]) => ({ question, options })));
      }
      done += page.length;
      after = page.at(-1);
      if (page.length < PAGE) return analysis.figures();
    }
  }
}

const OF_THE_INSTRUMENT = `a.cohort_id IN (SELECT c.id FROM enrollment.cohort c WHERE c.programme_id = $1)
  AND a.kind = 'pre-test' AND a.state = 'submitted' AND a.instrument_code = $2 AND a.instrument_version = $3`;
const TESTS = `(SELECT count(*)::int FROM diagnostic_assessment.assessment a WHERE ${OF_THE_INSTRUMENT})`;
