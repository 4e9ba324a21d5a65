import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AppealSubject } from '@tisheng/domain-rules/scoring/appeal.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { FindProgressOfTeacher } from '../queries/progress-of-teacher.js';
import { FindResultOfTeacher } from '../queries/result-of-teacher.js';
import { EscalateAppeal } from '../use-cases/escalate-appeal.js';
import { OpenAppeal } from '../use-cases/open-appeal.js';
import { WithdrawAppeal } from '../use-cases/withdraw-appeal.js';
import { MyProgress } from './progress.model.js';
import { MyResult } from './result.model.js';
import { AppealSubjectEnum } from './scoring.enums.js';
import { AppealResult, type AppealDone } from './scoring.results.js';
import { toProgress, toResult } from './to-models.js';
import { withoutNul } from './without-nul.js';

/** What belongs to the teacher who asks. */
@Resolver(() => MyProgress)
export class OwnResultsResolver {
  constructor(
    private readonly progress: FindProgressOfTeacher,
    private readonly results: FindResultOfTeacher,
    private readonly open: OpenAppeal,
    private readonly escalate: EscalateAppeal,
    private readonly withdraw: WithdrawAppeal,
  ) {}

  @Query(() => MyProgress, {
    nullable: true,
    description:
      'What to do next, what is reached and missing; null when the teacher has no place in the cohort.',
  })
  @Allow('myProgress', { cohort: (args) => args.cohortId })
  async myProgress(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<MyProgress | null> {
    const progress = await this.progress.execute(actor, cohortId);
    return progress && toProgress(progress);
  }

  @Query(() => MyResult, {
    nullable: true,
    description: 'One’s own results, explained; null when the teacher has no place in the cohort.',
  })
  @Allow('myResult', { cohort: (args) => args.cohortId })
  async myResult(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<MyResult | null> {
    const result = await this.results.execute(actor, cohortId);
    return result && toResult(actor, result);
  }

  @Mutation(() => AppealResult, { description: 'Appeals against a result of one’s own.' })
  @Allow('openAppeal', { cohort: (args) => args.cohortId })
  async openAppeal(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('subject', { type: () => AppealSubjectEnum, description: 'What the appeal is against.' })
    subject: AppealSubject,
    @Args('grounds', { description: 'Why one disagrees.' }) grounds: string,
    @Args('theme', { type: () => Int, nullable: true, description: 'Theme of a practice review.' })
    theme: number | null,
    @CurrentActor() actor: Actor,
  ): Promise<AppealDone | Refused> {
    const answer = await this.open.execute(actor, { cohortId, subject, theme, grounds: withoutNul(grounds) });
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => AppealResult, { description: 'Takes an appeal of one’s own to the next level.' })
  @Allow('escalateAppeal', { appeal: (args) => args.appealId })
  async escalateAppeal(
    @Args('appealId', { type: () => ID, description: 'The appeal.' }) appealId: string,
    @Args('grounds', { description: 'Why the decision does not convince.' }) grounds: string,
    @CurrentActor() actor: Actor,
  ): Promise<AppealDone | Refused> {
    const answer = await this.escalate.execute(actor, appealId, withoutNul(grounds));
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => AppealResult, { description: 'Takes an open appeal of one’s own back.' })
  @Allow('withdrawAppeal', { appeal: (args) => args.appealId })
  async withdrawAppeal(
    @Args('appealId', { type: () => ID, description: 'The appeal.' }) appealId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AppealDone | Refused> {
    const answer = await this.withdraw.execute(actor, appealId);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }
}
