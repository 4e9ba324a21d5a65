import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type {
  MeasuringItem as PolicyItem,
  MeasuringKind,
  Signer,
} from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { SubmissionFile } from '../../graphql/submission.model.js';

export const MeasuringKindEnum = enumOf(['lesson-observation', 'proof-of-outcomes', 'case-analysis']);
registerEnumType(MeasuringKindEnum, {
  name: 'MeasuringKind',
  description: 'A way to measure practice.',
  valuesMap: {
    LESSON_OBSERVATION: { description: 'Somebody sits in a lesson.' },
    PROOF_OF_OUTCOMES: { description: 'What came out of the practice and where it is used.' },
    CASE_ANALYSIS: { description: 'The teacher takes a case apart.' },
  },
});

export const SignerEnum = enumOf(['observer', 'teacher', 'school']);
registerEnumType(SignerEnum, {
  name: 'Signer',
  description: 'In whose name a form is signed.',
  valuesMap: {
    OBSERVER: { description: 'Whoever observed the lesson.' },
    TEACHER: { description: 'The teacher whom the form is about.' },
    SCHOOL: { description: 'The teacher’s school.' },
  },
});

export const MeasurementStateEnum = enumOf(LIFECYCLES.measurement.states);
registerEnumType(MeasurementStateEnum, {
  name: 'MeasurementState',
  description: 'Where a form stands.',
  valuesMap: {
    PLANNED: { description: 'Arranged for a day; nothing is written yet.' },
    DRAFT: { description: 'Being written.' },
    SIGNING: { description: 'Signed by its author, waits for others.' },
    OBJECTED: { description: 'Somebody objects to it.' },
    SIGNED: { description: 'Signed by everybody; evidence for its theme.' },
    REPLACED: { description: 'A signed correction has taken its place.' },
    CANCELLED: { description: 'Given up before it was signed.' },
  },
});

export const MeasuringItemKindEnum = enumOf(['level', 'text', 'number']);
registerEnumType(MeasuringItemKindEnum, {
  name: 'MeasuringItemKind',
  description: 'What an item of a form takes.',
  valuesMap: {
    LEVEL: { description: 'One of the form’s levels.' },
    TEXT: { description: 'A text.' },
    NUMBER: { description: 'A number from 0 on.' },
  },
});

export const SignatureDecisionEnum = enumOf(['signed', 'objected']);
registerEnumType(SignatureDecisionEnum, {
  name: 'SignatureDecision',
  description: 'What somebody did who was asked to sign.',
  valuesMap: {
    SIGNED: { description: 'Signed.' },
    OBJECTED: { description: 'Objected, with words.' },
  },
});

@ObjectType({ description: 'A level that may be given for an item.' })
export class MeasuringLevel {
  @Field(() => Int, { description: 'Its points, by which it is named.' })
  points!: number;

  @Field(() => BilingualText, { description: 'Its words.' })
  name!: BilingualText;
}

@ObjectType({ description: 'One item of a form.' })
export class MeasuringItem {
  @Field({ description: 'Stable name.' })
  code!: string;

  @Field(() => BilingualText, { description: 'What it is called.' })
  name!: BilingualText;

  @Field(() => BilingualText, { description: 'What is asked.' })
  asks!: BilingualText;

  @Field(() => MeasuringItemKindEnum, { description: 'What it takes.' })
  kind!: PolicyItem['kind'];

  @Field({ description: 'Whether the form cannot be signed without it.' })
  required!: boolean;
}

@ObjectType({ description: 'The form of a way to measure, as the policy has it.' })
export class MeasuringForm {
  @Field(() => MeasuringKindEnum, { description: 'Which way to measure.' })
  kind!: MeasuringKind;

  @Field(() => [Int], { description: 'Numbers of the themes that it serves.' })
  themes!: number[];

  @Field(() => [MeasuringItem], { description: 'Its items in order.' })
  items!: MeasuringItem[];

  @Field(() => [MeasuringLevel], { description: 'What items of kind LEVEL may be given, the best first.' })
  levels!: MeasuringLevel[];

  @Field(() => [SignerEnum], { description: 'Who signs, the author first.' })
  signedBy!: Signer[];
}

@ObjectType({ description: 'What is written for an item: a text, or a number or points of a level.' })
export class MeasurementValue {
  @Field({ description: 'Code of the item.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'The text; null for a number.' })
  text!: string | null;

  @Field(() => Float, { nullable: true, description: 'The number or points; null for a text.' })
  number!: number | null;
}

@ObjectType({ description: 'A signature under a form, or an objection to it.' })
export class MeasurementSignature {
  @Field(() => SignerEnum, { description: 'In whose name.' })
  signer!: Signer;

  @Field(() => SignatureDecisionEnum, { description: 'Whether it is a signature.' })
  decision!: 'signed' | 'objected';

  @Field({ description: 'Name of the person.' })
  name!: string;

  @Field({ description: 'Words of an objection; empty for a signature.' })
  words!: string;

  @Field({ description: 'SHA-256 of the content that was read, in hexadecimal.' })
  hash!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'A form by which a teacher’s practice is measured.' })
export class Measurement {
  @Field(() => ID, { description: 'Identifies it; made on the device that began it.' })
  id!: string;

  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => ID, { description: 'Enrollment of the teacher whom it is about.' })
  enrollmentId!: string;

  @Field({ description: 'Name of that teacher.' })
  teacherName!: string;

  @Field({ description: 'Name of the teacher’s school.' })
  schoolName!: string;

  @Field({ description: 'Name of the observer; empty for other forms than an observation.' })
  observerName!: string;

  @Field(() => MeasuringKindEnum, { description: 'Which way to measure.' })
  kind!: MeasuringKind;

  @Field(() => Int, { description: 'Number of the theme for which it is evidence.' })
  theme!: number;

  @Field(() => BilingualText, { description: 'Title of the theme.' })
  themeTitle!: BilingualText;

  @Field(() => MeasurementStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'measurement'>;

  @Field(() => Int, { description: 'Version, from 1; each correction is the next.' })
  version!: number;

  @Field(() => ID, { nullable: true, description: 'The form that it corrects; null for a first version.' })
  correctsId!: string | null;

  @Field(() => Int, { description: 'Grows with every save; the next save names it.' })
  revision!: number;

  @Field({ description: 'Day of the lesson or of the form, YYYY-MM-DD.' })
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'When the lesson began, HH:MM; null where not timed.' })
  startsAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When it ended, HH:MM; null where not timed.' })
  endsAt!: string | null;

  @Field({ description: 'The class; may be empty.' })
  className!: string;

  @Field({ description: 'The subject; may be empty.' })
  subject!: string;

  @Field({ description: 'Topic of the lesson; may be empty.' })
  topic!: string;

  @Field(() => [MeasurementValue], {
    description: 'What is written; empty where the reader may not see it yet.',
  })
  values!: MeasurementValue[];

  @Field(() => [SubmissionFile], { description: 'Attached files, in order.' })
  files!: SubmissionFile[];

  @Field(() => MeasuringForm, {
    nullable: true,
    description: 'The form; null when the policy has it no more.',
  })
  form!: MeasuringForm | null;

  @Field({ description: 'SHA-256 of the content as it stands; a signature names it.' })
  contentHash!: string;

  @Field(() => [MeasurementSignature], { description: 'Signatures and objections, the earliest first.' })
  signatures!: MeasurementSignature[];

  @Field(() => [SignerEnum], { description: 'Whose signatures are missing.' })
  awaits!: Signer[];

  @Field({ description: 'Whether the reader may go on writing.' })
  mayWrite!: boolean;

  @Field(() => [SignerEnum], { description: 'In whose name the reader may sign now.' })
  maySignAs!: Signer[];

  @Field({ description: 'Whether the reader may object now.' })
  mayObject!: boolean;

  @Field({ description: 'Whether the reader may write a correction.' })
  mayCorrect!: boolean;

  @Field({ description: 'Whether the reader may give it up.' })
  mayCancel!: boolean;

  @Field({ description: 'Whether the reader sees what is written.' })
  readable!: boolean;

  @Field(() => Date, { description: 'When it was last saved.' })
  savedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the last signature was given; null before.' })
  signedAt!: Date | null;
}

export const MeasurementConnection = connectionOf(Measurement, 'Measurement');

@InputType({ description: 'What is written for an item.' })
export class MeasurementValueInput {
  @Field({ description: 'Code of the item.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'The text; null for a number.' })
  text?: string | null;

  @Field(() => Float, { nullable: true, description: 'The number or points; null for a text.' })
  number?: number | null;
}

@InputType({ description: 'A form as a device sends it.' })
export class MeasurementInput {
  @Field(() => ID, { description: 'Made on the device (UUID): sent twice, it is one form.' })
  id!: string;

  @Field(() => ID, { description: 'Enrollment of the teacher whom it is about.' })
  enrollmentId!: string;

  @Field(() => MeasuringKindEnum, { description: 'Which way to measure.' })
  kind!: MeasuringKind;

  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field(() => Int, { description: 'Revision that the device saw last; 0 for a new form.' })
  basedOn!: number;

  @Field({ defaultValue: false, description: 'Only arranges the day.' })
  planned!: boolean;

  @Field(() => ID, { nullable: true, description: 'The colleague whom the school names to observe.' })
  observerTeacherId?: string | null;

  @Field({ description: 'Day of the lesson or of the form, YYYY-MM-DD.' })
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'When the lesson began, HH:MM.' })
  startsAt?: string | null;

  @Field(() => String, { nullable: true, description: 'When it ended, HH:MM.' })
  endsAt?: string | null;

  @Field({ defaultValue: '', description: 'The class.' })
  className!: string;

  @Field({ defaultValue: '', description: 'The subject.' })
  subject!: string;

  @Field({ defaultValue: '', description: 'Topic of the lesson.' })
  topic!: string;

  @Field(() => [MeasurementValueInput], { defaultValue: [], description: 'What is written.' })
  values!: MeasurementValueInput[];

  @Field(() => [ID], { defaultValue: [], description: 'Attached files, in order.' })
  fileIds!: string[];
}
