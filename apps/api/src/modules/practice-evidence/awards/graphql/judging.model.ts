import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { AwardCategory } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { AwardCategoryEnum, AwardRoundStateEnum } from './award.enums.js';

@ObjectType({ description: 'Something that a judge is to score, known by a number.' })
export class JudgingTask {
  @Field(() => ID, { description: 'Identifies the task.' })
  id!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field({ description: 'What the round is called.' })
  roundName!: string;

  @Field(() => AwardRoundStateEnum, { description: 'Where the round stands.' })
  roundState!: StateOf<'award-round'>;

  @Field({ description: 'Last day for scores.' })
  judgeUntil!: string;

  @Field(() => Int, { description: 'Number of the nominee.' })
  number!: number;

  @Field(() => AwardCategoryEnum, { description: 'What it is.' })
  category!: AwardCategory;

  @Field({ description: 'Title without names; empty for workshops and leaders.' })
  title!: string;

  @Field({ description: 'Whether one is called because the others lie far apart.' })
  isExtra!: boolean;

  @Field(() => Int, { nullable: true, description: 'Technical level given, 0 to 100; null before.' })
  technical!: number | null;

  @Field(() => Int, { nullable: true, description: 'Teaching value given, 0 to 100; null before.' })
  teaching!: number | null;

  @Field(() => String, { nullable: true, description: 'What one has said; null before.' })
  comment!: string | null;

  @Field(() => Date, { nullable: true, description: 'When one has scored; null before.' })
  scoredAt!: Date | null;
}

export const JudgingTaskConnection = connectionOf(JudgingTask, 'JudgingTask');

@ObjectType({ description: 'A text of a nominee, names taken out.' })
export class BlindWorkText {
  @Field({ description: 'What part it is, in Chinese; empty for the work’s own text.' })
  zh!: string;

  @Field({ description: 'The same in English.' })
  en!: string;

  @Field({ description: 'The text.' })
  text!: string;
}

@ObjectType({ description: 'A file of a nominee, its name taken out.' })
export class BlindWorkFile {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field({ description: 'Number, place and ending.' })
  name!: string;

  @Field({ description: 'Media type.' })
  mediaType!: string;

  @Field(() => Float, { description: 'Size in bytes, whole; a film may have more than an Int can say.' })
  sizeBytes!: number;

  @Field({ description: 'What part it is, in Chinese; empty for a file beside them.' })
  zh!: string;

  @Field({ description: 'The same in English.' })
  en!: string;

  @Field({ description: 'Where the judge reads it.' })
  path!: string;
}

@ObjectType({ description: 'How a workshop went, in numbers.' })
export class BlindWorkshopFigures {
  @Field(() => Int, { description: 'Members.' })
  members!: number;

  @Field(() => Int, { description: 'Works handed in.' })
  handedIn!: number;

  @Field(() => Int, { description: 'Works accepted.' })
  accepted!: number;

  @Field(() => Int, { description: 'Works honoured so far.' })
  honouredWorks!: number;
}

@ObjectType({ description: 'A nominee as its judges see it: without author and school.' })
export class BlindWork {
  @Field(() => JudgingTask, { description: 'The task.' })
  task!: JudgingTask;

  @Field({ description: 'Summary, or why a workshop or leader was nominated; names taken out.' })
  summary!: string;

  @Field(() => [BlindWorkText], { description: 'Texts.' })
  texts!: BlindWorkText[];

  @Field(() => [BlindWorkFile], { description: 'Files.' })
  files!: BlindWorkFile[];

  @Field(() => BlindWorkshopFigures, {
    nullable: true,
    description: 'Of a workshop or leader; null for works.',
  })
  figures!: BlindWorkshopFigures | null;
}
