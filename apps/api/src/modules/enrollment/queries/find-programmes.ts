import { Injectable } from '@nestjs/common';
import {
  quotaFulfilment,
  type EnrolledCount,
  type Quota,
  type QuotaFulfilment,
} from '@tisheng/domain-rules/enrollment/quota.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { HOLDING_A_PLACE } from '../enrolling/places-of-cohort.js';
import { type CohortRecord, PolicyReader, type ProgrammeRecord } from '../public/policy-reader.js';

export interface CohortWithQuotas extends CohortRecord {
  readonly quotas: readonly QuotaFulfilment[];
  /** Names of the units that belong to it; empty for the whole region. */
  readonly units: readonly string[];
  readonly quotaShare: number | null;
}

export interface ProgrammeWithCohorts extends ProgrammeRecord {
  readonly cohorts: readonly CohortWithQuotas[];
}

interface QuotaRow extends Quota, Record<string, unknown> {
  readonly cohortId: string;
}

interface EnrolledRow extends EnrolledCount, Record<string, unknown> {
  readonly cohortId: string;
}

/** The programmes of the region of whoever asks, each with its cohorts and how far their quotas are filled. */
@Injectable()
export class FindProgrammes {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async execute(actor: Actor): Promise<ProgrammeWithCohorts[]> {
    if (actor.rootUnitId === null) return [];
    const [programmes, cohorts, quotas, enrolled] = await Promise.all([
      this.policies.programmes(actor.rootUnitId),
      this.policies.cohortsOfRoot(actor.rootUnitId),
      this.quotas(actor.rootUnitId),
      this.enrolled(actor.rootUnitId),
    ]);
    const filled = await Promise.all(
      cohorts.map(async (cohort) => {
        const { pack, policyCohort } = await this.policies.ofCohort(cohort.id);
        const own = <T extends { cohortId: string }>(rows: readonly T[]) =>
          rows.filter(({ cohortId }) => cohortId === cohort.id);
        return {
          ...cohort,
          units: policyCohort.units,
          quotaShare: policyCohort.quotaShare ?? null,
          quotas: quotaFulfilment(own(quotas), own(enrolled), pack),
        };
      }),
    );
    return programmes.map((programme) => ({
      ...programme,
      cohorts: filled.filter(({ programmeId }) => programmeId === programme.id),
    }));
  }

  private async quotas(rootUnitId: string): Promise<QuotaRow[]> {
    return this.database.rows<QuotaRow>(
      `SELECT q.cohort_id AS "cohortId", q.stages, q.teachers
         FROM enrollment.programme p
         JOIN enrollment.cohort c ON c.programme_id = p.id
         JOIN enrollment.cohort_quota q ON q.cohort_id = c.id
        WHERE p.root_unit_id = $1 ORDER BY q.cohort_id, q.position`,
      [rootUnitId],
    );
  }

  private async enrolled(rootUnitId: string): Promise<EnrolledRow[]> {
    return this.database.rows<EnrolledRow>(
      `SELECT e.cohort_id AS "cohortId", e.stage, e.obligation, count(*) AS teachers
         FROM enrollment.programme p
         JOIN enrollment.cohort c ON c.programme_id = p.id AND EXISTS
              (SELECT FROM enrollment.cohort_quota q WHERE q.cohort_id = c.id)
         JOIN enrollment.enrollment e ON e.cohort_id = c.id AND e.state = ANY($2)
        WHERE p.root_unit_id = $1 GROUP BY e.cohort_id, e.stage, e.obligation`,
      [rootUnitId, HOLDING_A_PLACE],
    );
  }
}
