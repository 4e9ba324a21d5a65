import { Injectable } from '@nestjs/common';
import type { TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import type { Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { refreshRollUp } from '../persistence/refresh-roll-up.js';
import { writeSubmitted, type SubmittedAssessment } from '../persistence/write-submitted.js';
import { testsSubmitted } from '../public/events.js';

/** Whose tests are kept, and who measured. */
export interface KeptTests {
  readonly cohortId: string;
  readonly kind: TestKind;
  readonly source: 'platform' | 'institution';
  /** Who handed in; null where the act is recorded elsewhere. */
  readonly actor: Actor | NamedActor | null;
}

/**
 * The one door by which submitted tests come in, taken here or measured by institutions: written, counted for schools and
 * offices, audited and announced, all in the caller's transaction.
 */
@Injectable()
export class KeepSubmitted {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /**
   * @param batches few enough in each to hold in memory; made one after the other, as they are written
   * @param onWritten told after each batch whose test was written: not those who had submitted before
   */
  async execute(
    tx: Transaction,
    tests: KeptTests,
    batches: AsyncIterable<readonly SubmittedAssessment[]> | Iterable<readonly SubmittedAssessment[]>,
    onWritten?: (batch: readonly SubmittedAssessment[], written: ReadonlySet<string>) => Promise<void> | void,
  ): Promise<ReadonlySet<string>> {
    const all = new Set<string>();
    for await (const batch of batches) {
      const written = await writeSubmitted(tx, { ...tests, now: this.clock.now() }, batch);
      for (const id of written) all.add(id);
      await onWritten?.(batch, written);
    }
    if (all.size > 0) await this.tell(tx, tests, all);
    return all;
  }

  private async tell(
    tx: Transaction,
    { cohortId, kind, actor }: KeptTests,
    written: ReadonlySet<string>,
  ): Promise<void> {
    await analyzeAfter(tx, written.size, 'diagnostic_assessment.assessment');
    if (actor) {
      await this.audit.record(tx, actor, {
        action: kind === 'pre-test' ? 'submit-pre-tests' : 'submit-post-tests',
        targetKind: 'cohort',
        targetId: cohortId,
        after: { count: written.size },
      });
    }
    await this.events.publish(tx, testsSubmitted(kind, cohortId, written.size));
    // Last, for it holds back others who hand in under the same office.
    await refreshRollUp(tx, cohortId, [...written]);
  }
}
