import type { TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { DomainEvent } from '../../../platform/events/events.js';

interface Submitted {
  readonly cohortId: string;
  readonly count: number;
}

/** Pre-tests were submitted, or results of institutions taken over, in one step. */
export type PreTestsSubmitted = DomainEvent<'pre-tests-submitted', Submitted>;

/** Post-tests were submitted in one step. */
export type PostTestsSubmitted = DomainEvent<'post-tests-submitted', Submitted>;

export function testsSubmitted(
  kind: TestKind,
  cohortId: string,
  count: number,
): PreTestsSubmitted | PostTestsSubmitted {
  const payload = { cohortId, count };
  return kind === 'pre-test'
    ? { type: 'pre-tests-submitted', payload }
    : { type: 'post-tests-submitted', payload };
}
