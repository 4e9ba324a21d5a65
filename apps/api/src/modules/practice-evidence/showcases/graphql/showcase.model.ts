import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import {
  SHOWCASE_KINDS,
  type ShowcaseKind,
} from '@tisheng/domain-rules/practice-evidence/showcases/showcase.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';

export const ShowcaseKindEnum = enumOf(SHOWCASE_KINDS);
registerEnumType(ShowcaseKindEnum, {
  name: 'ShowcaseKind',
  description: 'What is shown as an example.',
  valuesMap: {
    DEMONSTRATION_SCHOOL: { description: 'A demonstration school.' },
    INNOVATION_ZONE: { description: 'An innovation zone of several schools.' },
    MODEL_COMMUNITY: { description: 'A model online community.' },
  },
});

export const ShowcaseStateEnum = enumOf(LIFECYCLES.showcase.states);
registerEnumType(ShowcaseStateEnum, {
  name: 'ShowcaseState',
  description: 'Where a showcase stands.',
  valuesMap: {
    APPLIED: { description: 'It was applied for.' },
    NAMED: { description: 'The office has named it.' },
    REFUSED: { description: 'The office has said no.' },
    ENDED: { description: 'Its time is over.' },
  },
});

@ObjectType({ description: 'A further member.' })
export class ShowcaseMember {
  @Field({ description: 'Name of the school or workshop.' })
  name!: string;

  @Field({ description: 'Whether it is a workshop.' })
  isWorkshop!: boolean;
}

@ObjectType({ description: 'A work of the library that shows a result.' })
export class ShowcaseWork {
  @Field(() => ID, { description: 'Its place in the library.' })
  id!: string;

  @Field({ description: 'What it is called.' })
  title!: string;
}

@ObjectType({ description: 'A result.' })
export class ShowcaseResultRecorded {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field({ description: 'What was reached.' })
  title!: string;

  @Field({ description: 'More about it; may be empty.' })
  text!: string;

  @Field({ description: 'On which day.' })
  reachedOn!: string;

  @Field(() => [ShowcaseWork], { description: 'Works that show it.' })
  works!: ShowcaseWork[];
}

@ObjectType({ description: 'A demonstration school, an innovation zone or a model community.' })
export class Showcase {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field(() => ShowcaseKindEnum, { description: 'What it is.' })
  kind!: ShowcaseKind;

  @Field({ description: 'What it is called.' })
  name!: string;

  @Field(() => ID, { description: 'School or office whose it is.' })
  unitId!: string;

  @Field({ description: 'Its name.' })
  unitName!: string;

  @Field(() => ID, { description: 'The office that decides.' })
  officeId!: string;

  @Field({ description: 'Its name.' })
  officeName!: string;

  @Field({ description: 'What is to be reached.' })
  goals!: string;

  @Field({ description: 'How.' })
  plan!: string;

  @Field({ description: 'First day.' })
  from!: string;

  @Field({ description: 'Last day.' })
  until!: string;

  @Field(() => ShowcaseStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'showcase'>;

  @Field(() => Date, { description: 'When it was applied for.' })
  appliedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null before.' })
  decidedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ended; null before.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or ended; null otherwise.' })
  reason!: string | null;

  @Field(() => [ShowcaseMember], { description: 'Further members.' })
  members!: ShowcaseMember[];

  @Field(() => [ShowcaseResultRecorded], { description: 'What was reached, the latest first.' })
  results!: ShowcaseResultRecorded[];
}

export const ShowcaseConnection = connectionOf(Showcase, 'Showcase');

@ObjectType({ description: 'Something to choose.' })
export class ShowcaseChoice {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'What an applicant chooses from.' })
export class ShowcaseChoices {
  @Field(() => [ShowcaseChoice], { description: 'Offices that can decide, the nearest first.' })
  offices!: ShowcaseChoice[];

  @Field(() => [ShowcaseChoice], { description: 'Schools that can be members.' })
  schools!: ShowcaseChoice[];

  @Field(() => [ShowcaseChoice], { description: 'Workshops that can be members.' })
  workshops!: ShowcaseChoice[];
}

@InputType({ description: 'What is applied for.' })
export class ShowcaseApplicationInput {
  @Field(() => ShowcaseKindEnum, { description: 'What it is to be.' })
  kind!: ShowcaseKind;

  @Field({ description: 'What it is called, 60 characters at most.' })
  name!: string;

  @Field({ description: 'What is to be reached.' })
  goals!: string;

  @Field({ description: 'How.' })
  plan!: string;

  @Field({ description: 'First day.' })
  from!: string;

  @Field({ description: 'Last day.' })
  until!: string;

  @Field(() => ID, { description: 'The office that is to decide.' })
  officeId!: string;

  @Field(() => [ID], { description: 'Further schools.' })
  memberSchools!: string[];

  @Field(() => [ID], { description: 'Workshops.' })
  memberWorkshops!: string[];
}

@InputType({ description: 'A result to record.' })
export class ShowcaseResultInput {
  @Field({ description: 'What was reached, 60 characters at most.' })
  title!: string;

  @Field({ description: 'More about it; may be empty.' })
  text!: string;

  @Field({ description: 'On which day.' })
  reachedOn!: string;

  @Field(() => [ID], { description: 'Works of the library that show it.' })
  works!: string[];
}
