import { Injectable, type OnModuleInit } from '@nestjs/common';
import { placeNewLearners } from '@tisheng/domain-rules/enrollment/workshops/place-new-learners.js';
import { proposeWorkshops } from '@tisheng/domain-rules/enrollment/workshops/propose-workshops.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Database } from '../../../../platform/database/database.js';
import { BackgroundJobs, type JobActor, type JobOutcome } from '../../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../../platform/jobs/job-run.js';
import { AccountAdministration } from '../../../identity/public/account-administration.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { PolicyReader } from '../../public/policy-reader.js';
import { WorkshopRows } from '../workshop-rows.js';

const JOB = 'propose-workshops';

interface Payload {
  readonly cohortId: string;
  readonly unitId: string;
  readonly seed: number;
}

/**
 * Proposes workshops and study groups for the confirmed learners of a county or of a region: drafts, made anew each time.
 * Where workshops are published already, new learners go into the groups that have room, and drafts are made for the rest.
 */
@Injectable()
export class ProposeWorkshops implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly rows: WorkshopRows,
    private readonly accounts: AccountAdministration,
    private readonly jobs: BackgroundJobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<Payload>(JOB, (run) => this.work(run));
  }

  async execute(
    actor: JobActor,
    cohortId: string,
    unitId: string,
    seed: number,
  ): Promise<{ jobId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { pack, cohort } = await this.policies.ofCohort(cohortId, tx);
      if (!pack.workshops) return { problems: [problem('workshop-not-in-policy')] };
      const unit = await this.organization.unit(unitId, tx);
      const jobId = await this.jobs.begin<Payload>(tx, actor, {
        kind: JOB,
        payload: { cohortId, unitId, seed },
        unitId,
        rootUnitId: cohort.rootUnitId,
        ...(unit ? { subject: unit.name } : {}),
      });
      return { jobId };
    });
  }

  private async work(run: JobRun<Payload>): Promise<JobOutcome> {
    const { cohortId, unitId, seed } = run.payload;
    return this.database.transaction(async (tx) => {
      // One proposal after the other: nobody is placed twice.
      await tx.run('SELECT FROM enrollment.cohort WHERE id = $1 FOR NO KEY UPDATE', [cohortId]);
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const unit = await this.organization.unit(unitId, tx);
      if (!pack.workshops || !unit) return { problems: [problem('workshop-not-in-policy')] };
      for (const grantId of await this.rows.discardDrafts(tx, cohortId, unit.path)) {
        await this.accounts.endGrant(tx, grantId, run.actor.accountId);
      }
      const learners = await this.rows.withoutWorkshop(tx, cohortId, unit.path);
      await run.progress(0, learners.length);
      const groups = await this.rows.openGroups(tx, cohortId, unit.path);
      const { placed, left } = placeNewLearners(learners, groups, pack.workshops.group.maximum);
      await this.rows.join(tx, cohortId, placed);
      const proposal = proposeWorkshops(left, pack.workshops, seed);
      await this.rows.store(tx, cohortId, proposal);
      await run.progress(learners.length, learners.length);
      const result = {
        learners: learners.length,
        joined: placed.size,
        workshops: proposal.length,
        groups: proposal.reduce((sum, one) => sum + one.groups.length, 0),
      };
      await this.audit.record(tx, run.actor, {
        action: JOB,
        targetKind: 'cohort',
        targetId: cohortId,
        after: { unit: unitId, ...result },
      });
      await run.finish(tx, { result });
      return { result };
    });
  }
}
