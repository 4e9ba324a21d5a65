import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { ProblemModel } from '../../../../platform/graphql/problem.model.js';
import {
  CriterionMark,
  ObjectionStateEnum,
  PeerReviewStateEnum,
  PeerReviewWhyEnum,
} from './peer-review-parts.model.js';
import { Rubric } from './rubric.model.js';

const TITLE_ZH = { description: 'Title of the theme in Chinese.' };
const TITLE_EN = { description: 'Title of the theme in English.' };

@ObjectType({ description: 'A review that a colleague is asked for.' })
export class PeerReviewToMake {
  @Field(() => ID, { description: 'Identifies the review.' })
  id!: string;

  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field(TITLE_ZH)
  themeTitleZh!: string;

  @Field(TITLE_EN)
  themeTitleEn!: string;

  @Field(() => Int, {
    description: 'Number of the work among those of the theme, from 1: works have no names.',
  })
  place!: number;

  @Field(() => PeerReviewStateEnum, { description: 'Where the review stands.' })
  state!: StateOf<'peer-review'>;

  @Field(() => PeerReviewWhyEnum, { description: 'Why one was asked.' })
  why!: 'round' | 'missing' | 'divergent';

  @Field({ description: 'Last day, year-month-day.' })
  dueOn!: string;

  @Field(() => Int, { description: 'Days from today to the last day, negative when it has passed.' })
  daysLeft!: number;

  @Field(() => Date, { nullable: true, description: 'When it was handed in last; null before.' })
  submittedAt!: Date | null;

  @Field(() => [ProblemModel], { description: 'Why it does not count as it is; empty when it does.' })
  faults!: ProblemModel[];
}

@ObjectType({ description: 'A colleague’s review of one’s own work; never whose it is.' })
export class ReceivedReview {
  @Field(() => ID, { description: 'Identifies the review.' })
  id!: string;

  @Field(() => Float, { description: 'Points from 0 to 100.' })
  score!: number;

  @Field(() => [CriterionMark], { description: 'Criterion by criterion.' })
  marks!: CriterionMark[];

  @Field({ description: 'Words about the whole.' })
  comment!: string;

  @Field({ description: 'When it was handed in.' })
  submittedAt!: Date;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the author found it helpful; null when not said.',
  })
  isHelpful!: boolean | null;

  @Field(() => String, { nullable: true, description: 'The author’s objection; null where there is none.' })
  objection!: string | null;

  @Field(() => ObjectionStateEnum, {
    nullable: true,
    description: 'Where the objection stands; null without one.',
  })
  objectionState!: 'open' | 'upheld' | 'dismissed' | null;

  @Field(() => String, { nullable: true, description: 'Answer to the objection; null before.' })
  objectionAnswer!: string | null;
}

@ObjectType({ description: 'One’s own work before colleagues.' })
export class OwnWorkReviewed {
  @Field(() => ID, { description: 'The work.' })
  submissionId!: string;

  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field(TITLE_ZH)
  themeTitleZh!: string;

  @Field(TITLE_EN)
  themeTitleEn!: string;

  @Field(() => Int, { description: 'Version that is reviewed.' })
  version!: number;

  @Field({
    description: 'Whether it is shown what was said: after one’s own reviews, or after the last day.',
  })
  isShown!: boolean;

  @Field(() => Int, { description: 'Own reviews of the theme that are still to be made.' })
  reviewsToDo!: number;

  @Field({ description: 'Day after which everything is shown, year-month-day.' })
  lastDay!: string;

  @Field(() => Int, { description: 'Reviews that count by now.' })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What they say together; null while it is not shown or none counts.',
  })
  median!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Highest minus lowest; null while it is not shown or none counts.',
  })
  spread!: number | null;

  @Field(() => [ReceivedReview], { description: 'Reviews; empty while they are not shown.' })
  reviews!: ReceivedReview[];
}

@ObjectType({ description: 'A theme in which a teacher may offer to review more.' })
export class PeerReviewOffer {
  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field(TITLE_ZH)
  themeTitleZh!: string;

  @Field(TITLE_EN)
  themeTitleEn!: string;

  @Field({ description: 'Whether the teacher has offered.' })
  isWilling!: boolean;
}

@ObjectType({ description: 'A teacher’s part in the reviews among colleagues.' })
export class MyPeerReviews {
  @Field(() => [PeerReviewToMake], { description: 'Reviews that one is asked for, and has made.' })
  toMake!: PeerReviewToMake[];

  @Field(() => [OwnWorkReviewed], { description: 'Own works that colleagues review.' })
  received!: OwnWorkReviewed[];

  @Field(() => [PeerReviewOffer], { description: 'Themes in which colleagues review each other.' })
  offers!: PeerReviewOffer[];

  @Field(() => Int, { description: 'Characters that the words of a review must have to count.' })
  shortestComment!: number;

  @Field(() => Int, { description: 'Seconds that a review must have taken to count.' })
  shortestSeconds!: number;
}

@ObjectType({
  description: 'A file of a work that is reviewed blind; read it at GET /peer-reviews/:id/files/:place.',
})
export class BlindFile {
  @Field(() => Int, { description: 'Place of the file, from 0.' })
  place!: number;

  @Field({ description: 'End of its name, such as .pdf; empty where it has none.' })
  ending!: string;

  @Field({ description: 'Media type.' })
  mediaType!: string;

  @Field(() => Float, { description: 'Size in bytes, whole; a film may have more than an Int can say.' })
  bytes!: number;
}

@ObjectType({
  description: 'A work before a colleague: names of author, school and county are masked in what is written.',
})
export class PeerReview {
  @Field(() => ID, { description: 'Identifies the review.' })
  id!: string;

  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field(TITLE_ZH)
  themeTitleZh!: string;

  @Field(TITLE_EN)
  themeTitleEn!: string;

  @Field({ description: 'What the theme asks, in Chinese.' })
  taskZh!: string;

  @Field({ description: 'What the theme asks, in English.' })
  taskEn!: string;

  @Field({ description: 'The result that is expected, in Chinese.' })
  expectedResultZh!: string;

  @Field({ description: 'The result that is expected, in English.' })
  expectedResultEn!: string;

  @Field(() => PeerReviewStateEnum, { description: 'Where the review stands.' })
  state!: StateOf<'peer-review'>;

  @Field(() => PeerReviewWhyEnum, { description: 'Why one was asked.' })
  why!: 'round' | 'missing' | 'divergent';

  @Field({ description: 'Last day, year-month-day.' })
  dueOn!: string;

  @Field(() => Date, { nullable: true, description: 'When it was opened; null before.' })
  openedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with each save; a save names the one that it began from.' })
  revision!: number;

  @Field({ description: 'The topic taken.' })
  topic!: string;

  @Field(() => String, { nullable: true, description: 'Text of the work; null until the review is opened.' })
  text!: string | null;

  @Field(() => [String], { description: 'Web addresses of the work; none until it is opened.' })
  links!: string[];

  @Field(() => [BlindFile], { description: 'Files of the work; none until it is opened.' })
  files!: BlindFile[];

  @Field(() => Rubric, { description: 'By what it is judged.' })
  rubric!: Rubric;

  @Field(() => [CriterionMark], { description: 'What was given so far.' })
  marks!: CriterionMark[];

  @Field({ description: 'Words about the whole so far.' })
  comment!: string;

  @Field(() => [ProblemModel], { description: 'Why it does not count as it was handed in; empty otherwise.' })
  faults!: ProblemModel[];

  @Field(() => Int, { description: 'Characters that the words must have to count.' })
  shortestComment!: number;

  @Field(() => Int, { description: 'Seconds that a review must have taken to count.' })
  shortestSeconds!: number;
}
