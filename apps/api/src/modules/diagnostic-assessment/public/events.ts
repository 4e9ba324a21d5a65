import type { DomainEvent } from '../../../platform/events/events.js';

/** Pre-tests were submitted, or results of institutions taken over, in one step. */
export type PreTestsSubmitted = DomainEvent<
  'pre-tests-submitted',
  { readonly cohortId: string; readonly count: number }
>;
