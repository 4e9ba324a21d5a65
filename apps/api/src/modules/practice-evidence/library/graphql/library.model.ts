import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { OfficeLevel, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type {
  WorkKindCode,
  WorkLicence,
} from '@tisheng/domain-rules/practice-evidence/works/work-profile.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';
import { AwardLevelEnum } from '../../awards/graphql/award.enums.js';
import { WorkKindEnum, WorkLicenceEnum } from '../../works/graphql/finished-work.model.js';
import type { LibraryOrder } from '../queries/find-library-works.js';
import { LibraryEntryStateEnum, LibraryOrderEnum } from './library.enums.js';

@ObjectType({ description: 'An honoured work as the library lists it.' })
export class LibraryWork {
  @Field(() => ID, { description: 'Its place in the library.' })
  id!: string;

  @Field(() => ID, { description: 'The work.' })
  workId!: string;

  @Field(() => LibraryEntryStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'library-entry'>;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field({ description: 'What it is about.' })
  summary!: string;

  @Field(() => WorkKindEnum, { description: 'What it is.' })
  kind!: WorkKindCode;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling.' })
  stage!: StageOfSchooling;

  @Field(() => String, { nullable: true, description: 'Code of the subject; null for none.' })
  subject!: string | null;

  @Field(() => [String], { description: 'Codes of the topics of the course standard.' })
  topics!: string[];

  @Field(() => Int, { description: 'Number of the theme for which it was made.' })
  theme!: number;

  @Field(() => WorkLicenceEnum, { description: 'What others may do with it.' })
  licence!: WorkLicence;

  @Field(() => [String], { description: 'Its authors.' })
  authors!: string[];

  @Field({ description: 'School.' })
  schoolName!: string;

  @Field({ description: 'County.' })
  countyName!: string;

  @Field(() => AwardLevelEnum, { description: 'Level of its highest honour.' })
  level!: OfficeLevel;

  @Field(() => BilingualText, { description: 'The honour.' })
  honour!: BilingualText;

  @Field({ description: 'Who gave it.' })
  awardedBy!: string;

  @Field(() => Date, { description: 'Since when it is shown.' })
  shownAt!: Date;

  @Field(() => Int, { description: 'How many find it useful.' })
  useful!: number;

  @Field(() => Int, { description: 'How often it was fetched: once for each person and day.' })
  downloads!: number;

  @Field({ description: 'Whether oneself finds it useful.' })
  foundUseful!: boolean;

  @Field({ description: 'Whether it is one’s own.' })
  isOwn!: boolean;

  @Field(() => Int, { description: 'Reported problems that wait for an answer.' })
  openReports!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why an office took it down or put it back; null otherwise.',
  })
  reason!: string | null;
}

export const LibraryWorkConnection = connectionOf(LibraryWork, 'LibraryWork');

@ObjectType({ description: 'A part of a work that was written.' })
export class LibraryText {
  @Field(() => BilingualText, { nullable: true, description: 'What it is; null for the work’s own text.' })
  name!: BilingualText | null;

  @Field({ description: 'The text.' })
  text!: string;
}

@ObjectType({ description: 'A file of a work.' })
export class LibraryFile {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field(() => BilingualText, {
    nullable: true,
    description: 'What it is; null for a file beside the parts.',
  })
  part!: BilingualText | null;

  @Field({ description: 'What it is called.' })
  name!: string;

  @Field({ description: 'Media type.' })
  mediaType!: string;

  @Field(() => Float, { description: 'Size in bytes, whole; a film may have more than an Int can say.' })
  sizeBytes!: number;

  @Field({ description: 'Where it is looked at.' })
  previewPath!: string;

  @Field({ description: 'Where it is fetched, which counts.' })
  downloadPath!: string;
}

@ObjectType({ description: 'A reported problem with its answer.' })
export class LibraryReport {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field({ description: 'What is wrong.' })
  text!: string;

  @Field(() => Date, { description: 'When it was reported.' })
  madeAt!: Date;

  @Field({ description: 'Who reported it.' })
  reporterName!: string;

  @Field(() => String, { nullable: true, description: 'What the office says; null while it waits.' })
  answer!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered; null before.' })
  answeredAt!: Date | null;
}

export const LibraryReportConnection = connectionOf(LibraryReport, 'LibraryReport');

@ObjectType({ description: 'A work of the library with its whole content.' })
export class LibraryWorkOpened {
  @Field(() => LibraryWork, { description: 'What the list says of it.' })
  entry!: LibraryWork;

  @Field(() => [LibraryText], { description: 'Its texts.' })
  texts!: LibraryText[];

  @Field(() => [LibraryFile], { description: 'Its files.' })
  files!: LibraryFile[];

  @Field(() => [LibraryReport], { description: 'What oneself has reported.' })
  ownReports!: LibraryReport[];
}

/** What narrows the library. */
@ArgsType()
export class LibraryArgs extends PageArgs {
  @Field({
    defaultValue: '',
    description: 'Words of title, summary, texts, school or author; empty for all.',
  })
  search!: string;

  @Field(() => WorkKindEnum, { nullable: true, description: 'One kind; null for all.' })
  kind?: WorkKindCode | null;

  @Field(() => StageOfSchoolingEnum, { nullable: true, description: 'One stage; null for all.' })
  stage?: StageOfSchooling | null;

  @Field(() => String, { nullable: true, description: 'Code of one subject; null for all.' })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of one topic; null for all.' })
  topic?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of one theme; null for all.' })
  theme?: number | null;

  @Field(() => AwardLevelEnum, { nullable: true, description: 'Level of the honour; null for all.' })
  level?: OfficeLevel | null;

  @Field(() => LibraryOrderEnum, { defaultValue: LibraryOrderEnum.NEWEST, description: 'In which order.' })
  order!: LibraryOrder;
}
