import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { TrainingInstitution } from '../../organization/public/training-institution.model.js';
import { PolicyReader } from '../public/policy-reader.js';
import { FindInstitutionChoices } from '../queries/find-institution-choices.js';
import { ChooseInstitution } from '../use-cases/choose-institution.js';
import {
  ChooseInstitutionDone,
  ChooseInstitutionResult,
  InstitutionChoice,
} from './institution-choice.model.js';

@Resolver(() => InstitutionChoice)
export class InstitutionChoiceResolver {
  constructor(
    private readonly find: FindInstitutionChoices,
    private readonly choose: ChooseInstitution,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
  ) {}

  @Query(() => [TrainingInstitution], {
    description: 'The training institutions that the programme’s region has approved.',
  })
  @Allow('trainingInstitutions', { programme: (args) => args.programmeId })
  async trainingInstitutions(
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
  ): Promise<TrainingInstitution[]> {
    const { pack, programme } = await this.policies.ofProgramme(programmeId);
    const approved = pack.institutions.approved.map(({ code }) => code);
    const known = await this.organization.institutions(programme.rootUnitId);
    return known
      .filter(({ code }) => approved.includes(code))
      .map((institution) => ({ ...institution, members: [...institution.members] }));
  }

  @Query(() => [InstitutionChoice], { description: 'Every county below a unit with its choice, by code.' })
  @Allow('institutionChoices', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  institutionChoices(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office; a school sees the choice of its county.' })
    unitId: string,
  ): Promise<InstitutionChoice[]> {
    return this.find.execute(cohortId, unitId);
  }

  @Mutation(() => ChooseInstitutionResult, { description: 'Chooses the training institution of a county.' })
  @Allow('chooseInstitution', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async chooseInstitution(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'County, committee or unit of directly run schools.' })
    countyId: string,
    @Args('institutionId', { type: () => ID, description: 'An institution of the approved list.' })
    institutionId: string,
    @Args('reason', { defaultValue: '', description: 'Why the choice is changed; empty for a first choice.' })
    reason: string,
  ): Promise<ChooseInstitutionDone | Refused> {
    const answer = await this.choose.execute(actor, { cohortId, countyId, institutionId, reason });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new ChooseInstitutionDone(), answer);
  }
}
