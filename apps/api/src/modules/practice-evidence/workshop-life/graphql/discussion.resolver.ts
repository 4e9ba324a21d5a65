import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindPosts, type PostSeen, type PostVersionSeen } from '../queries/find-posts.js';
import { FindThreads, type ThreadSeen } from '../queries/find-threads.js';
import { ChangePost } from '../use-cases/change-post.js';
import { OpenThread } from '../use-cases/open-thread.js';
import { RemovePost } from '../use-cases/remove-post.js';
import { SetThreadState, type ThreadStep } from '../use-cases/set-thread-state.js';
import { WritePost } from '../use-cases/write-post.js';
import {
  DiscussionPostConnection,
  DiscussionPostVersion,
  DiscussionThread,
  DiscussionThreadConnection,
  DiscussionThreadOpened,
  NewPostInput,
  NewThreadInput,
  ThreadStepEnum,
} from './discussion.model.js';
import {
  ChangePostResult,
  OpenThreadResult,
  RemovePostResult,
  SetThreadStateResult,
  WritePostResult,
  type PostWritten,
  type ThreadOpened,
  type WorkshopChanged,
} from './workshop-life.results.js';

const WORKSHOP = { type: () => ID, description: 'The workshop.' };
const THREAD = { type: () => ID, description: 'The thread.' };
const POST = { type: () => ID, description: 'The post.' };
const SEARCH = { defaultValue: '', description: 'Words of title or posts; empty for all.' };

/** Discussion in workshops and across them. */
@Resolver(() => DiscussionThread)
export class DiscussionResolver {
  constructor(
    private readonly threads: FindThreads,
    private readonly posts: FindPosts,
    private readonly open: OpenThread,
    private readonly write: WritePost,
    private readonly change: ChangePost,
    private readonly remove: RemovePost,
    private readonly setState: SetThreadState,
  ) {}

  @Query(() => DiscussionThreadConnection, {
    description: 'Threads of a workshop, the own group’s first, then the latest; empty for strangers.',
  })
  @Allow('workshopThreads', { workshop: (args) => args.workshopId })
  workshopThreads(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('groupId', { type: () => ID, nullable: true, description: 'One group’s own; null for all.' })
    groupId: string | null,
    @Args('activityId', { type: () => ID, nullable: true, description: 'About one activity; null for all.' })
    activityId: string | null,
    @Args('search', SEARCH) search: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ThreadSeen>> {
    return this.threads.list(actor, workshopId, {
      groupId: groupId ?? null,
      activityId: activityId ?? null,
      search,
      first,
      after: after ?? null,
    });
  }

  @Query(() => DiscussionThreadConnection, {
    description: 'Threads that leaders have opened to the region, the latest first.',
  })
  @Allow('communityThreads', { cohort: (args) => args.cohortId })
  communityThreads(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('ownCountyOnly', { defaultValue: false, description: 'Of a teacher’s own county alone.' })
    ownCountyOnly: boolean,
    @Args('search', SEARCH) search: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ThreadSeen>> {
    return this.threads.community(actor, cohortId, { ownCountyOnly, search, first, after: after ?? null });
  }

  @Query(() => DiscussionThreadOpened, {
    nullable: true,
    description: 'One thread; null when it is not for the reader.',
  })
  @Allow('workshopThread', { workshop: (args) => args.workshopId })
  workshopThread(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('threadId', THREAD) threadId: string,
  ): Promise<DiscussionThreadOpened | null> {
    return this.threads.one(actor, workshopId, threadId);
  }

  @Query(() => DiscussionPostConnection, {
    description: 'Posts of a thread, oldest first; empty when it is not for the reader.',
  })
  @Allow('threadPosts', { workshop: (args) => args.workshopId })
  threadPosts(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('threadId', THREAD) threadId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<PostSeen>> {
    return this.posts.list(actor, workshopId, threadId, { first, after: after ?? null });
  }

  @Query(() => [DiscussionPostVersion], {
    description:
      'What a post said before and what a removed one said, for its author and those who look after the workshop.',
  })
  @Allow('postVersions', { workshop: (args) => args.workshopId })
  postVersions(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('postId', POST) postId: string,
  ): Promise<PostVersionSeen[]> {
    return this.posts.versions(actor, workshopId, postId);
  }

  @Mutation(() => OpenThreadResult, { description: 'Begins a thread with its first post.' })
  @Allow('openThread', { workshop: (args) => args.workshopId })
  async openThread(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('thread', { description: 'The thread.' }) thread: NewThreadInput,
  ): Promise<ThreadOpened | Refused> {
    const { groupId, activityId, ...rest } = thread;
    const place = { groupId: groupId ?? null, activityId: activityId ?? null };
    const answer = await this.open.execute(actor, workshopId, { ...rest, ...place });
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => WritePostResult, { description: 'Says something in a thread.' })
  @Allow('writePost', { workshop: (args) => args.workshopId })
  async writePost(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('threadId', THREAD) threadId: string,
    @Args('post', { description: 'What is said.' }) post: NewPostInput,
  ): Promise<PostWritten | Refused> {
    const answer = await this.write.execute(actor, workshopId, threadId, post.parentId ?? null, post);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => ChangePostResult, { description: 'Writes one’s own post anew.' })
  @Allow('changePost', { workshop: (args) => args.workshopId })
  async changePost(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('postId', POST) postId: string,
    @Args('text', { description: 'Plain text, 5000 characters at most.' }) text: string,
  ): Promise<WorkshopChanged | Refused> {
    const problems = await this.change.execute(actor, workshopId, postId, text);
    return problems.length > 0 ? refused(problems) : { workshopId };
  }

  @Mutation(() => RemovePostResult, { description: 'Removes a post; it stays on record.' })
  @Allow('removePost', { workshop: (args) => args.workshopId })
  async removePost(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('postId', POST) postId: string,
    @Args('reason', { description: 'Why; needed for somebody else’s post.' }) reason: string,
  ): Promise<WorkshopChanged | Refused> {
    const problems = await this.remove.execute(actor, workshopId, postId, reason);
    return problems.length > 0 ? refused(problems) : { workshopId };
  }

  @Mutation(() => SetThreadStateResult, {
    description: 'Closes a thread or opens it again, to the workshop or to the region.',
  })
  @Allow('setThreadState', { workshop: (args) => args.workshopId })
  async setThreadState(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('threadId', THREAD) threadId: string,
    @Args('step', { type: () => ThreadStepEnum, description: 'What is done.' }) step: ThreadStep,
  ): Promise<WorkshopChanged | Refused> {
    const problems = await this.setState.execute(actor, workshopId, threadId, step);
    return problems.length > 0 ? refused(problems) : { workshopId };
  }
}
