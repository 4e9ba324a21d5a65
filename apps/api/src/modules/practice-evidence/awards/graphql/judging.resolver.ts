import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindJudgingTasks, type JudgingTaskRow } from '../queries/find-judging-tasks.js';
import { DeclareRecusal } from '../use-cases/declare-recusal.js';
import { JudgeAwardWork } from '../use-cases/judge-award-work.js';
import {
  AwardJudgingResult,
  AwardRoundResult,
  type AwardRoundChanged,
  type AwardWorkJudged,
} from './award.results.js';
import { AwardViews } from './award-views.js';
import { BlindWork, JudgingTaskConnection } from './judging.model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const TASK = { type: () => ID, description: 'The task.' };

/** The work of judges. */
@Resolver(() => BlindWork)
export class JudgingResolver {
  constructor(
    private readonly tasks: FindJudgingTasks,
    private readonly views: AwardViews,
    private readonly judge: JudgeAwardWork,
    private readonly recuse: DeclareRecusal,
  ) {}

  @Query(() => JudgingTaskConnection, { description: 'What one has to score, what waits first.' })
  @Allow('judgingTasks', { cohort: (args) => args.cohortId })
  judgingTasks(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<JudgingTaskRow>> {
    return this.tasks.list(cohortId, actor.accountId, { first, after });
  }

  @Query(() => BlindWork, {
    nullable: true,
    description: 'One of them without author and school; null where it is not one’s own, or no longer.',
  })
  @Allow('judgingTask', { cohort: (args) => args.cohortId })
  judgingTask(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('taskId', TASK) taskId: string,
  ): Promise<BlindWork | null> {
    return this.views.task(cohortId, actor.accountId, taskId);
  }

  @Mutation(() => AwardJudgingResult, { description: 'Scores a work; final once given.' })
  @Allow('giveAwardScore', { cohort: (args) => args.cohortId })
  async giveAwardScore(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('taskId', TASK) taskId: string,
    @Args('technical', { type: () => Int, description: 'Technical level, 0 to 100.' }) technical: number,
    @Args('teaching', { type: () => Int, description: 'Teaching value, 0 to 100.' }) teaching: number,
    @Args('comment', { description: 'Why, 10 to 1000 characters.' }) comment: string,
  ): Promise<AwardWorkJudged | Refused> {
    const given = { technical, teaching, comment };
    const problems = await this.judge.score(actor, cohortId, taskId, given);
    return problems.length > 0 ? refused(problems) : { taskId };
  }

  @Mutation(() => AwardJudgingResult, {
    description: 'Hands a work back that one recognizes; another judge gets it at once.',
  })
  @Allow('declareAwardConflict', { cohort: (args) => args.cohortId })
  async declareAwardConflict(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('taskId', TASK) taskId: string,
    @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<AwardWorkJudged | Refused> {
    const problems = await this.judge.handBack(actor, cohortId, taskId, reason);
    return problems.length > 0 ? refused(problems) : { taskId };
  }

  @Mutation(() => AwardRoundResult, {
    description: 'Names a relative or a school from which one wants to judge nothing.',
  })
  @Allow('declareAwardRecusal', { cohort: (args) => args.cohortId })
  async declareAwardRecusal(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('roundId', { type: () => ID, description: 'The round.' }) roundId: string,
    @Args('schoolName', { description: 'Full name of the school.' }) schoolName: string,
    @Args('teacherName', { description: 'Name of the relative; empty for the whole school.' })
    teacherName: string,
    @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<AwardRoundChanged | Refused> {
    const asked = { schoolName, teacherName, reason };
    const problems = await this.recuse.execute(actor, cohortId, roundId, asked);
    return problems.length > 0 ? refused(problems) : { roundId };
  }
}
