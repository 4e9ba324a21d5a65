import { setImmediate } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { knownToAll } from '@tisheng/domain-rules/practice-evidence/similarity/known-to-all.js';
import {
  SimilarTextFinder,
  similarTexts,
} from '@tisheng/domain-rules/practice-evidence/similarity/find-similar-texts.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { BackgroundJobs, type JobActor, type JobOutcome } from '../../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../../platform/jobs/job-run.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { forgetOutdated, storePairs, type PairFound } from '../persistence/store-pairs.js';
import { WorksToCompare, type WorkToCompare } from '../queries/works-to-compare.js';

const JOB = 'find-similar-works';
/** Pairs whose texts are read and compared at once. */
const AT_ONCE = 200;
/** Texts looked at before others get their turn in this process. */
const TURN = 50;

interface Payload {
  readonly cohortId: string;
}

type Progress = (done: number, total: number) => Promise<void>;

/**
 * Compares every work of a programme with every other, those of earlier cohorts among them, and lays pairs that are alike
 * before a person. Texts pass through page by page; what stays in memory is their fingerprints.
 */
@Injectable()
export class FindSimilarWorks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly works: WorksToCompare,
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
    const { cohort, pack } = await this.policies.ofCohort(run.payload.cohortId);
    const { programmeId } = cohort;
    const found = await this.compare(programmeId, pack, (done, total) => run.progress(done, total));
    return this.database.transaction(async (tx) => {
      const result = await this.keep(tx, programmeId, found);
      await this.audit.record(tx, run.actor, {
        action: JOB,
        targetKind: 'cohort',
        targetId: run.payload.cohortId,
        after: result,
      });
      await run.finish(tx, { result });
      return { result };
    });
  }

  /** Every programme in which somebody works. */
  private async nightly(): Promise<void> {
    const programmes = await this.database.rows<{ cohortId: string }>(
      `SELECT DISTINCT ON (programme_id) id AS "cohortId" FROM enrollment.cohort
        WHERE state IN ('training', 'evaluating') ORDER BY programme_id, first_training_day DESC`,
    );
    for (const { cohortId } of programmes) {
      const { cohort, pack } = await this.policies.ofCohort(cohortId);
      const found = await this.compare(cohort.programmeId, pack, async () => undefined);
      await this.database.transaction((tx) => this.keep(tx, cohort.programmeId, found));
    }
  }

  private async keep(
    tx: Transaction,
    programmeId: string,
    { compared, pairs }: { readonly compared: number; readonly pairs: readonly PairFound[] },
  ): Promise<{ compared: number; found: number; new: number }> {
    await forgetOutdated(tx, programmeId);
    const added = await storePairs(tx, programmeId, pairs, this.clock.now());
    return { compared, found: pairs.length, new: added };
  }

  private async compare(
    programmeId: string,
    pack: PolicyPack,
    progress: Progress,
  ): Promise<{ compared: number; pairs: readonly PairFound[] }> {
    const { similarity } = pack.practice;
    const total = await this.works.count(programmeId);
    const finder = new SimilarTextFinder(similarity);
    let read = 0;
    for await (const page of this.works.pages(programmeId)) {
      for (const work of page) {
        finder.add(work);
        read += 1;
        if (read % TURN === 0) await setImmediate();
      }
      // Reading is most of the way; what follows cannot be counted before.
      await progress(read, total + 1);
    }
    const found = new Map<string, PairFound>();
    const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
    let waiting: (readonly [string, string])[] = [];
    const settle = async (): Promise<void> => {
      const texts = await this.works.some(programmeId, [...new Set(waiting.flat())]);
      for (const [at, [a, b]] of waiting.entries()) {
        const pair = pairOf(texts.get(a), texts.get(b), pack);
        if (pair) found.set(keyOf(a, b), pair);
        if (at % TURN === 0) await setImmediate();
      }
      waiting = [];
    };
    for (const pair of finder.candidates()) {
      waiting.push(pair);
      if (waiting.length < AT_ONCE) continue;
      await settle();
      await progress(read, total + 1);
    }
    await settle();
    for (const { a, b, versionA, versionB, files } of await this.works.sameFiles(programmeId)) {
      const share = found.get(keyOf(a, b))?.share ?? 0;
      found.set(keyOf(a, b), { a, b, versionA, versionB, share, sameFiles: files });
    }
    return { compared: finder.size, pairs: [...found.values()] };
  }
}

function pairOf(
  a: WorkToCompare | undefined,
  b: WorkToCompare | undefined,
  { practice }: PolicyPack,
): PairFound | null {
  if (!a || !b) return null;
  const known = knownToAll(practice.themes, [a.theme, b.theme]);
  const alike = similarTexts(a, b, practice.similarity, known);
  if (!alike) return null;
  const share = Math.round(alike.share * 100);
  return { a: a.id, b: b.id, versionA: a.version, versionB: b.version, share, sameFiles: 0 };
}
