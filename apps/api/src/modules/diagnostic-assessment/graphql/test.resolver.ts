import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  TeachingEnvironment,
  TestKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { FindMyGrowth } from '../queries/my-growth.js';
import { FindMyTest } from '../queries/my-test.js';
import { IssueNextBlock } from '../use-cases/issue-next-block.js';
import { SaveTestAnswers } from '../use-cases/save-test-answers.js';
import { StartTest } from '../use-cases/start-test.js';
import { SubmitTest } from '../use-cases/submit-test.js';
import { MyGrowth } from './growth.model.js';
import { TeachingEnvironmentEnum, TestKindEnum } from './standard.enums.js';
import { TestAnswerInput } from './test.input.js';
import { MyTest } from './test.model.js';
import {
  NextTestBlockResult,
  SaveTestAnswersResult,
  StartTestResult,
  SubmitTestResult,
  type TestAnswersSaved,
  type TestBlockIssued,
  type TestSubmitted,
} from './test.results.js';
import { toMyGrowth, toMyTest } from './to-test-models.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const KIND = { type: () => TestKindEnum, description: 'Pre-test or post-test.' };

/** A teacher's own tests. Whose they are, the session says; no argument names a person. */
@Resolver(() => MyTest)
export class TestResolver {
  constructor(
    private readonly tests: FindMyTest,
    private readonly growth: FindMyGrowth,
    private readonly start: StartTest,
    private readonly save: SaveTestAnswers,
    private readonly issue: IssueNextBlock,
    private readonly submit: SubmitTest,
  ) {}

  @Query(() => MyTest, { description: 'One’s own pre-test or post-test in a cohort.' })
  @Allow('myTest', { cohort: (args) => args.cohortId })
  async myTest(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('kind', KIND) kind: TestKind,
    @CurrentActor() actor: Actor,
  ): Promise<MyTest> {
    return toMyTest(await this.tests.execute(actor, cohortId, kind));
  }

  @Query(() => MyGrowth, { description: 'What one’s own pre-test and post-test say together.' })
  @Allow('myGrowth', { cohort: (args) => args.cohortId })
  async myGrowth(
    @Args('cohortId', COHORT) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<MyGrowth> {
    return toMyGrowth(await this.growth.execute(actor, cohortId));
  }

  @Mutation(() => StartTestResult, {
    description:
      'Begins one’s own test: draws its first block. A test that has begun is answered as it stands.',
  })
  @Allow('startTest', { cohort: (args) => args.cohortId })
  async startTest(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('kind', KIND) kind: TestKind,
    @Args('environment', { type: () => TeachingEnvironmentEnum, description: 'Where the teacher teaches.' })
    environment: TeachingEnvironment,
    @CurrentActor() actor: Actor,
  ): Promise<MyTest | Refused> {
    const answer = await this.start.execute(actor, cohortId, kind, environment);
    return 'problems' in answer ? refused(answer.problems) : this.myTest(cohortId, kind, actor);
  }

  @Mutation(() => SaveTestAnswersResult, { description: 'Keeps answers of one’s own test, to go on later.' })
  @Allow('saveTestAnswers', { cohort: (args) => args.cohortId })
  async saveTestAnswers(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('kind', KIND) kind: TestKind,
    @Args('basedOn', { type: () => Int, description: 'Revision that the device saw last; 0 at first.' })
    basedOn: number,
    @Args('answers', {
      type: () => [TestAnswerInput],
      description: 'Answers to keep; an answer to the same question replaces the earlier one.',
    })
    answers: TestAnswerInput[],
    @CurrentActor() actor: Actor,
  ): Promise<TestAnswersSaved | Refused> {
    const answer = await this.save.execute(actor, { cohortId, kind, basedOn, answers });
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => NextTestBlockResult, {
    description:
      'Asks what follows from the answers so far: a further block, or that the test can be handed in.',
  })
  @Allow('nextTestBlock', { cohort: (args) => args.cohortId })
  async nextTestBlock(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('kind', KIND) kind: TestKind,
    @CurrentActor() actor: Actor,
  ): Promise<TestBlockIssued | Refused> {
    const answer = await this.issue.execute(actor, cohortId, kind);
    return 'problems' in answer
      ? refused(answer.problems)
      : { test: await this.myTest(cohortId, kind, actor) };
  }

  @Mutation(() => SubmitTestResult, { description: 'Hands in one’s own test, once and for good.' })
  @Allow('submitTest', { cohort: (args) => args.cohortId })
  async submitTest(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('kind', KIND) kind: TestKind,
    @CurrentActor() actor: Actor,
  ): Promise<TestSubmitted | Refused> {
    const answer = await this.submit.execute(actor, cohortId, kind);
    return 'problems' in answer
      ? refused(answer.problems)
      : { test: await this.myTest(cohortId, kind, actor) };
  }
}
