import { Injectable } from '@nestjs/common';
import type { Answer } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { answersOf, PreTestFactsReader } from '../queries/pre-test-facts.js';
import { SubmitPreTests } from './submit-pre-tests.js';

/** Hands in one's own pre-test: what was saved before and the answers given now. */
@Injectable()
export class SubmitPreTest {
  constructor(
    private readonly database: Database,
    private readonly facts: PreTestFactsReader,
    private readonly submitPreTests: SubmitPreTests,
  ) {}

  /** Answers what stands in the way: nothing when the pre-test was submitted. */
  async execute(actor: Actor, cohortId: string, answers: readonly Answer[]): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const record = await this.facts.ofTeacher(tx, cohortId, actor.teacherId);
      if (record === null) return (await this.facts.rulesOf(cohortId, tx)).blocked(null);
      const given = new Set(answers.map(({ question }) => question));
      const kept = answersOf(record.answers).filter(({ question }) => !given.has(question));
      const row = { enrollmentId: record.enrollmentId, answers: [...kept, ...answers] };
      const { refused } = await this.submitPreTests.submit(tx, actor, cohortId, [row]);
      return refused.flatMap(({ problems }) => problems);
    });
  }
}
