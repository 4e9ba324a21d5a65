import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindQuestion } from '../queries/find-question.js';
import { FindQuestions, type QuestionDeskView, type QuestionView } from '../queries/find-questions.js';
import type { QuestionSeen } from '../queries/question-seen.js';
import { AnswerQuestion } from '../use-cases/answer-question.js';
import { AskQuestion } from '../use-cases/ask-question.js';
import { DecideOwnQuestion, type OwnQuestionAct } from '../use-cases/decide-own-question.js';
import { MarkQuestionCommon } from '../use-cases/mark-question-common.js';
import { PassOnQuestion } from '../use-cases/pass-on-question.js';
import {
  NewQuestionInput,
  OwnQuestionActEnum,
  Question,
  QuestionConnection,
  QuestionDeskViewEnum,
  QuestionViewEnum,
  WholeQuestion,
} from './question.model.js';
import {
  AnswerQuestionResult,
  AskQuestionResult,
  DecideOwnQuestionResult,
  MarkQuestionCommonResult,
  PassOnQuestionResult,
  type QuestionAnswered,
  type QuestionChanged,
} from './question.results.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const QUESTION = { type: () => ID, description: 'The question.' };
const SEARCH = { defaultValue: '', description: 'Words of questions or answers; empty for all.' };

/** Questions that climb, for those who ask and those who answer. */
@Resolver(() => Question)
export class QuestionResolver {
  constructor(
    private readonly list: FindQuestions,
    private readonly find: FindQuestion,
    private readonly ask: AskQuestion,
    private readonly answer: AnswerQuestion,
    private readonly passOn: PassOnQuestion,
    private readonly decide: DecideOwnQuestion,
    private readonly common: MarkQuestionCommon,
  ) {}

  @Query(() => QuestionConnection, { description: 'Questions that a teacher asked or may answer or find.' })
  @Allow('myQuestions', { cohort: (args) => args.cohortId })
  myQuestions(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('view', { type: () => QuestionViewEnum, defaultValue: 'own', description: 'Which.' })
    view: QuestionView,
    @Args('search', SEARCH) search: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<QuestionSeen>> {
    return this.list.ofTeacher(actor, cohortId, view, { search, first, after: after ?? null });
  }

  @Query(() => QuestionConnection, {
    description:
      'Questions of teachers at or below a unit that came to the reader’s level, longest waiting first.',
  })
  @Allow('questionsAtDesk', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  questionsAtDesk(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Unit at or below which the askers are.' }) unitId: string,
    @Args('view', { type: () => QuestionDeskViewEnum, defaultValue: 'here', description: 'Which.' })
    view: QuestionDeskView,
    @Args('search', SEARCH) search: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<QuestionSeen>> {
    return this.list.atDesk(actor, cohortId, unitId, view, { search, first, after: after ?? null });
  }

  @Query(() => WholeQuestion, {
    nullable: true,
    description: 'One question; null when it is not for the reader.',
  })
  @Allow('question', { question: (args) => args.questionId })
  question(
    @CurrentActor() actor: Actor,
    @Args('questionId', QUESTION) questionId: string,
  ): Promise<WholeQuestion | null> {
    return this.find.execute(actor, questionId);
  }

  @Mutation(() => AskQuestionResult, { description: 'Asks.' })
  @Allow('askQuestion', { cohort: (args) => args.cohortId })
  async askQuestion(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('question', { description: 'What is asked.' }) question: NewQuestionInput,
  ): Promise<QuestionChanged | Refused> {
    const { title, text, theme, fileIds } = question;
    const asked = { title, text, theme: theme ?? null, fileIds };
    const answer = await this.ask.execute(actor, cohortId, asked);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => AnswerQuestionResult, { description: 'Answers a question.' })
  @Allow('answerQuestion', { question: (args) => args.questionId })
  async answerQuestion(
    @CurrentActor() actor: Actor,
    @Args('questionId', QUESTION) questionId: string,
    @Args('text', { description: 'Plain text, 5000 characters at most.' }) text: string,
    @Args('fileIds', { type: () => [ID], defaultValue: [], description: 'One’s own uploads, nine at most.' })
    fileIds: string[],
  ): Promise<QuestionAnswered | Refused> {
    const answer = await this.answer.execute(actor, questionId, { text, fileIds });
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => PassOnQuestionResult, { description: 'Passes a question on to the next level.' })
  @Allow('passOnQuestion', { question: (args) => args.questionId })
  async passOnQuestion(
    @CurrentActor() actor: Actor,
    @Args('questionId', QUESTION) questionId: string,
    @Args('reason', { description: 'Why; the asker and the next level read it.' }) reason: string,
  ): Promise<QuestionChanged | Refused> {
    const problems = await this.passOn.execute(actor, questionId, reason);
    return problems.length > 0 ? refused(problems) : { questionId };
  }

  @Mutation(() => DecideOwnQuestionResult, {
    description: 'Accepts an answer to one’s own question, asks on, or takes the question back.',
  })
  @Allow('decideOwnQuestion', { question: (args) => args.questionId })
  async decideOwnQuestion(
    @CurrentActor() actor: Actor,
    @Args('questionId', QUESTION) questionId: string,
    @Args('act', { type: () => OwnQuestionActEnum, description: 'What the asker does.' }) act: OwnQuestionAct,
    @Args('answerId', {
      type: () => ID,
      nullable: true,
      description: 'The answer to accept; null otherwise.',
    })
    answerId: string | null,
    @Args('reason', { defaultValue: '', description: 'What is still open; needed to ask on.' })
    reason: string,
  ): Promise<QuestionChanged | Refused> {
    const problems = await this.decide.execute(actor, questionId, {
      act,
      answerId: answerId ?? null,
      reason,
    });
    return problems.length > 0 ? refused(problems) : { questionId };
  }

  @Mutation(() => MarkQuestionCommonResult, {
    description: 'Puts an answered question among those that every teacher finds, or takes it out.',
  })
  @Allow('markQuestionCommon', { question: (args) => args.questionId })
  async markQuestionCommon(
    @CurrentActor() actor: Actor,
    @Args('questionId', QUESTION) questionId: string,
    @Args('isCommon', { description: 'Whether it is of common use.' }) isCommon: boolean,
  ): Promise<QuestionChanged | Refused> {
    const problems = await this.common.execute(actor, questionId, isCommon);
    return problems.length > 0 ? refused(problems) : { questionId };
  }
}
