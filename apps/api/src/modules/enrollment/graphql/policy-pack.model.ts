import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';
import { GradeEnum } from '../../../platform/graphql/grade.enum.js';
import { EvaluationKindEnum } from './enrollment.enums.js';

@ObjectType({ description: 'One thing that a component counts.' })
export class PolicyIndicator {
  @Field({ description: 'Code of the indicator.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Name of the indicator.' })
  name!: BilingualText;

  @Field(() => Float, { description: 'Share of the component; all its indicators together 1.' })
  weight!: number;

  @Field(() => Float, { description: 'Value at which the indicator is full.' })
  target!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Value above which nothing counts; null where there is no cap.',
  })
  cap!: number | null;
}

@ObjectType({ description: 'One component of the institution’s score.' })
export class PolicyComponent {
  @Field({ description: 'Code of the component.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Name of the component.' })
  name!: BilingualText;

  @Field(() => Float, { description: 'Share of the score; all components together 1.' })
  weight!: number;

  @Field(() => [PolicyIndicator], { description: 'What the component counts.' })
  indicators!: PolicyIndicator[];
}

@ObjectType({ description: 'Scores that make a grade.' })
export class PolicyScoreBand {
  @Field(() => GradeEnum, { description: 'The grade.' })
  grade!: Grade;

  @Field(() => Float, { description: 'Lowest score of the band.' })
  from!: number;

  @Field(() => Float, { description: 'End of the band.' })
  to!: number;

  @Field({ description: 'Whether the end belongs to the band.' })
  includesTo!: boolean;
}

@ObjectType({ description: 'One theme of the practice.' })
export class PolicyTheme {
  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Training stage; null for a theme that belongs to the region.',
  })
  stage!: number | null;

  @Field(() => BilingualText, { description: 'Title of the theme.' })
  title!: BilingualText;

  @Field(() => Int, { description: 'Online hours, in half-hours.' })
  onlineHalfHours!: number;

  @Field(() => Int, { description: 'Offline hours, in half-hours.' })
  offlineHalfHours!: number;

  @Field(() => BilingualText, { description: 'What the teacher does.' })
  task!: BilingualText;

  @Field(() => BilingualText, { description: 'What comes of it.' })
  expectedResult!: BilingualText;

  @Field(() => Int, {
    nullable: true,
    description: 'Days after the first training day by which it is due; null for the region’s themes.',
  })
  dueDay!: number | null;
}

@ObjectType({ description: 'One proof that the policy asks for.' })
export class PolicyProof {
  @Field({ description: 'Code of the proof.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Name of the proof.' })
  name!: BilingualText;

  @Field(() => Int, { description: 'Hours to be reached, in half-hours.' })
  halfHours!: number;

  @Field(() => Float, { description: 'Lowest score of its assessment.' })
  minimumScore!: number;
}

@ObjectType({ description: 'The document that a policy pack comes from.' })
export class PolicyDocument {
  @Field({ description: 'Number of the document.' })
  number!: string;

  @Field({ description: 'Day of issue, YYYY-MM-DD.' })
  issued!: string;

  @Field(() => BilingualText, { description: 'Body that issued it.' })
  issuer!: BilingualText;
}

@ObjectType({ description: 'A ground on which a certificate may be revoked.' })
export class RevocationGround {
  @Field({ description: 'Code of the ground.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Name of the ground.' })
  name!: BilingualText;
}

@ObjectType({ description: 'What holds in a cohort: the policy in force when it was opened.' })
export class PolicyPackSummary {
  @Field({ description: 'Id of the policy pack.' })
  id!: string;

  @Field({ description: 'Version of the policy pack.' })
  version!: string;

  @Field(() => BilingualText, { description: 'Title.' })
  title!: BilingualText;

  @Field(() => PolicyDocument, { description: 'The document behind it.' })
  document!: PolicyDocument;

  @Field({ description: 'Time zone of the programme’s dates.' })
  timeZone!: string;

  @Field(() => Int, { description: 'All hours, in half-hours.' })
  totalHalfHours!: number;

  @Field(() => Int, { description: 'Online hours, in half-hours.' })
  onlineHalfHours!: number;

  @Field(() => Int, { description: 'Offline hours, in half-hours.' })
  offlineHalfHours!: number;

  @Field({ description: 'Whether courses can be chosen only after the pre-test.' })
  preTestGatesSelection!: boolean;

  @Field(() => [PolicyComponent], { description: 'Components of the institution’s score.' })
  components!: PolicyComponent[];

  @Field(() => [PolicyScoreBand], { description: 'Which scores make which grade.' })
  bands!: PolicyScoreBand[];

  @Field(() => EvaluationKindEnum, { description: 'How the comprehensive result is made.' })
  evaluationKind!: 'matrix' | 'proofs';

  @Field({ description: 'Whether the school rates its teachers.' })
  schoolRatingRequired!: boolean;

  @Field(() => [PolicyProof], { description: 'Proofs; empty where the policy has none.' })
  proofs!: PolicyProof[];

  @Field(() => [PolicyTheme], { description: 'Themes of the practice, by number.' })
  themes!: PolicyTheme[];

  @Field(() => Int, { description: 'Days after being told in which an appeal may be made.' })
  appealWithinDays!: number;

  @Field(() => Int, { description: 'Days that each level has to decide an appeal.' })
  appealDecideWithinDays!: number;

  @Field(() => Int, { description: 'Days of a push cycle.' })
  pushCycleDays!: number;

  @Field(() => Int, { description: 'Hours after the end of a cycle within which a push is on time.' })
  pushGraceHours!: number;

  @Field(() => BilingualText, { description: 'Name of the certificate.' })
  certificateName!: BilingualText;

  @Field(() => [RevocationGround], { description: 'Grounds on which a certificate may be revoked.' })
  revocationGrounds!: RevocationGround[];
}
