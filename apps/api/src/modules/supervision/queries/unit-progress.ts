import { Injectable } from '@nestjs/common';
import type { Obligation, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { league } from '@tisheng/domain-rules/supervision/league.js';
import { type Completion, completion, type ProgressRow } from '@tisheng/domain-rules/supervision/progress.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type {
  CompletionRate,
  ProgressCounts,
  SubunitProgress,
  UnitProgress,
} from '../graphql/progress.model.js';
import { type Count, COUNTS } from '../persistence/counts.js';

type Counts = Readonly<Record<Count, number>>;

/** Counts of one unit and obligation; a unit without learners has one row without an obligation. */
interface Row extends Counts, Record<string, unknown> {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly obligation: Obligation | null;
  readonly refreshedAt: Date | null;
}

/** How far a unit and the units of the next level are, from the roll-up alone. */
@Injectable()
export class FindUnitProgress {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async execute(cohortId: string, unitId: string): Promise<UnitProgress> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const rows = await this.rows(cohortId, unitId);
    const own = rows.filter((row) => row.unitId === unitId);
    return {
      unitId,
      name: own[0]?.name ?? '',
      counts: countsOf(own),
      completion: toRate(completionOf(pack, own)),
      subunits: ranked(
        pack,
        rows.filter((row) => row.unitId !== unitId && row.obligation !== null),
      ),
      refreshedAt: own[0]?.refreshedAt ?? null,
    };
  }

  /** The unit itself and those of the next level. */
  private rows(cohortId: string, unitId: string): Promise<Row[]> {
    return this.database.rows<Row>(
      `SELECT u.id AS "unitId", u.code, u.name, g.obligation, g.refreshed_at AS "refreshedAt",
              ${COUNTS.map((count) => `COALESCE(g.${count}, 0) AS ${count}`).join(', ')}
         FROM organization.unit u
         LEFT JOIN supervision.progress g ON g.cohort_id = $1 AND g.unit_id = u.id
        WHERE u.id = $2 OR u.parent_id = $2`,
      [cohortId, unitId],
    );
  }
}

/** The subunits in the order of the league. */
function ranked(pack: PolicyPack, rows: readonly Row[]): SubunitProgress[] {
  const byCode = new Map<string, Row[]>();
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  const units = [...byCode].map(([code, own]) => ({
    code,
    name: own[0]?.name ?? '',
    completion: completionOf(pack, own),
    before: null,
  }));
  return league(units).map(({ code, name, place, completion: completed }) => {
    const own = byCode.get(code) ?? [];
    return {
      unitId: own[0]?.unitId ?? '',
      code,
      name,
      place,
      counts: countsOf(own),
      completion: toRate(completed),
    };
  });
}

const sum = (rows: readonly Row[], count: Count): number =>
  rows.reduce((total, row) => total + row[count], 0);

function countsOf(rows: readonly Row[]): ProgressCounts {
  return {
    putForward: sum(rows, 'put_forward'),
    confirmed: sum(rows, 'confirmed'),
    preTested: sum(rows, 'pre_tested'),
    planConfirmed: sum(rows, 'plan_confirmed'),
    studying: sum(rows, 'studying'),
    onlineHoursReached: sum(rows, 'online_hours_reached'),
    offlineHoursReached: sum(rows, 'offline_hours_reached'),
    rated: sum(rows, 'rated'),
    excellent: sum(rows, 'excellent'),
    passed: sum(rows, 'passed'),
    failed: sum(rows, 'failed'),
    certified: sum(rows, 'certified'),
  };
}

/** Completion of those who take part: who was only put forward has nothing to complete yet. */
function completionOf(pack: PolicyPack, rows: readonly Row[]): Completion {
  const stages = rows.flatMap((row): ProgressRow[] => {
    if (row.obligation === null) return [];
    const completed = row.excellent + row.passed;
    return [
      { stage: 'passed', obligation: row.obligation, learners: completed },
      { stage: 'confirmed', obligation: row.obligation, learners: row.confirmed - completed },
    ];
  });
  return completion(pack, stages);
}

const toRate = ({ completed, counted, rate }: Completion): CompletionRate => ({
  completed,
  counted,
  percentHundredths: rate,
});
