import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import {
  PUPILS_SHOWN,
  WORK_KINDS,
  WORK_LICENCES,
  type PupilsShown,
  type WorkKindCode,
  type WorkLicence,
} from '@tisheng/domain-rules/practice-evidence/works/work-profile.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';
import { SubmissionStateEnum } from '../../graphql/submission.model.js';

export const WorkKindEnum = enumOf(WORK_KINDS);
registerEnumType(WorkKindEnum, {
  name: 'WorkKind',
  description: 'Kind of a finished work.',
  valuesMap: {
    LESSON_CASE: { description: 'A lesson with plan, recording, courseware and reflection.' },
    COURSEWARE: { description: 'Courseware.' },
    MICRO_LESSON: { description: 'A micro-lesson.' },
    TEACHING_SOFTWARE: { description: 'Teaching software.' },
    TRAINING_NARRATIVE: { description: 'A narrative of the training.' },
  },
});

export const PupilsShownEnum = enumOf(PUPILS_SHOWN);
registerEnumType(PupilsShownEnum, {
  name: 'PupilsShown',
  description: 'Whether pupils can be recognised in a work.',
  valuesMap: {
    NONE: { description: 'No pupil can be recognised.' },
    WITH_CONSENT: { description: 'Pupils can be recognised, and their guardians agreed.' },
    WITHOUT_CONSENT: {
      description:
        'Pupils can be recognised, and not everybody has agreed: shown to nobody beyond the judges.',
    },
  },
});

export const WorkLicenceEnum = enumOf(WORK_LICENCES);
registerEnumType(WorkLicenceEnum, {
  name: 'WorkLicence',
  description: 'What others may do with a work.',
  valuesMap: {
    USE_IN_REGION: { description: 'Teachers of the region use it as it is, free of charge.' },
    CHANGE_IN_REGION: { description: 'Teachers of the region use and change it, free of charge.' },
    OPEN: { description: 'Everybody uses and changes it who names the author.' },
  },
});

export const FileSortEnum = enumOf(['document', 'picture', 'video', 'audio', 'archive']);
registerEnumType(FileSortEnum, {
  name: 'FileSort',
  description: 'What a file is.',
  valuesMap: {
    DOCUMENT: { description: 'A document, slides or a sheet.' },
    PICTURE: { description: 'A picture.' },
    VIDEO: { description: 'A video.' },
    AUDIO: { description: 'A sound recording.' },
    ARCHIVE: { description: 'An archive of files.' },
  },
});

@ObjectType({ description: 'A part of a kind of finished work, as the policy asks for it.' })
export class WorkPart {
  @Field({ description: 'Code of the part.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  name!: BilingualText;

  @Field({ description: 'Whether the work is not whole without it.' })
  required!: boolean;

  @Field(() => [FileSortEnum], { description: 'Files that it may be; none where it is written as a text.' })
  files!: ('document' | 'picture' | 'video' | 'audio' | 'archive')[];
}

@ObjectType({ description: 'A kind of finished work of the policy.' })
export class WorkKindOffered {
  @Field(() => WorkKindEnum, { description: 'The kind.' })
  kind!: WorkKindCode;

  @Field(() => BilingualText, { description: 'Its name.' })
  name!: BilingualText;

  @Field(() => [WorkPart], { description: 'Its parts in order.' })
  parts!: WorkPart[];
}

@ObjectType({ description: 'What stands in the place of a part.' })
export class FilledPart {
  @Field({ description: 'Code of the part.' })
  part!: string;

  @Field({ description: 'Its text; empty for a part of files.' })
  text!: string;

  @Field(() => [ID], { description: 'Its files, attached to the work, in order.' })
  fileIds!: string[];
}

@ObjectType({ description: 'A teacher whose work it is.' })
export class WorkAuthorShown {
  @Field(() => ID, { description: 'The teacher’s enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'Whether the teacher handed it in; the others are named on it.' })
  isOwner!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether they agree; null until they answer.' })
  consents!: boolean | null;
}

@ObjectType({
  description: 'A finished work beside its text: kind, parts, authors and what others may do with it.',
})
export class FinishedWork {
  @Field(() => ID, { description: 'The submission that it belongs to.' })
  submissionId!: string;

  @Field(() => WorkKindEnum, { description: 'Kind of the work.' })
  kind!: WorkKindCode;

  @Field({ description: 'Title.' })
  title!: string;

  @Field({ description: 'A short summary; may be empty.' })
  summary!: string;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling for which it is made.' })
  stage!: StageOfSchooling;

  @Field(() => String, { nullable: true, description: 'Code of the subject; null for none.' })
  subject!: string | null;

  @Field(() => [String], { description: 'Codes of the topics of the course standard that it belongs to.' })
  topics!: string[];

  @Field(() => PupilsShownEnum, { description: 'Whether pupils can be recognised.' })
  pupilsShown!: PupilsShown;

  @Field(() => WorkLicenceEnum, {
    nullable: true,
    description: 'What others may do with it; null while nothing is said.',
  })
  licence!: WorkLicence | null;

  @Field(() => [FilledPart], { description: 'The parts that are filled.' })
  parts!: FilledPart[];

  @Field({ description: 'Whether it is the school’s work, which counts for all named on it who agree.' })
  ofSchool!: boolean;

  @Field(() => [WorkAuthorShown], { description: 'Whose work it is, the owner first.' })
  authors!: WorkAuthorShown[];

  @Field(() => [String], { description: 'Codes of required parts that are empty.' })
  missing!: string[];
}

@ObjectType({ description: 'A school’s work on which one is named.' })
export class NamedOnWork {
  @Field(() => ID, { description: 'The work.' })
  workId!: string;

  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field({ description: 'Title of the work.' })
  title!: string;

  @Field({ description: 'Who hands it in.' })
  ownerName!: string;

  @Field({ description: 'A short summary; may be empty.' })
  summary!: string;

  @Field(() => [String], {
    description: 'What is written: the text of the work, then its parts in the order of their codes.',
  })
  texts!: string[];

  @Field(() => [String], { description: 'Names of its files.' })
  fileNames!: string[];

  @Field(() => SubmissionStateEnum, { description: 'Where the work stands.' })
  state!: StateOf<'submission'>;

  @Field(() => Boolean, { nullable: true, description: 'What one has answered; null before.' })
  consents!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Points × 100 of the accepted work; null before.' })
  scoreHundredths!: number | null;
}

@ObjectType({ description: 'A colleague who may be named on a school’s work.' })
export class Colleague {
  @Field(() => ID, { description: 'The colleague’s enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name.' })
  name!: string;
}

export const ColleagueConnection = connectionOf(Colleague, 'Colleague');

@InputType({ description: 'What stands in the place of a part.' })
export class FilledPartInput {
  @Field({ description: 'Code of the part.' })
  part!: string;

  @Field({ defaultValue: '', description: 'Its text; empty for a part of files.' })
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Its files, attached to the work, in order.' })
  fileIds!: string[];
}

@InputType({ description: 'What is told about a finished work.' })
export class WorkProfileInput {
  @Field(() => WorkKindEnum, { description: 'Kind of the work.' })
  kind!: WorkKindCode;

  @Field({ description: 'Title, 60 characters at most.' })
  title!: string;

  @Field({ defaultValue: '', description: 'A short summary, 300 characters at most.' })
  summary!: string;

  @Field(() => StageOfSchoolingEnum, {
    nullable: true,
    description: 'Stage of schooling for which it is made; null takes the one that the teacher teaches.',
  })
  stage?: StageOfSchooling | null;

  @Field(() => String, { nullable: true, description: 'Code of the subject; null for none.' })
  subject?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of topics of the course standard, 5 at most.',
  })
  topics!: string[];

  @Field(() => PupilsShownEnum, { description: 'Whether pupils can be recognised.' })
  pupilsShown!: PupilsShown;

  @Field(() => WorkLicenceEnum, {
    nullable: true,
    description: 'What others may do with it; null says nothing yet.',
  })
  licence?: WorkLicence | null;

  @Field(() => [FilledPartInput], { defaultValue: [], description: 'The parts that are filled.' })
  parts!: FilledPartInput[];

  @Field({ defaultValue: false, description: 'Whether it is the school’s work.' })
  ofSchool!: boolean;

  @Field(() => [ID], { defaultValue: [], description: 'Enrollments of the other teachers named on it.' })
  authors!: string[];
}
