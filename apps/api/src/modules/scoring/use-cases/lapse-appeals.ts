import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hasLapsed } from '@tisheng/domain-rules/scoring/appeal.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { AppealsOnRecord, onRecord, type AppealRecord } from '../queries/appeals-on-record.js';

/** Ends dismissed appeals that nobody took to the next level in time: once a day is enough. */
@Injectable()
export class LapseAppeals implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly appeals: AppealsOnRecord,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('lapse-appeals', async () => void (await this.execute()));
  }

  async execute(): Promise<{ lapsed: number }> {
    return this.database.transaction(async (tx) => {
      const over: AppealRecord[] = [];
      for (const appeal of await this.appeals.dismissed(tx)) {
        if (await this.isOver(tx, appeal)) over.push(appeal);
      }
      const ids = over.map(({ id }) => id);
      await lapse(tx, ids, this.clock.now());
      for (const cohortId of new Set(over.map((appeal) => appeal.cohortId)))
        await this.note(
          tx,
          cohortId,
          over.filter((appeal) => appeal.cohortId === cohortId),
        );
      return { lapsed: ids.length };
    });
  }

  private async note(tx: Transaction, cohortId: string, over: readonly AppealRecord[]): Promise<void> {
    const { cohort } = await this.policies.ofCohort(cohortId, tx);
    await this.audit.record(
      tx,
      { displayName: 'program', rootUnitId: cohort.rootUnitId },
      {
        action: 'lapse-appeals',
        targetKind: 'cohort',
        targetId: cohortId,
        before: { state: 'dismissed' },
        after: { state: 'lapsed', count: over.length, appealIds: over.slice(0, 100).map(({ id }) => id) },
      },
    );
  }

  private async isOver(tx: Transaction, appeal: AppealRecord): Promise<boolean> {
    const { pack } = await this.policies.ofCohort(appeal.cohortId, tx);
    const zone = pack.programme.timeZone;
    return hasLapsed(pack, onRecord(appeal, zone), plainDateIn(zone, this.clock.now()));
  }
}

/** Ends these appeals and records that the program did it. */
export async function lapse(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  await tx.run(`UPDATE scoring.appeal SET state = 'lapsed', closed_at = $2 WHERE id = ANY($1)`, [ids, at]);
  await tx.run(
    `INSERT INTO scoring.appeal_step (appeal_id, position, action, reason, acted_at)
     SELECT id, (SELECT count(*) + 1 FROM scoring.appeal_step s WHERE s.appeal_id = id), 'lapse', '', $2
       FROM unnest($1::uuid[]) AS id`,
    [ids, at],
  );
}
