import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  CORRECTABLE_FIELDS,
  type CorrectableField,
} from '@tisheng/domain-rules/certification/mass-decision/corrected-certificate.js';
import {
  MASS_DECISION_KINDS,
  MOST_NUMBERS,
  type MassDecisionKind,
} from '@tisheng/domain-rules/certification/mass-decision/may-decide-for-many.js';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

export const MassDecisionKindEnum = enumOf(MASS_DECISION_KINDS);
registerEnumType(MassDecisionKindEnum, {
  name: 'MassDecisionKind',
  description: 'What is decided about many certificates.',
  valuesMap: {
    REVOKE: { description: 'They are revoked.' },
    REISSUE: { description: 'They are revoked and issued anew with something corrected.' },
  },
});

export const MassDecisionStateEnum = enumOf(LIFECYCLES['mass-decision'].states);
registerEnumType(MassDecisionStateEnum, {
  name: 'MassDecisionState',
  description: 'State of a decision about many certificates.',
  valuesMap: {
    PROPOSED: { description: 'Waits for a second person.' },
    CONFIRMED: { description: 'Being carried out.' },
    DONE: { description: 'Carried out.' },
    WITHDRAWN: { description: 'Taken back before it was confirmed.' },
  },
});

export const CorrectableFieldEnum = enumOf(CORRECTABLE_FIELDS);
registerEnumType(CorrectableFieldEnum, {
  name: 'CorrectableField',
  description: 'Printed field that may be taken anew from the roster.',
  valuesMap: Object.fromEntries(
    Object.keys(CorrectableFieldEnum).map((key) => [key, { description: 'Field of this name.' }]),
  ),
});

@InputType({ description: 'Which valid certificates are meant; everything that is given must hold.' })
export class ChosenCertificates {
  @Field(() => ID, { nullable: true, description: 'Learners of this training institution alone.' })
  institutionId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `Certificates with these numbers alone, at most ${MOST_NUMBERS}.`,
  })
  @ArrayMaxSize(MOST_NUMBERS)
  @MaxLength(100, { each: true })
  numbers?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Those alone whose result has changed since they were issued.',
  })
  flagged!: boolean;
}

@ObjectType({ description: 'Certificates that belong together.' })
export class MassDecisionGroup {
  @Field(() => ID, { description: 'County, institution or school.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Certificates.' })
  certificates!: number;
}

@ObjectType({ description: 'A field that would be printed otherwise.' })
export class PrintedChange {
  @Field(() => CorrectableFieldEnum, { description: 'The field.' })
  field!: CorrectableField;

  @Field({ description: 'As it is printed.' })
  before!: string;

  @Field({ description: 'As it would be.' })
  after!: string;
}

@ObjectType({ description: 'One of the certificates that are meant.' })
export class MassDecisionSample {
  @Field({ description: 'Number.' })
  number!: string;

  @Field({ description: 'Holder.' })
  holderName!: string;

  @Field({ description: 'School of today.' })
  school!: string;

  @Field(() => [PrintedChange], { description: 'What a new issue would print otherwise.' })
  changes!: PrintedChange[];
}

@ObjectType({ description: 'What a decision about many certificates would touch.' })
export class MassDecisionPreview {
  @Field(() => Int, { description: 'Valid certificates that are meant.' })
  certificates!: number;

  @Field(() => [String], { description: 'Numbers given that name no certificate here.' })
  unknownNumbers!: string[];

  @Field(() => [MassDecisionGroup], { description: 'By county, the largest first.' })
  counties!: MassDecisionGroup[];

  @Field(() => [MassDecisionGroup], { description: 'By training institution, the largest first.' })
  institutions!: MassDecisionGroup[];

  @Field(() => [MassDecisionGroup], { description: 'By school, the fifty largest.' })
  schools!: MassDecisionGroup[];

  @Field(() => [MassDecisionSample], { description: 'The first twenty by number.' })
  sample!: MassDecisionSample[];
}

@ObjectType({ description: 'A decision about many certificates.' })
export class MassDecision {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => MassDecisionKindEnum, { description: 'What is decided.' })
  kind!: MassDecisionKind;

  @Field(() => MassDecisionStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'mass-decision'>;

  @Field({ description: 'Office, county or school below which the certificates stand.' })
  unitName!: string;

  @Field(() => String, { nullable: true, description: 'Institution; null where all are meant.' })
  institutionName!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many numbers were given; null where none were.' })
  numbersGiven!: number | null;

  @Field({ description: 'Whether those with a changed result alone are meant.' })
  flagged!: boolean;

  @Field(() => [CorrectableFieldEnum], { description: 'Fields that are corrected.' })
  corrects!: CorrectableField[];

  @Field({ description: 'Code of the policy’s ground.' })
  ground!: string;

  @Field({ description: 'What happened.' })
  reason!: string;

  @Field(() => Int, { description: 'Certificates that it names.' })
  certificates!: number;

  @Field({ description: 'When it was put forward.' })
  proposedAt!: Date;

  @Field({ description: 'Who put it forward.' })
  proposedByName!: string;

  @Field({ description: 'Whether the person who asks put it forward: another one has to confirm it.' })
  isOwn!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was confirmed or taken back; null before.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed it or took it back; null before.' })
  decidedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back; null otherwise.' })
  withdrawalReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The job that carries it out; null before.' })
  jobId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was carried out; null before.' })
  doneAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Certificates left as they were, revoked meanwhile or with nothing to correct; null before.',
  })
  leftOut!: number | null;
}

export const MassDecisionConnection = connectionOf(MassDecision, 'MassDecision');

@ObjectType({ description: 'It was put forward; another person confirms it.' })
export class MassDecisionProposed {
  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;
}

@ObjectType({ description: 'It was taken back.' })
export class MassDecisionWithdrawn {
  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;
}

export const ProposeMassDecisionResult = createUnionType({
  name: 'ProposeMassDecisionResult',
  description: 'It was put forward, or why not.',
  types: () => [MassDecisionProposed, Refused] as const,
  resolveType: (answer: object) => (isRefused(answer) ? Refused : MassDecisionProposed),
});

export const ConfirmMassDecisionResult = createUnionType({
  name: 'ConfirmMassDecisionResult',
  description: 'The job that carries it out, or why it was not confirmed.',
  types: () => [BegunJob, Refused] as const,
  resolveType: (answer: object) => (isRefused(answer) ? Refused : BegunJob),
});

export const WithdrawMassDecisionResult = createUnionType({
  name: 'WithdrawMassDecisionResult',
  description: 'It was taken back, or why not.',
  types: () => [MassDecisionWithdrawn, Refused] as const,
  resolveType: (answer: object) => (isRefused(answer) ? Refused : MassDecisionWithdrawn),
});
