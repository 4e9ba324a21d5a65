import { Injectable, type OnModuleInit } from '@nestjs/common';
import { reminderSteps } from '@tisheng/domain-rules/exchange/reminder-steps.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { FindPushCycles } from '../../queries/find-push-cycles.js';
import { enqueueNews } from '../enqueue-news.js';

/**
 * Reminds institutions of their ten-day cycles (features X2): that one is due, that it is missing, that it came late. Each
 * step is said once; missing and late go to the endpoints as `warning.issued`, and all of them stand on the boards.
 */
@Injectable()
export class RemindOfCycles implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly cycles: FindPushCycles,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('remind-of-cycles', async () => void (await this.execute()));
  }

  /** @returns how many steps were said */
  async execute(): Promise<number> {
    const places = await this.database.rows<{ cohortId: string; institutionIds: string[] }>(
      `SELECT i.cohort_id AS "cohortId", array_agg(DISTINCT i.institution_id) AS "institutionIds"
         FROM enrollment.institution_choice i JOIN enrollment.cohort c ON c.id = i.cohort_id
        WHERE c.state IN ('training', 'evaluating') GROUP BY 1`,
    );
    let said = 0;
    for (const { cohortId, institutionIds } of places) {
      const found = await this.cycles.ofInstitutions(cohortId, institutionIds);
      for (const [institutionId, cycles] of found) {
        for (const { number, state, dueAt } of cycles) {
          for (const step of reminderSteps(state)) {
            if (await this.say(cohortId, institutionId, { number, step, dueAt })) said += 1;
          }
        }
      }
    }
    return said;
  }

  private async say(
    cohortId: string,
    institutionId: string,
    { number, step, dueAt }: { number: number; step: 'due' | 'missing' | 'late'; dueAt: Date },
  ): Promise<boolean> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const isNew = await tx.run(
        `INSERT INTO exchange.cycle_reminder (cohort_id, institution_id, cycle, step, reminded_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING`,
        [cohortId, institutionId, number, step, now],
      );
      if (isNew === 0) return false;
      if (step !== 'due') {
        const items = [{ kind: `cycle-${step}`, cycle: number, dueAt: dueAt.toISOString() }];
        const source = `${cohortId} ${number} ${step}`;
        await enqueueNews(tx, institutionId, { event: 'warning.issued', cohortId, source, items }, now);
      }
      return true;
    });
  }
}
