import { Injectable } from '@nestjs/common';
import {
  pushCycleState,
  pushCycles,
  type PushCalendar,
  type PushCycle,
  type PushCycleState,
} from '@tisheng/domain-rules/exchange/push-cycles.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';

/** What one institution has sent in one cycle of a cohort. */
export interface PushCycleRecord {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly dueAt: Date;
  readonly state: PushCycleState;
  readonly pushes: number;
  readonly received: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface Sums {
  readonly institutionId: string;
  readonly cycle: number;
  readonly first: Date;
  readonly pushes: number;
  readonly received: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
}

const NONE = { pushes: 0, received: 0, accepted: 0, duplicate: 0, rejected: 0 };

/** The push cycles of a cohort, by institution: what was due, on time, late, missing. */
@Injectable()
export class FindPushCycles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policy: PolicyReader,
  ) {}

  async of(cohortId: string, institutionId: string): Promise<PushCycleRecord[]> {
    return (await this.ofInstitutions(cohortId, [institutionId])).get(institutionId) ?? [];
  }

  async ofInstitutions(
    cohortId: string,
    institutionIds: readonly string[],
  ): Promise<Map<string, PushCycleRecord[]>> {
    const { pack, cohort } = await this.policy.ofCohort(cohortId);
    const calendar: PushCalendar = {
      firstTrainingDay: cohort.firstTrainingDay,
      lastTrainingDay: cohort.lastTrainingDay,
      timeZone: pack.programme.timeZone,
      push: pack.push,
    };
    const rows = await this.database.rows<Sums & Record<string, unknown>>(
      `SELECT institution_id AS "institutionId", cycle, min(received_at) AS first, count(*) AS pushes,
              sum(received) AS received, sum(accepted) AS accepted, sum(duplicate) AS duplicate, sum(rejected) AS rejected
         FROM exchange.push WHERE cohort_id = $1 AND institution_id = ANY($2) GROUP BY institution_id, cycle`,
      [cohortId, institutionIds],
    );
    const now = this.clock.now().getTime();
    const cycles = pushCycles(calendar);
    return new Map(
      institutionIds.map((institutionId) => [
        institutionId,
        cycles.map((cycle) => {
          const sums = rows.find((row) => row.institutionId === institutionId && row.cycle === cycle.number);
          return recordOf(cycle, sums, now);
        }),
      ]),
    );
  }
}

function recordOf(cycle: PushCycle, sums: Sums | undefined, now: number): PushCycleRecord {
  const facts = sums ? [{ cycle: cycle.number, receivedAt: sums.first.getTime() }] : [];
  const { pushes, received, accepted, duplicate, rejected } = sums ?? NONE;
  return {
    number: cycle.number,
    from: cycle.from,
    to: cycle.to,
    dueAt: new Date(cycle.dueAt),
    startsAt: new Date(cycle.startsAt),
    endsAt: new Date(cycle.endsAt),
    state: pushCycleState(cycle, facts, now),
    pushes,
    received,
    accepted,
    duplicate,
    rejected,
  };
}
