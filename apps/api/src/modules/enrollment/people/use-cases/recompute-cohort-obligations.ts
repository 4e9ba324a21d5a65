import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { BackgroundJobs } from '../../../../platform/jobs/background-jobs.js';
import type { Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { ObligationCause } from '@tisheng/domain-rules/enrollment/people/obligation-change.js';
import { PolicyReader } from '../../public/policy-reader.js';
import { decideAnew, placesToDecide } from '../obligations/decide-anew.js';
import { RecomputeObligations } from '../obligations/recompute-obligations.js';

const KIND = 'recompute-obligations';

interface Payload {
  readonly cohortId: string;
  readonly cause: ObligationCause;
}

/** How many obligations of a cohort would change from one to another, were they decided anew today. */
export interface ObligationPreview {
  readonly decided: number;
  readonly changes: readonly {
    readonly before: Obligation;
    readonly after: Obligation;
    readonly teachers: number;
    /** So many of them wait for their county. */
    readonly needCounty: number;
  }[];
}

/** Decides the obligations of a whole cohort anew: after a policy was activated, or when an office asks for it. */
@Injectable()
export class RecomputeCohortObligations implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: BackgroundJobs,
    private readonly policies: PolicyReader,
    private readonly obligations: RecomputeObligations,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<Payload>(KIND, (run) =>
      this.database.transaction(async (tx) => {
        const { cohortId, cause } = run.payload;
        const row = await tx.one<{ total: number }>(
          `SELECT count(*) AS total FROM enrollment.enrollment WHERE cohort_id = $1
              AND state IN ('put-forward', 'registered', 'waiting', 'confirmed')`,
          [cohortId],
        );
        const counts = await this.obligations.execute(
          tx,
          run.actor.accountId,
          { cohortId, teacherIds: null },
          cause,
          (done) => run.progress(done, row?.total ?? 0),
        );
        const outcome = { result: { ...counts } };
        await run.finish(tx, outcome);
        return outcome;
      }),
    );
  }

  /** Begins the work and answers the id of the job. */
  async execute(actor: Actor, cohortId: string, cause: ObligationCause = 'recomputed'): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { cohort } = await this.policies.ofCohort(cohortId, tx);
      return this.jobs.begin<Payload>(tx, actor, {
        kind: KIND,
        payload: { cohortId, cause },
        unitId: actor.unitId,
        rootUnitId: cohort.rootUnitId,
        subject: cohort.code,
      });
    });
  }

  /** What it would come to; nothing is written. */
  async preview(cohortId: string): Promise<ObligationPreview> {
    const policy = await this.policies.ofCohort(cohortId);
    const lines = new Map<
      string,
      { before: Obligation; after: Obligation; teachers: number; needCounty: number }
    >();
    let decided = 0;
    for await (const page of placesToDecide(this.database, { cohortId, teacherIds: null })) {
      decided += page.length;
      for (const { place, decision, consequence } of decideAnew(policy, page)) {
        if (consequence.kind !== 'changed' || place.waitingFor === decision.obligation) continue;
        const key = `${place.obligation} ${decision.obligation}`;
        const line = lines.get(key) ?? {
          before: place.obligation,
          after: decision.obligation,
          teachers: 0,
          needCounty: 0,
        };
        line.teachers += 1;
        if (consequence.needsCounty) line.needCounty += 1;
        lines.set(key, line);
      }
    }
    return { decided, changes: [...lines.values()] };
  }
}
