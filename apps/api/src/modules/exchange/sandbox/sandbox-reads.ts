import { Injectable } from '@nestjs/common';
import { SANDBOX_PAGE } from '@tisheng/domain-rules/exchange/conformance/sandbox-learners.js';
import { pushCycles, pushCycleState } from '@tisheng/domain-rules/exchange/push-cycles.js';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import type { PushCycleRecord } from '../queries/find-push-cycles.js';
import type { ReconciliationRecord } from '../queries/find-reconciliation.js';
import type { TraineeRecord } from '../queries/find-trainees.js';
import type { InstitutionCohortRecord } from '../queries/institution-cohorts.js';
import { SandboxCohort, traineeOf } from './sandbox-cohort.js';
import { SandboxRuns, type SandboxRun } from './sandbox-runs.js';

interface CycleSums extends Record<string, unknown> {
  readonly cycle: number;
  readonly first: Date;
  readonly pushes: number;
  readonly received: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/** What a program reads in the sandbox; each reading is noted. */
@Injectable()
export class SandboxReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: SandboxRuns,
    private readonly cohort: SandboxCohort,
  ) {}

  async cohorts(client: ClientActor): Promise<InstitutionCohortRecord[]> {
    const run = await this.runs.ofClient(client);
    await this.runs.note(run.id, { operation: 'cohorts' });
    return [await this.cohort.cohort(run)];
  }

  /** Null for a cohort that is not the run's. */
  async pushCycles(client: ClientActor, cohortId: string): Promise<PushCycleRecord[] | null> {
    const run = await this.runOf(client, cohortId);
    if (!run) return null;
    await this.runs.note(run.id, { operation: 'pushCycles' });
    return this.cycles(run);
  }

  /** The trainees, ten at most a page; null for a cohort that is not the run's. */
  async trainees(
    client: ClientActor,
    asked: {
      readonly cohortId: string;
      readonly first: number;
      readonly after: string | null;
      readonly changedSince: Date | null;
    },
  ): Promise<Connection<TraineeRecord> | null> {
    const run = await this.runOf(client, asked.cohortId);
    if (!run) return null;
    const since = asked.changedSince?.getTime() ?? null;
    const listed = this.cohort
      .learners(run)
      .filter(({ changedAt }) => since === null || changedAt > since)
      .map(traineeOf);
    const from = decodeCursor(asked.after, 2);
    const start = from === null ? 0 : listed.findIndex(({ learnerNo }) => learnerNo === from[1]) + 1;
    const size = Math.min(pageSize(asked.first), SANDBOX_PAGE);
    const page = pageOf(listed.slice(start, start + size + 1), size, listed.length, ({ cursor }) => cursor);
    await this.runs.note(run.id, {
      operation: 'trainees',
      after: asked.after,
      changedSince: asked.changedSince?.toISOString() ?? null,
      trainees: page.nodes.length,
      hasNextPage: page.pageInfo.hasNextPage,
      endCursor: page.pageInfo.endCursor,
    });
    if (since === null && !page.pageInfo.hasNextPage && run.listedAt === null) {
      await this.database.run(
        `UPDATE exchange.sandbox SET listed_at = $2 WHERE id = $1 AND listed_at IS NULL`,
        // The moment after, so that a list begun within the same millisecond lies before it.
        [run.id, new Date(this.clock.now().getTime() + 1)],
      );
    }
    return page;
  }

  /** Undefined when there is no such cycle, null for a cohort that is not the run's. */
  async reconciliation(
    client: ClientActor,
    cohortId: string,
    number: number,
  ): Promise<ReconciliationRecord | undefined | null> {
    const run = await this.runOf(client, cohortId);
    if (!run) return null;
    const cycle = (await this.cycles(run)).find((found) => found.number === number);
    if (!cycle) return undefined;
    await this.runs.note(run.id, { operation: 'reconciliation', cycle: number });
    const held = await this.database.rows<{ learnerNo: string; standing: number; superseded: number }>(
      `SELECT learner_no AS "learnerNo", count(*) FILTER (WHERE NOT superseded) AS standing,
              count(*) FILTER (WHERE superseded) AS superseded
         FROM exchange.sandbox_record WHERE sandbox_id = $1 AND occurred_at >= $2 AND occurred_at < $3 GROUP BY 1`,
      [run.id, cycle.startsAt, cycle.endsAt],
    );
    const rejections = await this.database.rows<{ code: string; records: number }>(
      `SELECT r.value ->> 'code' AS code, count(*) AS records
         FROM exchange.sandbox_push p CROSS JOIN LATERAL jsonb_array_elements(p.rejections) r
        WHERE p.sandbox_id = $1 AND p.cycle = $2 GROUP BY 1 ORDER BY 1`,
      [run.id, number],
    );
    const present = new Set(held.flatMap(({ learnerNo, standing }) => (standing > 0 ? [learnerNo] : [])));
    const trainees = this.cohort
      .learners(run)
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ learnerNo }) => learnerNo);
    const withoutRecords = trainees.filter((learnerNo) => !present.has(learnerNo));
    return {
      cohortId: run.cohortId,
      cycle,
      recordsHeld: held.reduce((sum, { standing }) => sum + standing, 0),
      recordsSuperseded: held.reduce((sum, { superseded }) => sum + superseded, 0),
      trainees: trainees.length,
      learnersWithRecords: trainees.length - withoutRecords.length,
      learnersWithoutRecords: withoutRecords.length,
      withoutRecords,
      rejections,
    };
  }

  private async runOf(client: ClientActor, cohortId: string): Promise<SandboxRun | null> {
    const run = await this.runs.ofClient(client);
    return run.cohortId === cohortId.toLowerCase() ? run : null;
  }

  private async cycles(run: SandboxRun): Promise<PushCycleRecord[]> {
    const sums = await this.database.rows<CycleSums>(
      `SELECT cycle, min(received_at) AS first, count(*) AS pushes, sum(received) AS received, sum(accepted) AS accepted,
              sum(duplicate) AS duplicate, sum(rejected) AS rejected
         FROM exchange.sandbox_push WHERE sandbox_id = $1 GROUP BY cycle`,
      [run.id],
    );
    const now = this.clock.now().getTime();
    return pushCycles(this.cohort.calendar(run, await this.cohort.pack(run))).map((cycle) => {
      const found = sums.find((row) => row.cycle === cycle.number);
      const facts = found ? [{ cycle: cycle.number, receivedAt: found.first.getTime() }] : [];
      return {
        ...cycle,
        dueAt: new Date(cycle.dueAt),
        startsAt: new Date(cycle.startsAt),
        endsAt: new Date(cycle.endsAt),
        state: pushCycleState(cycle, facts, now),
        pushes: found?.pushes ?? 0,
        received: found?.received ?? 0,
        accepted: found?.accepted ?? 0,
        duplicate: found?.duplicate ?? 0,
        rejected: found?.rejected ?? 0,
      };
    });
  }
}
