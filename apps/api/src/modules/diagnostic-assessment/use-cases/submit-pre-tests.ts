import { Injectable } from '@nestjs/common';
import type { Answer, Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { scoreAssessment } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { weakPoints } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { writeSubmitted, type SubmittedAssessment } from '../persistence/write-submitted.js';
import type { PreTestsSubmitted } from '../public/events.js';
import { PreTestFactsReader, type PreTestRecord, type PreTestRules } from '../queries/pre-test-facts.js';

/** The complete answers of one enrollment. */
export interface PreTestRow {
  readonly enrollmentId: string;
  readonly answers: readonly Answer[];
}

export interface RefusedPreTest {
  readonly enrollmentId: string;
  readonly problems: readonly Problem[];
}

export interface SubmittedPreTests {
  readonly submitted: number;
  /** Those that were not stored, each with everything that is wrong. */
  readonly refused: readonly RefusedPreTest[];
}

/** Pre-tests scored and written in one statement: few enough to hold in memory. */
const CHUNK = 1000;

/** Scores complete pre-tests and keeps them for good: one teacher's, or those of a whole cohort at once. */
@Injectable()
export class SubmitPreTests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PreTestFactsReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /**
   * Submits the pre-tests of many teachers in one transaction. A pre-test that may not be submitted never spoils the
   * others.
   *
   * @param rows read as they are needed, no enrollment twice
   */
  async executeMany(
    actor: Actor | NamedActor,
    cohortId: string,
    rows: Iterable<PreTestRow>,
  ): Promise<SubmittedPreTests> {
    return this.database.transaction((tx) => this.submit(tx, actor, cohortId, rows));
  }

  /** The same in a transaction of the caller. */
  async submit(
    tx: Transaction,
    actor: Actor | NamedActor,
    cohortId: string,
    rows: Iterable<PreTestRow>,
  ): Promise<SubmittedPreTests> {
    const rules = await this.facts.rulesOf(cohortId, tx);
    const refused: RefusedPreTest[] = [];
    let submitted = 0;
    for (const chunk of chunksOf(rows, CHUNK)) {
      const accepted = await this.decide(tx, cohortId, rules, chunk, refused);
      const written = await writeSubmitted(tx, cohortId, 'platform', this.clock.now(), accepted);
      submitted += written.size;
      for (const { enrollmentId } of accepted) {
        if (written.has(enrollmentId)) continue;
        // Submitted by another device since the record was read.
        const record =
          (await this.facts.ofEnrollments(tx, cohortId, [enrollmentId])).get(enrollmentId) ?? null;
        refused.push({ enrollmentId, problems: rules.blocked(record && { ...record, state: 'submitted' }) });
      }
    }
    await analyzeAfter(tx, submitted, 'diagnostic_assessment.assessment');
    if (submitted > 0) {
      const payload = { cohortId, count: submitted };
      await this.audit.record(tx, actor, {
        action: 'submit-pre-tests',
        targetKind: 'cohort',
        targetId: cohortId,
        after: { count: submitted },
      });
      await this.events.publish(tx, { type: 'pre-tests-submitted', payload } satisfies PreTestsSubmitted);
    }
    return { submitted, refused };
  }

  private async decide(
    tx: Transaction,
    cohortId: string,
    rules: PreTestRules,
    rows: readonly PreTestRow[],
    refused: RefusedPreTest[],
  ): Promise<SubmittedAssessment[]> {
    const ids = rows.map(({ enrollmentId }) => enrollmentId);
    const records = await this.facts.ofEnrollments(tx, cohortId, ids);
    const accepted: SubmittedAssessment[] = [];
    for (const row of rows) {
      const record = records.get(row.enrollmentId) ?? null;
      const instrument = await this.facts.instrumentOf(rules, record);
      const decided = this.score(rules, instrument, record, row);
      if ('problems' in decided) refused.push(decided);
      else accepted.push(decided);
    }
    return accepted;
  }

  private score(
    rules: PreTestRules,
    instrument: Instrument,
    record: PreTestRecord | null,
    { enrollmentId, answers }: PreTestRow,
  ): SubmittedAssessment | RefusedPreTest {
    const { levels, targetLevel } = rules.pack.diagnosis;
    const blocked = rules.blocked(record);
    const scored = scoreAssessment(instrument, answers, levels);
    if (scored.kind === 'refused' || blocked.length > 0) {
      return { enrollmentId, problems: [...blocked, ...(scored.kind === 'refused' ? scored.problems : [])] };
    }
    return {
      enrollmentId,
      instrument,
      answers: Object.fromEntries(answers.map(({ question, option }) => [question, option])),
      result: { score: scored.score, weakPoints: weakPoints(scored.score.items, targetLevel) },
      submittedAt: this.clock.now(),
    };
  }
}

function* chunksOf<Row>(rows: Iterable<Row>, size: number): Generator<Row[]> {
  let chunk: Row[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
