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
        this.execute(cohortId, [enrollmentId]),
    );
    this.events.on(
      'certificates-revoked',
      ({ cohortId, enrollmentIds }: { cohortId: string; enrollmentIds: readonly string[] }) =>
        this.execute(cohortId, enrollmentIds),
    );
  }

  async execute(cohortId: string, enrollmentIds: readonly string[]): Promise<void> {
    await this.database.run(
      `INSERT INTO enrollment.fee_revocation (cohort_id, enrollment_id, revoked_at) SELECT $1, learner, $3 FROM unnest($2::uuid[]) AS learner
       ON CONFLICT DO NOTHING`,
      [cohortId, enrollmentIds, this.clock.now()],
    );
  }
}
