import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { DomainEvent } from '../../../platform/events/events.js';

/** Teachers were put forward or registered in one step; `count` with those who wait for a place. */
export type TeachersEnrolled = DomainEvent<
  'teachers-enrolled',
  { readonly cohortId: string; readonly count: number }
>;

/** Enrollments were confirmed in one step; `at` is their `confirmed_at`. */
export type EnrollmentsConfirmed = DomainEvent<
  'enrollments-confirmed',
  { readonly cohortId: string; readonly count: number; readonly at: string }
>;

/** Teachers moved up from the waiting list in one step; `at` is their `promoted_at`. */
export type EnrollmentsPromoted = DomainEvent<
  'enrollments-promoted',
  { readonly cohortId: string; readonly count: number; readonly at: string }
>;

/** Enrollments were withdrawn in one step; `at` is their `withdrawn_at`. */
export type EnrollmentsWithdrawn = DomainEvent<
  'enrollments-withdrawn',
  { readonly cohortId: string; readonly count: number; readonly at: string }
>;

/** A county chose its training institution, for the first time or anew; its enrollments follow. */
export type InstitutionChosen = DomainEvent<
  'institution-chosen',
  {
    readonly cohortId: string;
    readonly countyId: string;
    readonly institutionId: string;
    readonly formerInstitutionId: string | null;
  }
>;

/** A cohort went on to its next state. */
export type CohortAdvanced = DomainEvent<
  'cohort-advanced',
  { readonly cohortId: string; readonly from: StateOf<'cohort'>; readonly to: StateOf<'cohort'> }
>;
