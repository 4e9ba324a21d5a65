import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

export const InstitutionChangeStateEnum = enumOf(LIFECYCLES['institution-change'].states);
registerEnumType(InstitutionChangeStateEnum, {
  name: 'InstitutionChangeState',
  description: 'How far a county’s request to change its institution has come.',
  valuesMap: {
    REQUESTED: { description: 'Waits for the office above.' },
    CONSENTED: { description: 'The office above consented; the enrollments followed.' },
    REFUSED: { description: 'The office above refused; nothing changed.' },
    TAKEN_BACK: { description: 'The county took it back.' },
  },
});

@ObjectType({ description: 'A county’s request to change its training institution, with what was answered.' })
export class InstitutionChange {
  @Field(() => ID, { description: 'Identifies the request.' })
  id!: string;

  @Field(() => ID, { description: 'The county.' })
  countyId!: string;

  @Field({ description: 'Name of the county.' })
  countyName!: string;

  @Field(() => ID, { description: 'The institution when it was asked.' })
  fromInstitutionId!: string;

  @Field({ description: 'Name of that institution.' })
  fromInstitutionName!: string;

  @Field(() => ID, { description: 'The institution that is wanted.' })
  toInstitutionId!: string;

  @Field({ description: 'Name of that institution.' })
  toInstitutionName!: string;

  @Field(() => InstitutionChangeStateEnum, { description: 'How far it has come.' })
  state!: StateOf<'institution-change'>;

  @Field({ description: 'Why the county asks.' })
  reason!: string;

  @Field(() => Date, { description: 'When it was asked.' })
  requestedAt!: Date;

  @Field({ description: 'Who asked.' })
  requestedBy!: string;

  @Field(() => String, { nullable: true, description: 'Why it was decided so; null until then.' })
  decisionReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null until then.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who decided; null until then.' })
  decidedBy!: string | null;

  @Field(() => Int, { nullable: true, description: 'Enrollments that followed; null until it is decided.' })
  enrollments!: number | null;
}

@ObjectType({ description: 'The request is made, or taken back.' })
export class RequestInstitutionChangeDone {
  @Field(() => ID, { description: 'Identifies the request.' })
  changeId!: string;
}

export const RequestInstitutionChangeResult = createUnionType({
  name: 'RequestInstitutionChangeResult',
  description: 'The request, or why it was not made.',
  types: () => [RequestInstitutionChangeDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : RequestInstitutionChangeDone),
});

@ObjectType({ description: 'The request is decided.' })
export class DecideInstitutionChangeDone {
  @Field(() => Int, { description: 'Enrollments that changed their institution; 0 for a refusal.' })
  enrollments!: number;
}

export const DecideInstitutionChangeResult = createUnionType({
  name: 'DecideInstitutionChangeResult',
  description: 'What followed, or why it was not decided.',
  types: () => [DecideInstitutionChangeDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : DecideInstitutionChangeDone),
});
