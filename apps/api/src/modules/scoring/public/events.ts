import type { AppealLevel, AppealSubject } from '@tisheng/domain-rules/scoring/appeal.js';
import type { DomainEvent } from '../../../platform/events/events.js';

/** A scoring run over a cohort is over. */
export type ScoringRunFinished = DomainEvent<
  'scoring-run-finished',
  {
    readonly cohortId: string;
    readonly runId: string;
    readonly learners: number;
    readonly changed: number;
  }
>;

/** Learners were told their institution results in one step; `at` is their `told_at`. */
export type ResultsPublished = DomainEvent<
  'results-published',
  { readonly cohortId: string; readonly count: number; readonly at: string }
>;

/** Schools rated teachers in one step; `at` is the `rated_at` of what changed. */
export type TeachersRated = DomainEvent<
  'teachers-rated',
  { readonly cohortId: string; readonly count: number; readonly at: string }
>;

/** Comprehensive results were made, changed or reopened; those of the run carry its id. */
export type ComprehensiveResultsPublished = DomainEvent<
  'comprehensive-results-published',
  { readonly cohortId: string; readonly runId: string; readonly changed: number }
>;

/**
 * An appeal was decided. Upheld, the results were computed again in the same transaction; `resultChanged` tells that
 * the comprehensive result is another one now, so that a certificate resting on it wants looking at.
 */
export type AppealDecided = DomainEvent<
  'appeal-decided',
  {
    readonly cohortId: string;
    readonly enrollmentId: string;
    readonly appealId: string;
    readonly subject: AppealSubject;
    /** Theme whose review was appealed against; null for the other subjects. */
    readonly theme: number | null;
    readonly level: AppealLevel;
    readonly outcome: 'upheld' | 'dismissed';
    readonly resultChanged: boolean;
  }
>;
