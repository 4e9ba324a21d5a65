import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { BackgroundJobs } from '../../../../platform/jobs/background-jobs.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { DuplicatePairs } from '../merging/duplicate-pairs.js';

const KIND = 'find-duplicates';
const AFTER_IMPORT = 'find-duplicates-after-import';

/** Looks through the whole roster of a region for entries that may be one person. */
@Injectable()
export class FindDuplicates implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: BackgroundJobs,
    private readonly queue: Jobs,
    private readonly organization: OrganizationReader,
    private readonly pairs: DuplicatePairs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ rootUnitId: string }>(KIND, (run) =>
      this.database.transaction(async (tx) => {
        const open = await this.pairs.refresh(tx, run.payload.rootUnitId, null);
        const outcome = { result: { open } };
        await run.finish(tx, outcome);
        return outcome;
      }),
    );
    this.queue.handle(AFTER_IMPORT, async (payload) => {
      const { rootUnitId } = payload as { rootUnitId: string };
      await this.database.transaction((tx) => this.pairs.refresh(tx, rootUnitId, null));
    });
  }

  /** Has the roster looked through once a change of many teachers has committed. */
  async afterImport(tx: Transaction, rootUnitId: string): Promise<void> {
    await this.queue.enqueue(tx, AFTER_IMPORT, { rootUnitId }, { jobKey: `${AFTER_IMPORT} ${rootUnitId}` });
  }

  /** Begins the search and answers the id of the job. */
  async execute(actor: Actor, unitId: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const unit = await this.organization.unit(unitId, tx);
      if (!unit) throw new Error(`No unit ${unitId}`);
      return this.jobs.begin(tx, actor, {
        kind: KIND,
        payload: { rootUnitId: unit.rootId },
        unitId,
        rootUnitId: unit.rootId,
      });
    });
  }
}
