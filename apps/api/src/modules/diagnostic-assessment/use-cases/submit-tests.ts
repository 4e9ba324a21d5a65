import { Injectable } from '@nestjs/common';
import { checkAnswers } from '@tisheng/domain-rules/diagnostic-assessment/check-answers.js';
import { firstBlock } from '@tisheng/domain-rules/diagnostic-assessment/first-block.js';
import type {
  Answer,
  Question,
  TeachingEnvironment,
  TestKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { nextBlock } from '@tisheng/domain-rules/diagnostic-assessment/next-block.js';
import type { TestForm } from '@tisheng/domain-rules/diagnostic-assessment/test-bank.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { SubmittedAssessment } from '../persistence/write-submitted.js';
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
import { KeepSubmitted } from './keep-submitted.js';
import { scoreTest } from './score-test.js';

/** One who takes the test, and how they answer whatever they are asked. */
export interface TestTaker {
  readonly enrollmentId: string;
  readonly environment: TeachingEnvironment;
  /** The answer to a question; null leaves it open. */
  readonly answer: (question: Question) => readonly string[] | null;
}

export interface RefusedTest {
  readonly enrollmentId: string;
  readonly problems: readonly Problem[];
}

export interface SubmittedTests {
  readonly submitted: number;
  /** Those that were not stored, each with everything that is wrong. */
  readonly refused: readonly RefusedTest[];
}

/** Tests scored and written in one statement: few enough to hold in memory. */
const CHUNK = 1000;

/** Takes the test for many teachers at once: draws each form, asks, asks further, scores and keeps. */
@Injectable()
export class SubmitTests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: TestFactsReader,
    private readonly keep: KeepSubmitted,
  ) {}

  /**
   * Submits the tests of many teachers in one transaction. A test that may not be submitted never spoils the others.
   *
   * @param takers read as they are needed, no enrollment twice
   */
  async executeMany(
    actor: Actor | NamedActor,
    cohortId: string,
    kind: TestKind,
    takers: Iterable<TestTaker> | AsyncIterable<TestTaker>,
  ): Promise<SubmittedTests> {
    return this.database.transaction(async (tx) => {
      const rules = await this.facts.rulesOf(tx, cohortId, kind);
      const refused: RefusedTest[] = [];
      const written = await this.keep.execute(
        tx,
        { cohortId, kind, source: 'platform', actor },
        this.decided(tx, rules, takers, refused),
        async (batch, kept) => {
          const late = batch.filter(({ enrollmentId }) => !kept.has(enrollmentId));
          refused.push(...(await this.submittedMeanwhile(tx, rules, late)));
        },
      );
      return { submitted: written.size, refused };
    });
  }

  /** What may be kept, chunk by chunk; the others go to `refused`. */
  private async *decided(
    tx: Transaction,
    rules: TestRules,
    takers: Iterable<TestTaker> | AsyncIterable<TestTaker>,
    refused: RefusedTest[],
  ): AsyncGenerator<SubmittedAssessment[]> {
    for await (const chunk of chunksOf(takers, CHUNK)) {
      const ids = chunk.map(({ enrollmentId }) => enrollmentId);
      const records = await this.facts.ofEnrollments(tx, rules.cohort.id, rules.kind, ids);
      const accepted: SubmittedAssessment[] = [];
      for (const taker of chunk) {
        const decided = await this.take(rules, records.get(taker.enrollmentId) ?? null, taker);
        if ('problems' in decided) {
          refused.push({ enrollmentId: taker.enrollmentId, problems: decided.problems });
        } else accepted.push(decided);
      }
      yield accepted;
    }
  }

  private async take(
    rules: TestRules,
    record: TestRecord | null,
    taker: TestTaker,
  ): Promise<SubmittedAssessment | { problems: readonly Problem[] }> {
    const problems = this.facts.blocked(rules, record);
    if (problems.length > 0 || record === null) return { problems };
    const instrument = await this.facts.instrumentOf(rules, record);
    const begun = record.state === 'in-progress';
    const environment = begun ? record.environment : taker.environment;
    const bank = bankOf(instrument, { stage: record.stage, environment });
    const seed = seedOf(record.enrollmentId, rules.kind);
    const answers: Answer[] = answersOf(record.answers);
    let form: TestForm = begun
      ? formOf(instrument, record)
      : [firstBlock(bank, seed, rules.pack.diagnosis.form)];
    for (;;) {
      const open = bank.asked(form).filter(({ code }) => !answers.some(({ question }) => question === code));
      answers.push(
        ...open.flatMap((question) => {
          const options = taker.answer(question);
          return options === null ? [] : [{ question: question.code, options }];
        }),
      );
      const wrong = checkAnswers(bank.asked(form), answers, 'submit', bank.byCode);
      if (wrong.length > 0) return { problems: wrong };
      const block = nextBlock(bank, form, answers, formPolicyOf(rules), seed);
      if (block.length === 0) break;
      form = [...form, block];
    }
    const complete = { record: { ...record, environment }, instrument, form, answers };
    return scoreTest(rules, complete, this.clock.now());
  }

  /** Submitted by another device since the records were read. */
  private async submittedMeanwhile(
    tx: Transaction,
    rules: TestRules,
    late: readonly SubmittedAssessment[],
  ): Promise<RefusedTest[]> {
    const ids = late.map(({ enrollmentId }) => enrollmentId);
    if (ids.length === 0) return [];
    const records = await this.facts.ofEnrollments(tx, rules.cohort.id, rules.kind, ids);
    return ids.map((enrollmentId) => {
      const record = records.get(enrollmentId);
      const problems = this.facts.blocked(rules, record ? { ...record, state: 'submitted' } : null);
      return { enrollmentId, problems };
    });
  }
}

async function* chunksOf<Row>(rows: Iterable<Row> | AsyncIterable<Row>, size: number): AsyncGenerator<Row[]> {
  let chunk: Row[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
