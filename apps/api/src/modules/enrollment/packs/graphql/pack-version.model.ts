import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { isRefused, ProblemModel, Refused } from '../../../../platform/graphql/problem.model.js';
import { CohortStateEnum } from '../../graphql/enrollment.enums.js';
import { PACK_VERSION_STATES, type PackVersionState } from '../queries/find-pack-versions.js';

export const PolicyPackVersionStateEnum = enumOf(PACK_VERSION_STATES);
registerEnumType(PolicyPackVersionStateEnum, {
  name: 'PolicyPackVersionState',
  description: 'What a version of a policy pack is to its programme.',
  valuesMap: {
    DRAFT: { description: 'Checked and kept; holds for nobody yet and may be replaced.' },
    IN_FORCE: { description: 'The version that was put in force last.' },
    STILL_HELD: { description: 'Followed by a newer one; cohorts that began under it keep it.' },
    SUPERSEDED: { description: 'Followed by a newer one, and no cohort runs under it.' },
  },
});

@ObjectType({ description: 'A cohort that runs under a version of the policy.' })
export class PolicyPackHolder {
  @Field(() => ID, { description: 'The cohort.' })
  id!: string;

  @Field({ description: 'Code of the cohort in the policy.' })
  code!: string;

  @Field({ description: 'Name in Chinese.' })
  nameZh!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => CohortStateEnum, { description: 'How far the cohort has come.' })
  state!: StateOf<'cohort'>;
}

@ObjectType({ description: 'A version was put in force for a cohort.' })
export class PolicyPackActivation {
  @Field({ description: 'Code of the cohort.' })
  cohortCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Version before; null where this one opened the cohort.',
  })
  formerVersion!: string | null;

  @Field({ description: 'Reason that was given.' })
  reason!: string;

  @Field({ description: 'Who did it.' })
  activatedByName!: string;

  @Field({ description: 'When.' })
  activatedAt!: Date;
}

@ObjectType({ description: 'One version of a programme’s policy pack.' })
export class PolicyPackVersion {
  @Field({ description: 'Three numbers: 1.2.0.' })
  version!: string;

  @Field(() => PolicyPackVersionStateEnum, { description: 'What it is to the programme.' })
  state!: PackVersionState;

  @Field(() => String, { nullable: true, description: 'Who sent it; null where it came with the product.' })
  uploadedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the file that was sent.' })
  fileName!: string | null;

  @Field({ description: 'When it was kept.' })
  keptAt!: Date;

  @Field(() => [PolicyPackHolder], { description: 'Cohorts that run under it.' })
  cohorts!: readonly PolicyPackHolder[];

  @Field(() => [PolicyPackActivation], { description: 'When and for which cohorts it was put in force.' })
  activations!: readonly PolicyPackActivation[];
}

@ObjectType({ description: 'A cohort that a version knows, and whether it may take the version.' })
export class PolicyPackChoice {
  @Field({ description: 'Code of the cohort.' })
  code!: string;

  @Field({ description: 'Name in Chinese, as the version has it.' })
  nameZh!: string;

  @Field({ description: 'Name in English, as the version has it.' })
  nameEn!: string;

  @Field(() => CohortStateEnum, {
    nullable: true,
    description: 'How far it has come; null where the version would open it.',
  })
  state!: StateOf<'cohort'> | null;

  @Field(() => String, { nullable: true, description: 'Version under which it runs; null for a new cohort.' })
  heldVersion!: string | null;

  @Field(() => [ProblemModel], { description: 'What keeps it from taking the version; empty when it may.' })
  problems!: ProblemModel[];
}

@ObjectType({ description: 'A policy pack was kept as a draft.' })
export class UploadPolicyPackDone {
  @Field({ description: 'The version that it is.' })
  version!: string;
}

export const UploadPolicyPackResult = createUnionType({
  name: 'UploadPolicyPackResult',
  description: 'The draft, or everything that is wrong with the document; `field` is the JSON pointer.',
  types: () => [UploadPolicyPackDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : UploadPolicyPackDone),
});

@ObjectType({ description: 'A draft of the policy was thrown away.' })
export class DiscardPolicyPackDone {
  @Field({ description: 'The version that it was.' })
  version!: string;
}

export const DiscardPolicyPackResult = createUnionType({
  name: 'DiscardPolicyPackResult',
  description: 'The draft that is gone, or why it stays.',
  types: () => [DiscardPolicyPackDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : DiscardPolicyPackDone),
});

@ObjectType({ description: 'A version of the policy is in force.' })
export class ActivatePolicyPackDone {
  @Field(() => Int, { description: 'Cohorts that it opened.' })
  opened!: number;

  @Field(() => Int, { description: 'Cohorts that had not begun and changed to it.' })
  moved!: number;
}

export const ActivatePolicyPackResult = createUnionType({
  name: 'ActivatePolicyPackResult',
  description: 'The cohorts that the version holds for now, or why it holds for none.',
  types: () => [ActivatePolicyPackDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : ActivatePolicyPackDone),
});
