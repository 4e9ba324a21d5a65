import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../platform/graphql/problem.model.js';
import { MyTest } from './test.model.js';

@ObjectType({
  description: 'An answer that was not stored, because another device has stored a different one since.',
})
export class TestAnswerConflict {
  @Field({ description: 'Code of the question.' })
  question!: string;

  @Field(() => [String], { description: 'Options of the answer that is stored.' })
  kept!: readonly string[];

  @Field(() => [String], { description: 'Options of the answer that was sent now and not stored.' })
  given!: readonly string[];
}

@ObjectType({ description: 'The answers are kept, all but those in conflict; the teacher may go on later.' })
export class TestAnswersSaved {
  @Field(() => Int, { description: 'Number of this save, to be sent along with the next one.' })
  revision!: number;

  @Field(() => Int, { description: 'Questions answered so far.' })
  answered!: number;

  @Field({ description: 'When the answers were kept.' })
  savedAt!: Date;

  @Field(() => [TestAnswerConflict], {
    description: 'Answers that were not stored. Sent again with this revision they replace what is kept.',
  })
  conflicts!: readonly TestAnswerConflict[];
}

@ObjectType({ description: 'The test with its further block, or as it is where nothing more is asked.' })
export class TestBlockIssued {
  @Field(() => MyTest, { description: 'The test as it stands now.' })
  test!: MyTest;
}

@ObjectType({ description: 'The test is handed in and scored.' })
export class TestSubmitted {
  @Field(() => MyTest, { description: 'The test with its result.' })
  test!: MyTest;
}

export const StartTestResult = createUnionType({
  name: 'StartTestResult',
  description: 'The test has begun, or why not.',
  types: () => [MyTest, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : MyTest),
});

export const SaveTestAnswersResult = createUnionType({
  name: 'SaveTestAnswersResult',
  description: 'The answers were kept, or why not.',
  types: () => [TestAnswersSaved, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : TestAnswersSaved),
});

export const NextTestBlockResult = createUnionType({
  name: 'NextTestBlockResult',
  description: 'What is asked next, or why nothing can be asked yet.',
  types: () => [TestBlockIssued, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : TestBlockIssued),
});

export const SubmitTestResult = createUnionType({
  name: 'SubmitTestResult',
  description: 'The test was submitted, or why not.',
  types: () => [TestSubmitted, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : TestSubmitted),
});
