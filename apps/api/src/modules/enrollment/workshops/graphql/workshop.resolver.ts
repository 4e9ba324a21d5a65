import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindMyWorkshop, type MyWorkshopRow } from '../queries/find-my-workshop.js';
import { FindWorkshops, type WorkshopRow, type WorkshopSummaryRow } from '../queries/find-workshops.js';
import { MoveWorkshopMembers } from '../use-cases/move-workshop-members.js';
import { ProposeWorkshops } from '../use-cases/propose-workshops.js';
import { PublishWorkshops } from '../use-cases/publish-workshops.js';
import { RenameWorkshop } from '../use-cases/rename-workshop.js';
import { SetWorkshopLeader } from '../use-cases/set-workshop-leader.js';
import {
  MyWorkshop,
  WorkshopConnection,
  WorkshopSummary,
  Workshop,
  WorkshopWithGroups,
} from './workshop.model.js';
import {
  MoveWorkshopMembersDone,
  MoveWorkshopMembersResult,
  ProposeWorkshopsResult,
  PublishWorkshopsDone,
  PublishWorkshopsResult,
  RenameWorkshopDone,
  RenameWorkshopResult,
  SetWorkshopLeaderDone,
  SetWorkshopLeaderResult,
} from './workshop.results.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'Unit at or below which the counties are.' };
const WORKSHOP = { type: () => ID, description: 'The workshop.' };

@Resolver(() => Workshop)
export class WorkshopResolver {
  constructor(
    private readonly find: FindWorkshops,
    private readonly mine: FindMyWorkshop,
    private readonly propose: ProposeWorkshops,
    private readonly publish: PublishWorkshops,
    private readonly move: MoveWorkshopMembers,
    private readonly rename: RenameWorkshop,
    private readonly lead: SetWorkshopLeader,
  ) {}

  @Query(() => WorkshopConnection, { description: 'The workshops of the counties at or below a unit.' })
  @Allow('workshops', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  workshops(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<WorkshopRow>> {
    return this.find.execute(cohortId, unitId, first, after ?? null);
  }

  @Query(() => WorkshopSummary, { description: 'How far the workshops of a unit have come.' })
  @Allow('workshopSummary', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  workshopSummary(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<WorkshopSummaryRow> {
    return this.find.summary(cohortId, unitId);
  }

  @Query(() => WorkshopWithGroups, {
    nullable: true,
    description: 'One workshop with its groups; null when it is not of a county at or below the unit.',
  })
  @Allow('workshop', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async workshop(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('workshopId', WORKSHOP) workshopId: string,
  ): Promise<WorkshopWithGroups | null> {
    const found = await this.find.one(cohortId, unitId, workshopId);
    return found
      ? { ...found, changes: found.changes.map((one) => ({ ...one, at: new Date(one.at) })) }
      : null;
  }

  @Query(() => MyWorkshop, {
    nullable: true,
    description: 'One’s own workshop; null while none is published.',
  })
  @Allow('myWorkshop', { cohort: (args) => args.cohortId })
  async myWorkshop(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<MyWorkshopRow | null> {
    return (await this.mine.execute(cohortId, actor.teacherId ?? '')) ?? null;
  }

  @Mutation(() => ProposeWorkshopsResult, {
    description: 'Begins to propose workshops for a county or region.',
  })
  @Allow('proposeWorkshops', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async proposeWorkshops(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('seed', {
      type: () => Int,
      description: 'The same number gives the same proposal, another one another.',
    })
    seed: number,
  ): Promise<BegunJob | Refused> {
    const answer = await this.propose.execute(actor, cohortId, unitId, seed);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new BegunJob(), answer);
  }

  @Mutation(() => PublishWorkshopsResult, {
    description: 'Publishes the drafts of the counties at or below a unit.',
  })
  @Allow('publishWorkshops', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async publishWorkshops(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<PublishWorkshopsDone | Refused> {
    const answer = await this.publish.execute(actor, cohortId, unitId);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new PublishWorkshopsDone(), answer);
  }

  @Mutation(() => MoveWorkshopMembersResult, { description: 'Moves people into another study group.' })
  @Allow('moveWorkshopMembers', {
    cohort: (args) => args.cohortId,
    unit: (args) => args.unitId,
    enrollment: (args) => args.enrollmentIds,
  })
  async moveWorkshopMembers(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('workshopId', { type: () => ID, description: 'The workshop into which they go.' })
    workshopId: string,
    @Args('groupId', { type: () => ID, description: 'The group into which they go.' }) groupId: string,
    @Args('enrollmentIds', { type: () => [ID], description: 'Their enrollments.' }) enrollmentIds: string[],
    @Args('reason', { description: 'Reason; needed once the workshop is published.' }) reason: string,
  ): Promise<MoveWorkshopMembersDone | Refused> {
    const answer = await this.move.execute(actor, {
      cohortId,
      unitId,
      workshopId,
      groupId,
      enrollmentIds,
      reason,
    });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new MoveWorkshopMembersDone(), answer);
  }

  @Mutation(() => RenameWorkshopResult, {
    description: 'Gives a workshop, or one of its groups, another name.',
  })
  @Allow('renameWorkshop', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async renameWorkshop(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('name', { description: 'The new name.' }) name: string,
    @Args('groupId', {
      type: () => ID,
      nullable: true,
      description: 'The group; left out for the workshop itself.',
    })
    groupId?: string | null,
  ): Promise<RenameWorkshopDone | Refused> {
    const answer = await this.rename.execute(actor, {
      cohortId,
      unitId,
      workshopId,
      name,
      groupId: groupId ?? null,
    });
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new RenameWorkshopDone(), answer);
  }

  @Mutation(() => SetWorkshopLeaderResult, { description: 'Makes a teacher lead a workshop, or ends that.' })
  @Allow('setWorkshopLeader', {
    cohort: (args) => args.cohortId,
    unit: (args) => args.unitId,
    teacher: (args) => args.teacherId,
  })
  async setWorkshopLeader(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('teacherId', { type: () => ID, description: 'The teacher.' }) teacherId: string,
    @Args('leads', { description: 'Whether the teacher leads from now on.' }) leads: boolean,
  ): Promise<SetWorkshopLeaderDone | Refused> {
    const answer = await this.lead.execute(actor, { cohortId, unitId, workshopId, teacherId, leads });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new SetWorkshopLeaderDone(), answer);
  }
}
