import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Jobs } from './jobs.js';

/** How long the history shows finished work; the audit trail keeps what was decided. */
export const KEPT_DAYS = 90;

/** Forgets finished long work after {@link KEPT_DAYS} days. */
@Injectable()
export class PurgeJobs implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('purge-background-jobs', async () => void (await this.execute()));
  }

  async execute(): Promise<{ purged: number }> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    return {
      purged: await this.database.run('DELETE FROM platform.background_job WHERE finished_at < $1', [before]),
    };
  }
}
