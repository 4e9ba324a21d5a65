import { Injectable } from '@nestjs/common';
import type { TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { mayHandIn } from '@tisheng/domain-rules/diagnostic-assessment/may-hand-in.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import {
  answersOf,
  bankOf,
  formOf,
  formPolicyOf,
  seedOf,
  TestFactsReader,
  type TestRecord,
  type TestRules,
} from '../queries/test-facts.js';
import { scoreTest } from './score-test.js';
import { KeepSubmitted } from './keep-submitted.js';

/** Hands in one's own test: what was saved is scored and kept for good. */
@Injectable()
export class SubmitTest {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: TestFactsReader,
    private readonly keep: KeepSubmitted,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    kind: TestKind,
  ): Promise<{ submittedAt: Date } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const rules = await this.facts.rulesOf(tx, cohortId, kind);
      const record = await this.facts.ofTeacherLocked(tx, cohortId, kind, actor.teacherId);
      const problems = this.facts.blocked(rules, record);
      if (record?.state === 'not-started' && problems.length === 0)
        problems.push(problem('test-not-started'));
      if (problems.length > 0 || record === null) return { problems };
      return this.submit(tx, actor, rules, record);
    });
  }

  private async submit(
    tx: Transaction,
    actor: Actor,
    rules: TestRules,
    record: TestRecord,
  ): Promise<{ submittedAt: Date } | { problems: readonly Problem[] }> {
    const instrument = await this.facts.instrumentOf(rules, record);
    const bank = bankOf(instrument, record);
    const form = formOf(instrument, record);
    const answers = answersOf(record.answers);
    const seed = seedOf(record.enrollmentId, rules.kind);
    const problems = mayHandIn(bank, form, answers, formPolicyOf(rules), seed, bank.byCode);
    if (problems.length > 0) return { problems };
    const submittedAt = this.clock.now();
    const scored = scoreTest(rules, { record, instrument, form, answers }, submittedAt);
    if ('problems' in scored) return scored;
    const { kind, cohort } = rules;
    await this.keep.execute(tx, { cohortId: cohort.id, kind, source: 'platform', actor }, [[scored]]);
    return { submittedAt };
  }
}
