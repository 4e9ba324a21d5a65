import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';

/** Hears that a result was revoked: the next credit notes take its fee back (decision 13). */
@Injectable()
export class NoteRevocations implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(
      'certificate-revoked',
      ({ cohortId, enrollmentId }: { cohortId: string; enrollmentId: string }) =>
        this.execute(cohortId, enrollmentId),
    );
  }

  async execute(cohortId: string, enrollmentId: string): Promise<void> {
    await this.database.run(
      `INSERT INTO enrollment.fee_revocation (cohort_id, enrollment_id, revoked_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [cohortId, enrollmentId, this.clock.now()],
    );
  }
}
