import type { DomainEvent } from '../../../platform/events/events.js';

/** Plans were confirmed in one step; their institutions may teach from them. `at` is their `decided_at`. */
export type PlansConfirmed = DomainEvent<
  'plans-confirmed',
  {
    readonly cohortId: string;
    readonly count: number;
    readonly institutionIds: readonly string[];
    readonly at: string;
  }
>;
