import { Injectable } from '@nestjs/common';
import type { Answer, Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { AssessmentReader, type AssessmentRecord } from '../public/assessment-reader.js';
import { answersOf, PreTestFactsReader } from './pre-test-facts.js';

/** A teacher's own pre-test: where it stands, what it asks, what was answered and what came out. */
export interface PreTestView {
  readonly state: StateOf<'pre-test'>;
  /** What keeps the teacher from taking it now; empty while it may be taken. */
  readonly problems: readonly Problem[];
  readonly instrument: Instrument;
  readonly answers: readonly Answer[];
  readonly assessment: AssessmentRecord | null;
  /** How many weak points the policy wants shown first. */
  readonly weakPointsShown: number;
  readonly targetLevel: number;
}

@Injectable()
export class FindPreTestOfTeacher {
  constructor(
    private readonly database: Database,
    private readonly facts: PreTestFactsReader,
    private readonly assessments: AssessmentReader,
  ) {}

  async execute(actor: Actor, cohortId: string): Promise<PreTestView> {
    const rules = await this.facts.rulesOf(cohortId, this.database);
    const record = await this.facts.ofTeacher(this.database, cohortId, actor.teacherId);
    const submitted = record?.state === 'submitted';
    return {
      state: record?.state ?? 'not-started',
      problems: submitted ? [] : rules.blocked(record),
      instrument: await this.facts.instrumentOf(rules, record),
      answers: answersOf(record?.answers ?? {}),
      assessment: submitted
        ? ((await this.assessments.preTestOf(cohortId, record.enrollmentId)) ?? null)
        : null,
      weakPointsShown: rules.pack.diagnosis.weakPointsShown,
      targetLevel: rules.pack.diagnosis.targetLevel,
    };
  }
}
