import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { TestKindEnum } from '../../graphql/standard.enums.js';
import { FindUnitDiagnosis } from '../queries/find-unit-diagnosis.js';
import { toUnitDiagnosis } from './to-unit-diagnosis.js';
import { UnitDiagnosis } from './unit-diagnosis.model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const KIND = { type: () => TestKindEnum, description: 'Pre-test or post-test.' };

@Resolver(() => UnitDiagnosis)
export class UnitDiagnosisResolver {
  constructor(private readonly units: FindUnitDiagnosis) {}

  @Query(() => UnitDiagnosis, { description: 'What the tests at or below a unit say together.' })
  @Allow('unitDiagnosis', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async unitDiagnosis(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school whose teachers are meant.' })
    unitId: string,
    @Args('kind', KIND) kind: TestKind,
    @CurrentActor() actor: Actor,
  ): Promise<UnitDiagnosis> {
    return toUnitDiagnosis(await this.units.execute(actor, cohortId, unitId, kind));
  }
}
