import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindAnnouncements, type AnnouncementSeen } from '../queries/find-announcements.js';
import { FindDesks, type WorkshopLifeSeen, type WorkshopSeen } from '../queries/find-desks.js';
import { FindWorkshopHome, type WorkshopHome } from '../queries/find-workshop-home.js';
import { ListMembers } from '../queries/list-members.js';
import type { WorkshopMemberRow } from '../queries/find-members.js';
import { PublishAnnouncement } from '../use-cases/publish-announcement.js';
import { ReadAnnouncements } from '../use-cases/read-announcements.js';
import { WithdrawAnnouncement } from '../use-cases/withdraw-announcement.js';
import { AnnouncementInput, WorkshopAnnouncementConnection } from './announcement.model.js';
import {
  MyWorkshopHome,
  WorkshopAtDesk,
  WorkshopAtDeskConnection,
  WorkshopLife,
  WorkshopMember,
} from './workshop-desk.model.js';
import {
  PublishAnnouncementResult,
  ReadAnnouncementsResult,
  WithdrawAnnouncementResult,
  type AnnouncementPublished,
  type WorkshopChanged,
} from './workshop-life.results.js';

const WORKSHOP = { type: () => ID, description: 'The workshop.' };

/** Workshops as those see them who lead, look after and are in them; what they are told. */
@Resolver(() => WorkshopAtDesk)
export class WorkshopDeskResolver {
  constructor(
    private readonly desks: FindDesks,
    private readonly home: FindWorkshopHome,
    private readonly people: ListMembers,
    private readonly announcements: FindAnnouncements,
    private readonly publish: PublishAnnouncement,
    private readonly withdraw: WithdrawAnnouncement,
    private readonly read: ReadAnnouncements,
  ) {}

  @Query(() => MyWorkshopHome, {
    nullable: true,
    description: 'One’s own workshop at one look; null while one is in none.',
  })
  @Allow('myWorkshopHome', { cohort: (args) => args.cohortId })
  myWorkshopHome(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
  ): Promise<WorkshopHome | null> {
    return this.home.execute(actor, cohortId);
  }

  @Query(() => WorkshopAtDeskConnection, {
    description: 'Published workshops that one leads or looks after, those without a leader first.',
  })
  @Allow('workshopsToLead', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  workshopsToLead(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Unit at or below which the counties are.' })
    unitId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<WorkshopSeen>> {
    return this.desks.list(actor, cohortId, unitId, { first, after: after ?? null });
  }

  @Query(() => WorkshopLife, { nullable: true, description: 'One workshop; null for strangers to it.' })
  @Allow('workshopLife', { workshop: (args) => args.workshopId })
  workshopLife(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
  ): Promise<WorkshopLifeSeen | null> {
    return this.desks.one(actor, workshopId);
  }

  @Query(() => [WorkshopMember], {
    description: 'Members of a workshop group by group with their last sign of life; empty for strangers.',
  })
  @Allow('workshopMembers', { workshop: (args) => args.workshopId })
  workshopMembers(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
  ): Promise<WorkshopMemberRow[]> {
    return this.people.execute(actor, workshopId);
  }

  @Query(() => WorkshopAnnouncementConnection, {
    description: 'What a workshop was told, pinned ones that hold first; empty for strangers.',
  })
  @Allow('workshopAnnouncements', { workshop: (args) => args.workshopId })
  workshopAnnouncements(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<AnnouncementSeen>> {
    return this.announcements.list(actor, workshopId, { first, after: after ?? null });
  }

  @Mutation(() => PublishAnnouncementResult, { description: 'Tells a workshop something.' })
  @Allow('publishAnnouncement', { workshop: (args) => args.workshopId })
  async publishAnnouncement(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('announcement', { description: 'What it is told.' }) announcement: AnnouncementInput,
  ): Promise<AnnouncementPublished | Refused> {
    const { title, text, pinned, shownUntil } = announcement;
    const told = { title, text, pinned, shownUntil: shownUntil ?? null };
    const answer = await this.publish.execute(actor, workshopId, told);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => WithdrawAnnouncementResult, { description: 'Takes an announcement back.' })
  @Allow('withdrawAnnouncement', { workshop: (args) => args.workshopId })
  async withdrawAnnouncement(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('announcementId', { type: () => ID, description: 'The announcement.' }) announcementId: string,
  ): Promise<WorkshopChanged | Refused> {
    const problems = await this.withdraw.execute(actor, workshopId, announcementId);
    return problems.length > 0 ? refused(problems) : { workshopId };
  }

  @Mutation(() => ReadAnnouncementsResult, { description: 'Says that one has read announcements.' })
  @Allow('readAnnouncements', { workshop: (args) => args.workshopId })
  async readAnnouncements(
    @CurrentActor() actor: Actor,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('announcementIds', { type: () => [ID], description: 'The announcements.' })
    announcementIds: string[],
  ): Promise<WorkshopChanged | Refused> {
    const problems = await this.read.execute(actor, workshopId, announcementIds);
    return problems.length > 0 ? refused(problems) : { workshopId };
  }
}
