import { Injectable } from '@nestjs/common';
import type { Obligation, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { league } from '@tisheng/domain-rules/supervision/league.js';
import { type Completion, completion, type ProgressRow } from '@tisheng/domain-rules/supervision/progress.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { CompletionRate, ProgressCounts, UnitProgress } from '../graphql/progress.model.js';
import { type Count, COUNTS } from '../persistence/counts.js';

type Counts = Readonly<Record<Count, number>>;

/** Counts of one obligation: of a subunit, or of the unit itself where it has none below. */
interface Row extends Counts, Record<string, unknown> {
  readonly unitName: string;
  readonly subunitId: string | null;
  readonly code: string | null;
  readonly name: string | null;
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
    const bySubunit = new Map<string, Row[]>();
    for (const row of rows) {
      if (row.subunitId !== null) {
        bySubunit.set(row.subunitId, [...(bySubunit.get(row.subunitId) ?? []), row]);
      }
    }
    const subunits = [...bySubunit].map(([unitId, own]) => ({
      unitId,
      code: own[0]?.code ?? '',
      name: own[0]?.name ?? '',
      own,
      completion: completionOf(pack, own),
      before: null,
    }));
    const times = rows.flatMap(({ refreshedAt }) => (refreshedAt ? [refreshedAt.getTime()] : []));
    return {
      unitId,
      name: rows[0]?.unitName ?? '',
      counts: countsOf(rows),
      completion: toRate(completionOf(pack, rows)),
      subunits: league(subunits).flatMap(({ code, name, place, completion: completed }) => {
        const subunit = subunits.find((one) => one.code === code);
        if (!subunit) return [];
        const { unitId: id, own } = subunit;
        return [{ unitId: id, code, name, place, counts: countsOf(own), completion: toRate(completed) }];
      }),
      refreshedAt: times.length === 0 ? null : new Date(Math.max(...times)),
    };
  }

  /** The number that follows the unit's own path is that of the unit of the next level. */
  private rows(cohortId: string, unitId: string): Promise<Row[]> {
    return this.database.rows<Row>(
      `WITH unit AS (
         SELECT name, path, length(path) - length(replace(path, '/', '')) AS level FROM organization.unit WHERE id = $2
       ), counted AS (
         SELECT split_part(g.unit_path, '/', (SELECT level + 1 FROM unit)) AS number, g.obligation,
                max(g.refreshed_at) AS refreshed_at, ${COUNTS.map((count) => `sum(g.${count}) AS ${count}`).join(', ')}
           FROM supervision.progress g
          WHERE g.cohort_id = $1 AND g.unit_path ~>=~ (SELECT path FROM unit)
            AND g.unit_path ~<~ (SELECT left(path, -1) || '0' FROM unit)
          GROUP BY 1, 2
       )
       SELECT unit.name AS "unitName", s.id AS "subunitId", s.code, s.name, n.obligation, n.refreshed_at AS "refreshedAt",
              ${COUNTS.map((count) => `COALESCE(n.${count}, 0) AS ${count}`).join(', ')}
         FROM unit LEFT JOIN counted n ON true
         LEFT JOIN organization.unit s ON s.number = NULLIF(n.number, '')::int`,
      [cohortId, unitId],
    );
  }
}

const sum = (rows: readonly Row[], count: Count): number => rows.reduce((total, row) => total + row[count], 0);

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
