import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';

export const SubmissionStateEnum = enumOf(LIFECYCLES.submission.states);
registerEnumType(SubmissionStateEnum, {
  name: 'SubmissionState',
  description: 'Where the work for a theme stands.',
  valuesMap: {
    DRAFT: { description: 'Being written, not handed in yet.' },
    SUBMITTED: { description: 'Handed in, waits for review.' },
    RETURNED: { description: 'Returned with advice; may be handed in again.' },
    ACCEPTED: { description: 'Accepted with a score.' },
  },
});

export const ReviewOutcomeEnum = enumOf(['accepted', 'returned']);
registerEnumType(ReviewOutcomeEnum, {
  name: 'ReviewOutcome',
  description: 'What a review decided.',
  valuesMap: {
    ACCEPTED: { description: 'The work counts with its score.' },
    RETURNED: { description: 'The teacher improves the work and hands it in again.' },
  },
});

@ObjectType({ description: 'A file that belongs to a work; read it at GET /files/:id.' })
export class SubmissionFile {
  @Field(() => ID, { description: 'Identifies the file.' })
  id!: string;

  @Field({ description: 'Name as the teacher uploaded it.' })
  name!: string;

  @Field({ description: 'Media type, such as application/pdf.' })
  mediaType!: string;

  @Field(() => Float, { description: 'Size in bytes, whole; a film may have more than an Int can say.' })
  bytes!: number;
}

@ObjectType({ description: 'The level given for a criterion of the rubric.' })
export class RubricMark {
  @Field({ description: 'Code of the criterion.' })
  criterion!: string;

  @Field(() => Int, { description: 'Place of the level, from 0; the first is the best.' })
  level!: number;
}

@ObjectType({ description: 'One review of a work.' })
export class SubmissionReview {
  @Field(() => ID, { description: 'Identifies the review.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the work that was reviewed.' })
  version!: number;

  @Field(() => ReviewOutcomeEnum, { description: 'What was decided.' })
  decision!: 'accepted' | 'returned';

  @Field(() => Float, {
    nullable: true,
    description: 'Points from 0 to 100; null where returned work was given none.',
  })
  score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Technical level of a finished work; null where none is asked.',
  })
  technicalScore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Teaching value of a finished work; null where none is asked.',
  })
  teachingScore!: number | null;

  @Field(() => [RubricMark], {
    description: 'Level of each criterion; empty where the score was given as a whole.',
  })
  marks!: RubricMark[];

  @Field({ description: 'Comment for the teacher.' })
  comment!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the reviewer; null where no account is known.',
  })
  reviewer!: string | null;

  @Field({ description: 'When it was reviewed.' })
  reviewedAt!: Date;
}

@ObjectType({
  description: 'Another work that the handed-in version is like, or was found to be copied from.',
})
export class SubmissionLikeness {
  @Field(() => ID, { description: 'The pair, to be read side by side by who may.' })
  pairId!: string;

  @Field(() => Float, { description: 'Share of the shorter text that both have, in [0,1].' })
  share!: number;

  @Field({ description: 'Whether a person found this work to be the copy; false while nobody has decided.' })
  isCopy!: boolean;

  @Field(() => String, { nullable: true, description: 'Grounds of the decision; null before.' })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null before.' })
  decidedAt!: Date | null;
}

@ObjectType({ description: 'A version that was handed in and returned, as the reviewer saw it.' })
export class ReturnedVersion {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Place of the suggested topic, from 0; null for a topic of one’s own.',
  })
  topicPosition!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Topic in the teacher’s own words; null where a suggested one was taken.',
  })
  ownTopic!: string | null;

  @Field({ description: 'Text of the work.' })
  text!: string;

  @Field(() => [String], { description: 'Web addresses that belong to the work.' })
  links!: string[];

  @Field({ description: 'Whether this version came after the due day.' })
  late!: boolean;

  @Field({ description: 'When it was handed in.' })
  submittedAt!: Date;

  @Field(() => [SubmissionFile], { description: 'Files of this version, in order.' })
  files!: SubmissionFile[];
}

@ObjectType({ description: 'One teacher’s work for one theme.' })
export class Submission {
  @Field(() => ID, { description: 'Identifies the work through all its versions.' })
  id!: string;

  @Field(() => SubmissionStateEnum, { description: 'Where the work stands.' })
  state!: StateOf<'submission'>;

  @Field(() => Int, {
    description: 'Version shown, from 1; a return begins the next. A review names the version it read.',
  })
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Place of the suggested topic, from 0; null for a topic of one’s own.',
  })
  topicPosition!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Topic in the teacher’s own words; null where a suggested one was taken.',
  })
  ownTopic!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The suggestion of an office or leader that was taken; null otherwise.',
  })
  topicSuggestionId!: string | null;

  @Field(() => Int, { description: 'Rises with each save. A save names the one that it saw.' })
  revision!: number;

  @Field({ description: 'Text of the work.' })
  text!: string;

  @Field(() => [String], { description: 'Web addresses that belong to the work.' })
  links!: string[];

  @Field({ description: 'Whether it was handed in after the due day.' })
  late!: boolean;

  @Field({ description: 'When it was last saved.' })
  savedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last handed in; null before.' })
  submittedAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Points of accepted work; null before.' })
  score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Technical level of accepted finished work; null otherwise.',
  })
  technicalScore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Teaching value of accepted finished work; null otherwise.',
  })
  teachingScore!: number | null;

  @Field(() => [SubmissionFile], { description: 'Files of the version shown, in order.' })
  files!: SubmissionFile[];

  @Field(() => [SubmissionReview], { description: 'Every review, the oldest first.' })
  reviews!: SubmissionReview[];

  @Field(() => SubmissionLikeness, {
    nullable: true,
    description:
      'Another work that it is like; null where there is none. Its own teacher is told only of what was decided.',
  })
  likeness!: SubmissionLikeness | null;

  @Field(() => [ReturnedVersion], { description: 'Versions that were returned, the oldest first.' })
  returnedVersions!: ReturnedVersion[];
}
