import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { SummarizeDiagnosis } from '../queries/diagnosis-summary.js';
import { FindPreTestOfTeacher } from '../queries/pre-test-of-teacher.js';
import { SavePreTestAnswers } from '../use-cases/save-pre-test-answers.js';
import { SubmitPreTest } from '../use-cases/submit-pre-test.js';
import { DiagnosisSummary } from './diagnosis-summary.model.js';
import { PreTestAnswerInput } from './pre-test.input.js';
import { PreTest } from './pre-test.model.js';
import {
  SavePreTestAnswersResult,
  SubmitPreTestResult,
  type PreTestAnswersSaved,
  type PreTestSubmitted,
} from './pre-test.results.js';
import { toPreTest, toSummary } from './to-models.js';

@Resolver(() => PreTest)
export class PreTestResolver {
  constructor(
    private readonly preTests: FindPreTestOfTeacher,
    private readonly summaries: SummarizeDiagnosis,
    private readonly save: SavePreTestAnswers,
    private readonly submit: SubmitPreTest,
  ) {}

  @Query(() => PreTest, { description: 'One’s own pre-test in a cohort.' })
  @Allow('myPreTest', { cohort: (args) => args.cohortId })
  async myPreTest(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<PreTest> {
    return toPreTest(cohortId, await this.preTests.execute(actor, cohortId));
  }

  @Query(() => DiagnosisSummary, { description: 'What the pre-tests at or below a unit say together.' })
  @Allow('diagnosisSummary', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async diagnosisSummary(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school whose teachers are meant.' })
    unitId: string,
  ): Promise<DiagnosisSummary> {
    return toSummary(await this.summaries.execute(cohortId, unitId));
  }

  @Mutation(() => SavePreTestAnswersResult, {
    description: 'Keeps answers of one’s own pre-test, to go on later.',
  })
  @Allow('savePreTestAnswers', { cohort: (args) => args.cohortId })
  async savePreTestAnswers(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('answers', {
      type: () => [PreTestAnswerInput],
      description: 'Answers to keep; an answer to the same question replaces the earlier one.',
    })
    answers: PreTestAnswerInput[],
    @CurrentActor() actor: Actor,
  ): Promise<PreTestAnswersSaved | Refused> {
    const answer = await this.save.execute(actor, cohortId, answers);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => SubmitPreTestResult, { description: 'Hands in one’s own pre-test, once and for good.' })
  @Allow('submitPreTest', { cohort: (args) => args.cohortId })
  async submitPreTest(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('answers', {
      type: () => [PreTestAnswerInput],
      defaultValue: [],
      description: 'Answers that were not saved before.',
    })
    answers: PreTestAnswerInput[],
    @CurrentActor() actor: Actor,
  ): Promise<PreTestSubmitted | Refused> {
    const problems = await this.submit.execute(actor, cohortId, answers);
    return problems.length > 0 ? refused(problems) : { preTest: await this.myPreTest(cohortId, actor) };
  }
}
