import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { problemText } from '@tisheng/messages/problem-text.js';
import { AccessRefused } from '../../../platform/auth/access-refused.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { CourseCatalogueReader } from '../../course-selection/public/course-catalogue-reader.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { FindReceipts } from '../queries/find-receipts.js';
import { FindTrainees, type TraineeRecord } from '../queries/find-trainees.js';
import { InstitutionCohorts } from '../queries/institution-cohorts.js';
import {
  InstitutionCourse,
  InstitutionTraineeConnection,
  MyInstitution,
  type InstitutionTrainee,
} from './institution-console.model.js';
import { institutionOf } from './institution-of.js';
import { InstitutionPushConnection, PushRejectionConnection } from './push-report.model.js';

const FIRST = { type: () => Int, defaultValue: 50, description: 'Entries of the page, 500 at most.' };
const AFTER = { type: () => String, nullable: true, description: 'endCursor of the page before.' };
const COHORT = { type: () => ID, description: 'The cohort.' };

/** What the staff of an institution see of their own exchange. */
@Resolver()
export class InstitutionConsoleResolver {
  constructor(
    private readonly organization: OrganizationReader,
    private readonly cohorts: InstitutionCohorts,
    private readonly receipts: FindReceipts,
    private readonly trainees: FindTrainees,
    private readonly catalogue: CourseCatalogueReader,
  ) {}

  @Query(() => MyInstitution, { description: 'The institution of the person who asks, with its cohorts.' })
  @Allow('myInstitution')
  async myInstitution(@CurrentActor() actor: Actor): Promise<MyInstitution> {
    const id = institutionOf(actor);
    const [institution, cohorts] = await Promise.all([
      this.organization.institution(id),
      this.cohorts.of(id),
    ]);
    if (!institution) throw new AccessRefused('not-allowed');
    return { ...institution, cohorts };
  }

  @Query(() => InstitutionPushConnection, {
    description: 'Pushes of the institution for a cohort, the newest first.',
  })
  @Allow('institutionPushes', { cohort: (args) => args.cohortId })
  async institutionPushes(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after?: string | null,
  ) {
    return this.receipts.page(institutionOf(actor), cohortId, first, after);
  }

  @Query(() => PushRejectionConnection, {
    description: 'Records of a push that were rejected, in the order of the push.',
  })
  @Allow('pushRejections', { cohort: (args) => args.cohortId })
  async pushRejections(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('pushId', { type: () => ID, description: 'The push.' }) pushId: string,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after?: string | null,
  ) {
    const receipt = await this.receipts.byId(institutionOf(actor), pushId);
    if (!receipt || receipt.cohortId !== cohortId.toLowerCase()) throw new AccessRefused('not-allowed');
    const page = await this.receipts.rejections(receipt, first, after);
    return { ...page, nodes: page.nodes.map((node) => ({ ...node, ...problemText({ code: node.code }) })) };
  }

  @Query(() => InstitutionTraineeConnection, {
    description: 'Trainees of the institution in a cohort, by the order of their enrollment.',
  })
  @Allow('institutionTrainees', { cohort: (args) => args.cohortId })
  async institutionTrainees(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after?: string | null,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Part of a name, or the beginning of a learner number.',
    })
    search?: string | null,
  ) {
    const page = await this.trainees.page({
      institutionId: institutionOf(actor),
      cohortId,
      first,
      after: after ?? null,
      search: search ?? null,
    });
    return { ...page, nodes: page.nodes.map(traineeOf) };
  }

  @Query(() => [InstitutionCourse], {
    description: 'The institution’s catalogue, withdrawn courses too, by code.',
  })
  @Allow('institutionCourses')
  async institutionCourses(@CurrentActor() actor: Actor): Promise<readonly InstitutionCourse[]> {
    const institution = institutionOf(actor);
    const [courses, holders] = await Promise.all([
      this.catalogue.coursesOf(institution),
      this.catalogue.holdersOf(institution),
    ]);
    return courses.map((course) => ({
      ...course,
      plans: holders.get(course.id)?.planned ?? 0,
      confirmedPlans: holders.get(course.id)?.confirmed ?? 0,
    }));
  }
}

function traineeOf({ diagnosis, chosenCourses, ...trainee }: TraineeRecord): InstitutionTrainee {
  return {
    ...trainee,
    diagnosedAt: diagnosis?.takenAt ?? null,
    weakItems: (diagnosis?.weakPoints ?? []).map(({ item }) => item),
    chosenCourses: chosenCourses.map(({ code }) => code),
  };
}
