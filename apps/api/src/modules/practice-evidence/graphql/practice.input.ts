import { Field, Float, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';

export const ReviewDecisionEnum = enumOf(['accept', 'return']);
registerEnumType(ReviewDecisionEnum, {
  name: 'ReviewDecision',
  description: 'What a reviewer decides.',
  valuesMap: {
    ACCEPT: { description: 'The work counts with its score.' },
    RETURN: { description: 'The teacher improves the work; needs a comment with advice.' },
  },
});

@InputType({ description: 'What a teacher writes for a theme.' })
export class SubmissionDraftInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Place of a suggested topic, from 0; null for a topic of one’s own.',
  })
  topicPosition?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Topic in one’s own words; not read where a suggested one is taken.',
  })
  ownTopic?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A topic that an office or the leader suggests; null for another.',
  })
  topicSuggestionId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Revision that was seen last; null saves over whatever stands.',
  })
  basedOn?: number | null;

  @Field({ description: 'Text of the work; may be empty in a draft.' })
  text!: string;

  @Field(() => [String], { defaultValue: [], description: 'Web addresses that belong to the work.' })
  links!: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Attached files that stay, in this order; null keeps all.',
  })
  fileIds?: string[] | null;
}

@InputType({ description: 'The level given for a criterion of the rubric.' })
export class RubricMarkInput {
  @Field({ description: 'Code of the criterion.' })
  criterion!: string;

  @Field(() => Int, { description: 'Place of the level, from 0; the first is the best.' })
  level!: number;
}

@InputType({ description: 'A review of one version of a work.' })
export class SubmissionReviewInput {
  @Field(() => ReviewDecisionEnum, { description: 'Accept the work or return it.' })
  decision!: 'accept' | 'return';

  @Field(() => Float, {
    nullable: true,
    description: 'Points from 0 to 100, two decimals at most; needed to accept.',
  })
  score?: number | null;

  @Field(() => Float, { nullable: true, description: 'Technical level; needed to accept a finished work.' })
  technicalScore?: number | null;

  @Field(() => Float, { nullable: true, description: 'Teaching value; needed to accept a finished work.' })
  teachingScore?: number | null;

  @Field({ defaultValue: '', description: 'Comment for the teacher; needed to return work.' })
  comment!: string;

  @Field(() => [RubricMarkInput], {
    nullable: true,
    description: 'Level of each criterion, which makes the score; null where the score stands by itself.',
  })
  marks?: RubricMarkInput[] | null;
}

@InputType({ description: 'Offline hours of one teacher.' })
export class OfflineHoursInput {
  @Field(() => ID, { description: 'The teacher’s enrollment.' })
  enrollmentId!: string;

  @Field(() => Int, { description: 'Half-hours attested for the theme; replaces what was attested before.' })
  halfHours!: number;
}
