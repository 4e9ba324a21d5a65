import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../auth/actor.js';
import { Allow } from '../../auth/allow.js';
import { CurrentActor } from '../../auth/current-actor.js';
import type { Connection } from '../../graphql/connection.js';
import { PageArgs } from '../../graphql/page.args.js';
import { refused } from '../../graphql/problem.model.js';
import type { BackgroundJobState } from '../background-job-state.js';
import { CancelJob } from '../cancel-job.js';
import { FindBackgroundJobs } from '../find-background-jobs.js';
import { RetryJob } from '../retry-job.js';
import {
  BackgroundJob,
  BackgroundJobConnection,
  BackgroundJobStateEnum,
  CancelJobDone,
  CancelJobResult,
  RetryJobDone,
  RetryJobResult,
} from './background-job.model.js';

@ArgsType()
export class BackgroundJobsArgs extends PageArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only what the person who asks began; else all work within their reach.',
  })
  mine!: boolean;

  @Field(() => [BackgroundJobStateEnum], { nullable: true, description: 'Only jobs in one of these states.' })
  states?: BackgroundJobState[] | null;

  @Field(() => String, { nullable: true, description: 'Only this kind of work.' })
  kind?: string | null;
}

/** Long work: watching, stopping and beginning it anew. */
@Resolver()
export class BackgroundJobResolver {
  constructor(
    private readonly jobs: FindBackgroundJobs,
    private readonly cancel: CancelJob,
    private readonly retry: RetryJob,
  ) {}

  @Query(() => BackgroundJobConnection, {
    description: 'Long work within the reach of the person who asks, the latest first.',
  })
  @Allow('backgroundJobs')
  backgroundJobs(
    @CurrentActor() actor: Actor,
    @Args() filter: BackgroundJobsArgs,
  ): Promise<Connection<BackgroundJob>> {
    return this.jobs.list(actor, filter);
  }

  @Query(() => BackgroundJob, { description: 'One piece of long work, to be asked for while it runs.' })
  @Allow('backgroundJob', { job: (a) => a.jobId })
  backgroundJob(
    @CurrentActor() actor: Actor,
    @Args('jobId', { type: () => ID, description: 'The job.' }) jobId: string,
  ): Promise<BackgroundJob> {
    return this.jobs.one(actor, jobId);
  }

  @Mutation(() => CancelJobResult, { description: 'Stops long work; what it has written is taken back.' })
  @Allow('cancelJob', { job: (a) => a.jobId })
  async cancelJob(
    @CurrentActor() actor: Actor,
    @Args('jobId', { type: () => ID, description: 'The job.' }) jobId: string,
  ) {
    const { problems } = await this.cancel.execute(actor, jobId);
    return problems.length > 0 ? refused(problems) : Object.assign(new CancelJobDone(), { jobId });
  }

  @Mutation(() => RetryJobResult, {
    description:
      'Has long work done anew that was refused, broke or was stopped, in the name of who began it.',
  })
  @Allow('retryJob', { job: (a) => a.jobId })
  async retryJob(
    @CurrentActor() actor: Actor,
    @Args('jobId', { type: () => ID, description: 'The job.' }) jobId: string,
  ) {
    const { problems } = await this.retry.execute(actor, jobId);
    return problems.length > 0 ? refused(problems) : Object.assign(new RetryJobDone(), { jobId });
  }
}
