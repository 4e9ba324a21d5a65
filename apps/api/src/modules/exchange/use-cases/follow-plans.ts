import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { PlansConfirmed } from '../../course-selection/public/events.js';
import type { InstitutionChosen } from '../../enrollment/public/events.js';
import { lockInstitution } from '../push/exchange-locks.js';
import { recountHeldHours } from '../push/held-half-hours.js';

/** Keeps the hours that learners have reached in step with the versions of courses that their plans hold. */
@Injectable()
export class FollowPlans implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.events.on('plans-confirmed', async ({ cohortId, institutionIds }: PlansConfirmed['payload']) =>
      this.execute(cohortId, institutionIds),
    );
    this.events.on('institution-chosen', async (chosen: InstitutionChosen['payload']) => {
      const { cohortId, institutionId, formerInstitutionId } = chosen;
      if (formerInstitutionId !== null) await this.execute(cohortId, [institutionId, formerInstitutionId]);
    });
  }

  async execute(cohortId: string, institutionIds: readonly string[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const id of institutionIds.toSorted()) await lockInstitution(tx, id, 'alone');
      await recountHeldHours(tx, cohortId, institutionIds);
    });
  }
}
