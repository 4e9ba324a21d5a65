import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { ProblemModel } from '../../../../platform/graphql/problem.model.js';
import { SubmissionStateEnum } from '../../graphql/submission.model.js';
import {
  CriterionMark,
  ObjectionStateEnum,
  PeerReviewStateEnum,
  PeerReviewWhyEnum,
  ReviewCircleEnum,
  ReviewMiddle,
} from './peer-review-parts.model.js';

export const PeerReviewFilterEnum = enumOf(['all', 'divergent', 'objected', 'waiting']);
registerEnumType(PeerReviewFilterEnum, {
  name: 'PeerReviewFilter',
  description: 'Which works before colleagues are listed.',
  valuesMap: {
    ALL: { description: 'All of them.' },
    DIVERGENT: { description: 'Those whose reviews lie farther apart than the policy lets pass.' },
    OBJECTED: { description: 'Those with an objection that nobody has decided.' },
    WAITING: { description: 'Those that have fewer reviews than the policy asks for.' },
  },
});

@ObjectType({ description: 'A colleague’s review, for those who decide.' })
export class PeerReviewOnRecord {
  @Field(() => ID, { description: 'Identifies the review.' })
  id!: string;

  @Field({ description: 'Name of the reviewer; empty for the author’s school.' })
  reviewerName!: string;

  @Field({ description: 'School of the reviewer; empty for the author’s school.' })
  reviewerSchool!: string;

  @Field(() => PeerReviewStateEnum, { description: 'Where the review stands.' })
  state!: StateOf<'peer-review'>;

  @Field(() => PeerReviewWhyEnum, { description: 'Why this colleague was asked.' })
  why!: 'round' | 'missing' | 'divergent';

  @Field(() => ReviewCircleEnum, { description: 'How near reviewer and author stand.' })
  circle!: 'workshop' | 'county' | 'region';

  @Field({ description: 'Last day, year-month-day.' })
  dueOn!: string;

  @Field(() => Float, { nullable: true, description: 'Points; null before it is handed in.' })
  score!: number | null;

  @Field(() => Int, { description: 'Weight of the reviewer, from 10 to 100.' })
  weight!: number;

  @Field(() => Int, { description: 'Works on which the reviewer was compared with others.' })
  comparedWorks!: number;

  @Field(() => [CriterionMark], { description: 'Criterion by criterion.' })
  marks!: CriterionMark[];

  @Field({ description: 'Words about the whole; empty while it is written.' })
  comment!: string;

  @Field(() => Int, { nullable: true, description: 'Seconds from opening to handing in; null before.' })
  seconds!: number | null;

  @Field(() => Date, { nullable: true, description: 'When it was handed in; null before.' })
  submittedAt!: Date | null;

  @Field(() => [ProblemModel], { description: 'Why it does not count; empty otherwise.' })
  faults!: ProblemModel[];

  @Field(() => String, { nullable: true, description: 'Why the colleague cannot judge it; null otherwise.' })
  declineReason!: string | null;

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

@ObjectType({ description: 'A work before colleagues, for those who decide.' })
export class PeerReviewedWork {
  @Field(() => ID, { description: 'The work.' })
  submissionId!: string;

  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field({ description: 'Name of the author.' })
  teacherName!: string;

  @Field({ description: 'School of the author.' })
  schoolName!: string;

  @Field(() => SubmissionStateEnum, { description: 'Where the work stands.' })
  state!: StateOf<'submission'>;

  @Field(() => Int, { description: 'Version that colleagues review.' })
  version!: number;

  @Field(() => Int, { description: 'Reviews that the policy asks for.' })
  wanted!: number;

  @Field(() => Int, { description: 'Reviews under way.' })
  underWay!: number;

  @Field(() => ReviewMiddle, { description: 'What the reviews say together.' })
  middle!: ReviewMiddle;

  @Field({ description: 'Whether most reviews agree within the policy’s divergence.' })
  isSettled!: boolean;

  @Field(() => Int, { description: 'Objections that nobody has decided.' })
  openObjections!: number;

  @Field(() => [PeerReviewOnRecord], {
    description: 'Every colleague who was asked, those whose reviews count first.',
  })
  reviews!: PeerReviewOnRecord[];
}

export const PeerReviewedWorkConnection = connectionOf(PeerReviewedWork, 'PeerReviewedWork');

@ObjectType({ description: 'A colleague as a reviewer of a theme.' })
export class PeerReviewer {
  @Field(() => ID, { description: 'The colleague’s enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'School.' })
  schoolName!: string;

  @Field(() => Int, { description: 'Reviews asked for.' })
  asked!: number;

  @Field(() => Int, { description: 'Reviews that count.' })
  counted!: number;

  @Field(() => Int, { description: 'Reviews handed in that do not count.' })
  notCounted!: number;

  @Field(() => Int, { description: 'Reviews not begun or not finished yet.' })
  underWay!: number;

  @Field(() => Int, { description: 'Reviews not made in time.' })
  lapsed!: number;

  @Field(() => Int, { description: 'Reviews declined.' })
  declined!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Median of the seconds that reviews took; null while there is none.',
  })
  medianSeconds!: number | null;

  @Field(() => Int, { description: 'Weight, from 10 to 100.' })
  weight!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean distance from others in points, the prior included; null without a comparison.',
  })
  distance!: number | null;

  @Field(() => Int, { description: 'Works on which the colleague was compared with others.' })
  comparedWorks!: number;
}

export const PeerReviewerConnection = connectionOf(PeerReviewer, 'PeerReviewer');
