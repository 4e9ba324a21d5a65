import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parsePlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { PageArgs } from '../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { FindTrainingColleges } from '../queries/find-training-colleges.js';
import { FindUnitNodes } from '../queries/find-unit-nodes.js';
import { FindUnitProfile } from '../queries/find-unit-profile.js';
import { KeepTrainingColleges } from '../use-cases/keep-training-colleges.js';
import { SaveResponsiblePerson } from '../use-cases/save-responsible-person.js';
import { KeepUnitResult, UnitKept } from './unit-change.model.js';
import { TrainingCollege, UnitNode, UnitNodeConnection, UnitProfile } from './unit-profile.model.js';

const kept = (unitId: string): UnitKept => Object.assign(new UnitKept(), { unitId });

@Resolver(() => UnitProfile)
export class UnitProfileResolver {
  constructor(
    private readonly nodes: FindUnitNodes,
    private readonly profile: FindUnitProfile,
    private readonly colleges: FindTrainingColleges,
    private readonly keepColleges: KeepTrainingColleges,
    private readonly saveResponsible: SaveResponsiblePerson,
  ) {}

  @Query(() => UnitNodeConnection, {
    description: 'The units directly below a unit, or what a search finds anywhere below it, by code.',
  })
  @Allow('unitNodes', { unit: (args) => args.unitId })
  unitNodes(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('unitId', { type: () => ID, description: 'The unit above.' }) unitId: string,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Part of a name, or the beginning of a code.',
    })
    search: string | null,
    @Args('asOf', {
      type: () => String,
      nullable: true,
      description: 'The tree of this day, YYYY-MM-DD; left out, of today.',
    })
    asOf: string | null,
  ): Promise<Connection<UnitNode>> {
    const filter = { unitId, search: search?.trim() || null, asOf: asOf ? parsePlainDate(asOf) : null };
    return this.nodes.execute(actor, filter, page.first, page.after ?? null);
  }

  @Query(() => UnitProfile, { description: 'Everything about one office or school.' })
  @Allow('unitProfile', { unit: (args) => args.unitId })
  async unitProfile(
    @CurrentActor() actor: Actor,
    @Args('unitId', { type: () => ID, description: 'The unit.' }) unitId: string,
  ): Promise<UnitProfile> {
    const { load, ...found } = await this.profile.execute(actor, unitId);
    return {
      ...found,
      stages: found.unit.stages,
      teachers: load.teachers,
      openEnrollments: load.openEnrollments,
    };
  }

  @Query(() => [TrainingCollege], { description: 'Training bodies of a unit and of every unit below it.' })
  @Allow('trainingColleges', { unit: (args) => args.unitId })
  trainingColleges(
    @Args('unitId', { type: () => ID, description: 'The unit.' }) unitId: string,
  ): Promise<TrainingCollege[]> {
    return this.colleges.execute(unitId);
  }

  @Mutation(() => KeepUnitResult, { description: 'Notes a training body of an office, or corrects it.' })
  @Allow('saveTrainingCollege', { unit: (args) => args.unitId })
  async saveTrainingCollege(
    @CurrentActor() actor: Actor,
    @Args('unitId', { type: () => ID, description: 'Office to which it belongs.' }) unitId: string,
    @Args('collegeId', {
      type: () => ID,
      nullable: true,
      description: 'The college; left out for a new one.',
    })
    collegeId: string | null,
    @Args('name', { description: 'Its name.' }) name: string,
    @Args('since', { description: 'Day since when it exists, YYYY-MM-DD.' }) since: string,
  ): Promise<UnitKept | Refused> {
    const answer = await this.keepColleges.save(actor, { unitId, collegeId: collegeId ?? null, name, since });
    return 'problems' in answer ? refused(answer.problems) : kept(unitId);
  }

  @Mutation(() => KeepUnitResult, { description: 'Takes a training body off the list.' })
  @Allow('endTrainingCollege', { unit: (args) => args.unitId })
  async endTrainingCollege(
    @CurrentActor() actor: Actor,
    @Args('unitId', { type: () => ID, description: 'Office to which it belongs.' }) unitId: string,
    @Args('collegeId', { type: () => ID, description: 'The college.' }) collegeId: string,
  ): Promise<UnitKept | Refused> {
    const problems = await this.keepColleges.end(actor, unitId, collegeId);
    return problems.length > 0 ? refused(problems) : kept(unitId);
  }

  @Mutation(() => KeepUnitResult, { description: 'Notes who answers first for a school.' })
  @Allow('saveResponsiblePerson', { unit: (args) => args.unitId })
  async saveResponsiblePerson(
    @CurrentActor() actor: Actor,
    @Args('unitId', { type: () => ID, description: 'The school.' }) unitId: string,
    @Args('name', { description: 'Name of the principal.' }) name: string,
    @Args('phone', { description: 'Telephone number.' }) phone: string,
  ): Promise<UnitKept | Refused> {
    const problems = await this.saveResponsible.execute(actor, unitId, { name, phone });
    return problems.length > 0 ? refused(problems) : kept(unitId);
  }
}
