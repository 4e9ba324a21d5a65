import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { ChangeInstitution } from '../../institutions/change-institution.js';
import { FindInstitutionChanges } from '../../institutions/find-institution-changes.js';
import {
  DecideInstitutionChangeDone,
  DecideInstitutionChangeResult,
  InstitutionChange,
  RequestInstitutionChangeDone,
  RequestInstitutionChangeResult,
} from './institution-change.model.js';

const changeArg = { type: () => ID, description: 'The request.' } as const;

@Resolver(() => InstitutionChange)
export class InstitutionChangeResolver {
  constructor(
    private readonly find: FindInstitutionChanges,
    private readonly change: ChangeInstitution,
  ) {}

  @Query(() => [InstitutionChange], {
    description: 'Requests of the counties at or below a unit, those that wait first, then the newest.',
  })
  @Allow('institutionChanges', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  institutionChanges(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'The office.' }) unitId: string,
  ): Promise<InstitutionChange[]> {
    return this.find.execute(cohortId, unitId);
  }

  @Mutation(() => RequestInstitutionChangeResult, {
    description: 'Asks the office above to change the training institution of a county.',
  })
  @Allow('requestInstitutionChange', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async requestInstitutionChange(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'County, committee or unit of directly run schools.' })
    countyId: string,
    @Args('institutionId', { type: () => ID, description: 'The institution that is wanted.' })
    institutionId: string,
    @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<RequestInstitutionChangeDone | Refused> {
    const answer = await this.change.request(actor, { cohortId, countyId, institutionId, reason });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new RequestInstitutionChangeDone(), answer);
  }

  @Mutation(() => DecideInstitutionChangeResult, {
    description: 'Consents to a request, and the county’s enrollments follow at once, or refuses it.',
  })
  @Allow('decideInstitutionChange', { institutionChange: (args) => args.changeId })
  async decideInstitutionChange(
    @CurrentActor() actor: Actor,
    @Args('changeId', changeArg) changeId: string,
    @Args('consents', { description: 'Whether the office consents.' }) consents: boolean,
    @Args('reason', { description: 'Why it decides so.' }) reason: string,
  ): Promise<DecideInstitutionChangeDone | Refused> {
    const answer = await this.change.decide(actor, changeId, consents, reason);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new DecideInstitutionChangeDone(), answer);
  }

  @Mutation(() => RequestInstitutionChangeResult, {
    description: 'Takes a request back before it is decided.',
  })
  @Allow('takeBackInstitutionChange', { institutionChange: (args) => args.changeId })
  async takeBackInstitutionChange(
    @CurrentActor() actor: Actor,
    @Args('changeId', changeArg) changeId: string,
  ): Promise<RequestInstitutionChangeDone | Refused> {
    const answer = await this.change.takeBack(actor, changeId);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new RequestInstitutionChangeDone(), answer);
  }
}
