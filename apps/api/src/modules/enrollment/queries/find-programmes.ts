import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { type CohortRecord, PolicyReader, type ProgrammeRecord } from '../public/policy-reader.js';

export interface CohortWithQuotas extends CohortRecord {
  readonly quotas: readonly {
    readonly stages: readonly string[];
    readonly teachers: number;
    readonly taken: number;
  }[];
}

export interface ProgrammeWithCohorts extends ProgrammeRecord {
  readonly cohorts: readonly CohortWithQuotas[];
}

interface QuotaRow extends Record<string, unknown> {
  readonly cohortId: string;
  readonly stages: string[];
  readonly teachers: number;
  readonly taken: number;
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
    const [programmes, cohorts, quotas] = await Promise.all([
      this.policies.programmes(actor.rootUnitId),
      this.policies.cohortsOfRoot(actor.rootUnitId),
      this.quotas(actor.rootUnitId),
    ]);
    return programmes.map((programme) => ({
      ...programme,
      cohorts: cohorts
        .filter(({ programmeId }) => programmeId === programme.id)
        .map((cohort) => ({ ...cohort, quotas: quotas.filter(({ cohortId }) => cohortId === cohort.id) })),
    }));
  }

  private async quotas(rootUnitId: string): Promise<QuotaRow[]> {
    return this.database.rows<QuotaRow>(
      `WITH enrolled AS (
         SELECT e.cohort_id, e.stage, count(*) AS teachers
           FROM enrollment.programme p
           JOIN enrollment.cohort c ON c.programme_id = p.id
           JOIN enrollment.policy_pack k ON k.id = c.pack_id AND k.version = c.pack_version
           JOIN enrollment.enrollment e ON e.cohort_id = c.id
          WHERE p.root_unit_id = $1 AND e.state IN ('put-forward', 'registered', 'confirmed', 'completed')
            AND (k.document #>> ARRAY['eligibility', 'effects', e.obligation, 'countsInQuota'])::boolean
          GROUP BY e.cohort_id, e.stage
       )
       SELECT q.cohort_id AS "cohortId", q.stages, q.teachers,
              COALESCE((SELECT sum(n.teachers) FROM enrolled n
                         WHERE n.cohort_id = q.cohort_id AND n.stage = ANY(q.stages)), 0)::int AS taken
         FROM enrollment.programme p
         JOIN enrollment.cohort c ON c.programme_id = p.id
         JOIN enrollment.cohort_quota q ON q.cohort_id = c.id
        WHERE p.root_unit_id = $1 ORDER BY q.cohort_id, q.position`,
      [rootUnitId],
    );
  }
}
