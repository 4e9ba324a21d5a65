import type { DomainEvent } from '../../../platform/events/events.js';

/** A push brought new learning records; the learners’ progress is up to date. */
export type LearningRecordsReceived = DomainEvent<
  'learning-records-received',
  {
    readonly cohortId: string;
    readonly institutionId: string;
    readonly pushId: string;
    /** How many learners the new records belong to. */
    readonly learners: number;
  }
>;

/** An institution pushed its own results for learners. */
export type ResultsReceived = DomainEvent<
  'institution-results-received',
  { readonly cohortId: string; readonly institutionId: string; readonly learners: number }
>;

/**
 * Records of these learners were struck as distorted, or restored; what they have reached is counted anew. Results that rest
 * on it are not.
 */
export type LearningRecordsStruck = DomainEvent<
  'learning-records-struck',
  {
    readonly cohortId: string;
    readonly findingId: string;
    readonly enrollmentIds: readonly string[];
    readonly restored: boolean;
  }
>;

/** A push held records that were rejected. */
export type RecordsRejected = DomainEvent<
  'records-rejected',
  {
    readonly cohortId: string;
    readonly institutionId: string;
    readonly pushId: string;
    readonly rejected: number;
  }
>;

/** An office asks an institution about a sign of distorted data. */
export type FindingAsked = DomainEvent<
  'finding-asked',
  {
    readonly cohortId: string;
    readonly institutionId: string;
    readonly findingId: string;
    readonly kind: string;
    readonly answerBy: string;
  }
>;
