import type { DomainEvent } from '../../../platform/events/events.js';

/** Works were handed in, in one step. */
export type WorksSubmitted = DomainEvent<
  'works-submitted',
  { readonly cohortId: string; readonly count: number }
>;

/** Works were accepted or returned, in one step. */
export type WorksReviewed = DomainEvent<
  'works-reviewed',
  { readonly cohortId: string; readonly count: number }
>;

/** A school attested offline hours, or corrected them, in one step. */
export type OfflineHoursAttested = DomainEvent<
  'offline-hours-attested',
  { readonly cohortId: string; readonly count: number }
>;
