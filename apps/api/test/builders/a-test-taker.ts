import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import type { Question } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';
import { anAccount } from './an-account.js';

export interface AnswerSent {
  readonly question: string;
  readonly options: readonly string[];
}

export interface TestSeen {
  readonly state: string;
  readonly problems: readonly { readonly code: string }[];
  readonly environment: string | null;
  readonly stage: string | null;
  readonly questions: readonly {
    readonly code: string;
    readonly kind: string;
    readonly block: number;
    readonly options: readonly { readonly code: string }[];
  }[];
  readonly block: number;
  readonly isLastBlock: boolean;
  readonly expectedAtMost: number;
  readonly answers: readonly AnswerSent[];
  readonly revision: number;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly mustTake: boolean;
  readonly result: {
    readonly source: string;
    readonly institutionName: string | null;
    readonly environment: string | null;
    readonly questionsAnswered: number | null;
    readonly level: number;
    readonly dimensions: readonly { readonly level: number; readonly standardError: number | null }[];
    readonly weakPoints: readonly { readonly item: number }[];
    readonly goals: readonly { readonly dimension: string; readonly from: number; readonly to: number }[];
    readonly selfRatings: readonly { readonly verdict: string }[];
  } | null;
}

/** The answer of a mutation, whichever it is. */
export interface TestDone extends Partial<TestSeen> {
  readonly __typename: string;
  readonly answered?: number;
  readonly conflicts?: readonly {
    readonly question: string;
    readonly kept: readonly string[];
    readonly given: readonly string[];
  }[];
  readonly test?: TestSeen;
}

const TEST = `cohortId kind state problems { code } instrumentTitle { zh } introduction { zh } environment stage
  questions { code kind dimension situation { zh en } options { code text { zh en } } block }
  block isLastBlock expectedAtMost answers { question options } revision opensOn closesOn mustTake
  result { source institutionName submittedAt environment questionsAnswered level band targetLevel weakPointsShown
    columns { column level band } dimensions { dimension column name { zh } level band standardError }
    items { item column label { zh } level } weakPoints { item dimension columns label { zh en } level gap }
    goals { dimension name { zh } columns from fromBand to toBand items { item } }
    selfRatings { dimension name { zh } columns rated measured verdict } }`;
const REFUSED = '... on Refused { problems { code } }';
const SEE = `query ($cohortId: ID!, $kind: TestKind!) { myTest(cohortId: $cohortId, kind: $kind) { ${TEST} } }`;
const START = `mutation ($cohortId: ID!, $kind: TestKind!, $environment: TeachingEnvironment!) {
  done: startTest(cohortId: $cohortId, kind: $kind, environment: $environment) {
    __typename ... on MyTest { ${TEST} } ... on Refused { refused: problems { code } } } }`;
const SAVE = `mutation ($cohortId: ID!, $kind: TestKind!, $basedOn: Int!, $answers: [TestAnswerInput!]!) {
  done: saveTestAnswers(cohortId: $cohortId, kind: $kind, basedOn: $basedOn, answers: $answers) {
    __typename ... on TestAnswersSaved { revision answered savedAt conflicts { question kept given } } ${REFUSED} } }`;
const NEXT = `mutation ($cohortId: ID!, $kind: TestKind!) { done: nextTestBlock(cohortId: $cohortId, kind: $kind) {
    __typename ... on TestBlockIssued { test { ${TEST} } } ${REFUSED} } }`;
const SUBMIT = `mutation ($cohortId: ID!, $kind: TestKind!) { done: submitTest(cohortId: $cohortId, kind: $kind) {
    __typename ... on TestSubmitted { test { ${TEST} } } ${REFUSED} } }`;

const KEYED = new Map(
  [...selfAssessment25.questions, ...teachingSituations.questions].map((question) => [
    question.code,
    question,
  ]),
);

/** The questions of a built-in instrument with their keys, which the test taker never sees. */
export function keyed(code: string): Question {
  const question = KEYED.get(code);
  if (!question) throw new Error(`No built-in instrument has ${code}`);
  return question;
}

/** A signed-in teacher at their own test. */
export async function aTestTaker(
  app: TestApp,
  region: Region,
  teacherId: string,
  kind: 'PRE_TEST' | 'POST_TEST' = 'PRE_TEST',
) {
  const cookie = await anAccount(app).of('teacher').whoIs(teacherId).signedIn();
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const answer = await app.graphql<Data>(query, { cohortId: region.cohortId, kind, ...variables }, cookie);
    if (answer.errors?.length) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const change = async (query: string, variables: object = {}): Promise<TestDone> => {
    const { done } = await ask<{ done: TestDone & { readonly refused?: TestDone['problems'] } }>(
      query,
      variables,
    );
    return done.refused ? { ...done, problems: done.refused } : done;
  };
  const taker = {
    cookie,
    ask,
    see: async () => (await ask<{ myTest: TestSeen }>(SEE)).myTest,
    start: (environment = 'NETWORKED') => change(START, { environment }),
    save: (answers: readonly AnswerSent[], basedOn = 0) => change(SAVE, { answers, basedOn }),
    next: () => change(NEXT),
    submit: () => change(SUBMIT),
    /** Answers everything that is asked, block after block, without handing in. */
    async answerAll(answer: (question: Question) => readonly string[]): Promise<TestSeen> {
      let test = await taker.see();
      for (;;) {
        const given = new Set(test.answers.map(({ question }) => question));
        const open = test.questions.filter(({ code }) => !given.has(code));
        const answers = open.map(({ code }) => ({ question: code, options: answer(keyed(code)) }));
        if (answers.length > 0) await taker.save(answers, test.revision);
        const { test: next } = await taker.next();
        if (!next) throw new Error('The next block is refused');
        if (next.isLastBlock && next.answers.length === next.questions.length) return next;
        test = next;
      }
    },
  };
  return taker;
}

export const codesOf = (problems: readonly { readonly code: string }[] | undefined) =>
  problems?.map(({ code }) => code);
