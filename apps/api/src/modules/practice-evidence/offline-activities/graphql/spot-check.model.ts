import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { SubmissionFile } from '../../graphql/submission.model.js';

export const SpotCheckStateEnum = enumOf(LIFECYCLES['spot-check'].states);
registerEnumType(SpotCheckStateEnum, {
  name: 'SpotCheckState',
  description: 'Where a spot check stands.',
  valuesMap: {
    ASKED: { description: 'The organiser is asked for evidence.' },
    ANSWERED: { description: 'Evidence is there.' },
    CONFIRMED: { description: 'The activity took place as attested.' },
    NOT_CONFIRMED: { description: 'It did not; its hours are taken back.' },
  },
});

@ObjectType({ description: 'A spot check of one attested activity.' })
export class SpotCheck {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field(() => SpotCheckStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'spot-check'>;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field({ description: 'Name of the activity.' })
  title!: string;

  @Field({ description: 'Where it took place.' })
  place!: string;

  @Field(() => Int, { description: 'Number of its theme.' })
  theme!: number;

  @Field(() => Date, { description: 'When it began.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ended.' })
  endsAt!: Date;

  @Field({ description: 'School or county of the organiser.' })
  unitName!: string;

  @Field({ description: 'Who held it.' })
  organiserName!: string;

  @Field(() => Int, { description: 'Teachers invited.' })
  invited!: number;

  @Field(() => Int, { description: 'Teachers who came by the code.' })
  byCode!: number;

  @Field(() => Int, { description: 'Teachers noted by hand.' })
  byHand!: number;

  @Field({ description: 'The code must have left the room.' })
  codeLeaked!: boolean;

  @Field(() => Int, { description: 'Teachers who have hours of it, or had before they were taken back.' })
  people!: number;

  @Field(() => Int, { description: 'Half-hours of them together.' })
  halfHours!: number;

  @Field(() => Date, { description: 'When it was drawn.' })
  drawnAt!: Date;

  @Field({ description: 'Who drew.' })
  drawnBy!: string;

  @Field({ description: 'What the organiser wrote; empty before.' })
  words!: string;

  @Field(() => [SubmissionFile], { description: 'Photos, sign-in sheets and the like.' })
  files!: SubmissionFile[];

  @Field(() => String, { nullable: true, description: 'Who handed the evidence in; null before.' })
  answeredBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When; null before.' })
  answeredAt!: Date | null;

  @Field({ description: 'Reason of the finding; may be empty.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Who decided; null before.' })
  decidedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When; null before.' })
  decidedAt!: Date | null;

  @Field(() => Int, { description: 'Teachers from whom hours were taken back.' })
  takenBackPeople!: number;

  @Field(() => Int, { description: 'Half-hours taken back.' })
  takenBackHalfHours!: number;
}

export const SpotCheckConnection = connectionOf(SpotCheck, 'SpotCheck');

@ObjectType({ description: 'A draw of spot checks with all that is needed to draw it again.' })
export class SpotCheckDraw {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field({ description: 'Unit below which was drawn.' })
  unitName!: string;

  @Field({ description: 'The seed.' })
  seed!: string;

  @Field(() => Float, { description: 'Share that was drawn.' })
  share!: number;

  @Field(() => [ID], { description: 'Activities among which was drawn.' })
  candidates!: string[];

  @Field(() => [ID], { description: 'Activities that were drawn.' })
  drawn!: string[];

  @Field({ description: 'Who drew.' })
  drawnBy!: string;

  @Field(() => Date, { description: 'When.' })
  drawnAt!: Date;
}

export const SpotCheckDrawConnection = connectionOf(SpotCheckDraw, 'SpotCheckDraw');
