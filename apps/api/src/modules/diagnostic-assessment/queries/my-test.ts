import { Injectable } from '@nestjs/common';
import { checkAnswers } from '@tisheng/domain-rules/diagnostic-assessment/check-answers.js';
import { firstBlock } from '@tisheng/domain-rules/diagnostic-assessment/first-block.js';
import { gateApplies } from '@tisheng/domain-rules/diagnostic-assessment/gate-applies.js';
import type {
  Answer,
  Instrument,
  Question,
  TeachingEnvironment,
  TestKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { nextBlock } from '@tisheng/domain-rules/diagnostic-assessment/next-block.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PolicyPack, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { AssessmentReader, type AssessmentRecord } from '../public/assessment-reader.js';
import { KnownTests } from './known-tests.js';
import {
  answersOf,
  bankOf,
  formOf,
  formPolicyOf,
  seedOf,
  TestFactsReader,
  type TestRecord,
  type TestRules,
} from './test-facts.js';

/** A teacher's own test: where it stands, what it asks, what was answered and what came out. */
export interface MyTestView {
  readonly cohortId: string;
  readonly kind: TestKind;
  readonly state: StateOf<'pre-test'>;
  /** What keeps the teacher from taking it now; empty while it may be taken, and once it is submitted. */
  readonly problems: readonly Problem[];
  readonly instrument: Instrument;
  readonly environment: TeachingEnvironment | null;
  readonly stage: StageOfSchooling | null;
  /** Of all blocks issued so far, with the number of the block. */
  readonly questions: readonly (Question & { readonly block: number })[];
  readonly blocks: number;
  readonly isLastBlock: boolean;
  readonly expectedAtMost: number;
  readonly answers: readonly Answer[];
  readonly revision: number;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  readonly mustTake: boolean;
  /** Null until submitted. */
  readonly assessment: AssessmentRecord | null;
  readonly diagnosis: PolicyPack['diagnosis'];
}

@Injectable()
export class FindMyTest {
  constructor(
    private readonly database: Database,
    private readonly facts: TestFactsReader,
    private readonly assessments: AssessmentReader,
    private readonly known: KnownTests,
  ) {}

  async execute(actor: Actor, cohortId: string, kind: TestKind): Promise<MyTestView> {
    const rules = await this.facts.rulesOf(this.database, cohortId, kind);
    const record = await this.facts.ofTeacher(this.database, cohortId, kind, actor.teacherId);
    const instrument = await this.facts.instrumentOf(rules, record);
    const submitted = record?.state === 'submitted';
    if (record?.state === 'in-progress') this.known.keep(rules, actor.teacherId, record, instrument);
    const { diagnosis } = rules.pack;
    return {
      cohortId,
      kind,
      state: record?.state ?? 'not-started',
      problems: submitted ? [] : this.facts.blocked(rules, record),
      instrument,
      environment: record?.environment ?? null,
      stage: record?.stage ?? null,
      ...progressOf(rules, instrument, record),
      revision: record?.revision ?? 0,
      opensOn: rules.opensOn,
      closesOn: rules.closesOn,
      mustTake: kind === 'pre-test' && record !== null && gateApplies(record.obligation, diagnosis),
      assessment: submitted
        ? ((await this.assessments.testOf(cohortId, kind, record.enrollmentId)) ?? null)
        : null,
      diagnosis,
    };
  }
}

type Progress = Pick<MyTestView, 'questions' | 'blocks' | 'isLastBlock' | 'expectedAtMost' | 'answers'>;

function progressOf(rules: TestRules, instrument: Instrument, record: TestRecord | null): Progress {
  const { form: policy } = rules.pack.diagnosis;
  if (record === null || record.state === 'not-started' || record.instrumentCode === null) {
    const expectedAtMost =
      policy.kind === 'fixed'
        ? firstBlock(bankOf(instrument, { stage: 'primary', environment: null }), '', policy).length
        : Math.min(policy.questionsAtMost, instrument.questions.length);
    return { questions: [], blocks: 0, isLastBlock: false, expectedAtMost, answers: [] };
  }
  const bank = bankOf(instrument, record);
  const form = formOf(instrument, record);
  const answers = answersOf(record.answers);
  const questions = form.flatMap((codes, at) =>
    bank.asked([codes]).map((question) => ({ ...question, block: at + 1 })),
  );
  const atMost = Math.min(policy.questionsAtMost, bank.questions.length);
  const isFull = policy.kind === 'fixed' || questions.length >= atMost || record.state === 'submitted';
  const isLastBlock =
    isFull ||
    (checkAnswers(questions, answers, 'submit').length === 0 &&
      nextBlock(bank, form, answers, formPolicyOf(rules), seedOf(record.enrollmentId, rules.kind)).length ===
        0);
  return {
    questions,
    blocks: form.length,
    isLastBlock,
    expectedAtMost: isLastBlock ? questions.length : atMost,
    answers,
  };
}
