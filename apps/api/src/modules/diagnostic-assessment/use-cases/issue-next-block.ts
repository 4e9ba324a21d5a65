import { Injectable } from '@nestjs/common';
import { checkAnswers } from '@tisheng/domain-rules/diagnostic-assessment/check-answers.js';
import type { TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { nextBlock } from '@tisheng/domain-rules/diagnostic-assessment/next-block.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
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

export interface BlockIssued {
  /** Questions that are new; 0 when nothing more is asked and the test can be handed in. */
  readonly questions: number;
}

/** Draws what follows from the answers so far and adds it to the form. */
@Injectable()
export class IssueNextBlock {
  constructor(
    private readonly database: Database,
    private readonly facts: TestFactsReader,
  ) {}

  /** Asked twice at once, as from two tabs, it issues one block: the second caller gets the same. */
  async execute(
    actor: Actor,
    cohortId: string,
    kind: TestKind,
  ): Promise<BlockIssued | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const rules = await this.facts.rulesOf(tx, cohortId, kind);
      const record = await this.facts.ofTeacherLocked(tx, cohortId, kind, actor.teacherId);
      const problems = this.facts.blocked(rules, record);
      if (record?.state === 'not-started' && problems.length === 0)
        problems.push(problem('test-not-started'));
      if (problems.length > 0 || record === null) return { problems };
      return this.issue(tx, cohortId, rules, record);
    });
  }

  private async issue(
    tx: Transaction,
    cohortId: string,
    rules: TestRules,
    record: TestRecord,
  ): Promise<BlockIssued | { problems: readonly Problem[] }> {
    const { enrollmentId } = record;
    const instrument = await this.facts.instrumentOf(rules, record);
    const bank = bankOf(instrument, record);
    const form = formOf(instrument, record);
    const newest = form.at(-1) ?? [];
    // Issued to another tab a moment ago, and not begun.
    if (form.length > 1 && newest.every((code) => record.answers[code] === undefined))
      return { questions: 0 };
    const answers = answersOf(record.answers);
    const problems = checkAnswers(bank.asked(form), answers, 'submit', bank.byCode);
    if (problems.length > 0) return { problems };
    const block = nextBlock(bank, form, answers, formPolicyOf(rules), seedOf(enrollmentId, rules.kind));
    if (block.length > 0) {
      await tx.run(
        `UPDATE diagnostic_assessment.assessment SET form = $4
          WHERE cohort_id = $1 AND enrollment_id = $2 AND kind = $3`,
        [cohortId, enrollmentId, rules.kind, JSON.stringify([...form, block])],
      );
    }
    return { questions: block.length };
  }
}
