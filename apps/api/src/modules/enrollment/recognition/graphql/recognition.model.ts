import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  RECOGNITION_STATES,
  type RecognitionState,
} from '@tisheng/domain-rules/enrollment/recognition/decide-recognition.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

export const RecognitionStateEnum = enumOf(RECOGNITION_STATES);
registerEnumType(RecognitionStateEnum, {
  name: 'RecognitionState',
  description: 'How far a claim for earlier training has come.',
  valuesMap: {
    CLAIMED: { description: 'Waits for the school.' },
    ATTESTED: { description: 'The school attests it; waits for the county.' },
    GRANTED: { description: 'Hours are recognised.' },
    REFUSED: { description: 'No hours are recognised.' },
  },
});

@ObjectType({ description: 'A claim for hours of earlier training.' })
export class RecognitionClaim {
  @Field(() => ID, { description: 'Identifies the claim.' })
  id!: string;

  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'Learner number.' })
  learnerNo!: string;

  @Field({ description: 'School.' })
  schoolName!: string;

  @Field({ description: 'Code of the programme in the policy.' })
  programmeCode!: string;

  @Field(() => BilingualText, { description: 'Name of the programme.' })
  programmeName!: BilingualText;

  @Field({ description: 'When it was completed, YYYY-MM-DD.' })
  completedOn!: string;

  @Field(() => Int, { description: 'Half-hours claimed.' })
  claimedHalfHours!: number;

  @Field({ description: 'Number of the certificate.' })
  certificateNo!: string;

  @Field({ description: 'Whether another claim of the region names the same number.' })
  isNumberRepeated!: boolean;

  @Field(() => RecognitionStateEnum, { description: 'How far it has come.' })
  state!: RecognitionState;

  @Field({ description: 'When it was filed.' })
  claimedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who attested it at the school; null while nobody has.',
  })
  attestedByName!: string | null;

  @Field(() => Int, { nullable: true, description: 'Half-hours granted; null where none are.' })
  grantedHalfHours!: number | null;

  @Field(() => String, { nullable: true, description: 'Reason of the decision, where one was given.' })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;
}

export const RecognitionClaimConnection = connectionOf(RecognitionClaim, 'RecognitionClaim');

@ObjectType({ description: 'A programme whose hours may be recognised.' })
export class RecognizedProgramme {
  @Field({ description: 'Code in the policy.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Name.' })
  name!: BilingualText;
}

@ObjectType({ description: 'What the region recognises, and what one has claimed.' })
export class MyRecognition {
  @Field(() => [RecognizedProgramme], {
    description: 'Programmes whose hours may be recognised; empty where none are.',
  })
  programmes!: readonly RecognizedProgramme[];

  @Field(() => Int, { description: 'Half-hours that may be recognised at most.' })
  capHalfHours!: number;

  @Field({ description: 'Whether they count toward the hours of course study.' })
  countsTowardsCourses!: boolean;

  @Field(() => Int, { description: 'Half-hours of one’s own that count toward course study.' })
  countedHalfHours!: number;

  @Field(() => [RecognitionClaim], { description: 'One’s own claims, the latest first.' })
  claims!: readonly RecognitionClaim[];
}

@InputType({ description: 'Earlier training with its evidence.' })
export class RecognitionClaimInput {
  @Field({ description: 'Code of the programme in the policy.' })
  programmeCode!: string;

  @Field({ description: 'When it was completed, YYYY-MM-DD.' })
  completedOn!: string;

  @Field(() => Int, { description: 'Half-hours.' })
  halfHours!: number;

  @Field({ description: 'Number of the certificate.' })
  certificateNo!: string;

  @Field(() => ID, { description: 'The evidence, as it was sent before.' })
  fileId!: string;
}

@ObjectType({ description: 'A claim is filed or decided.' })
export class RecognitionClaimDone {
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;
}

export const RecognitionClaimResult = createUnionType({
  name: 'RecognitionClaimResult',
  description: 'The claim, or why it stays as it is.',
  types: () => [RecognitionClaimDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : RecognitionClaimDone),
});
