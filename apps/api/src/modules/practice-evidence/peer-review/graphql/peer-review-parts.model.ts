import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';

export const PeerReviewStateEnum = enumOf(LIFECYCLES['peer-review'].states);
registerEnumType(PeerReviewStateEnum, {
  name: 'PeerReviewState',
  description: 'Where a colleague’s review stands.',
  valuesMap: {
    ASSIGNED: { description: 'Asked for; not opened yet.' },
    OPENED: { description: 'Opened; the time runs.' },
    NOT_COUNTED: { description: 'Handed in, does not count as it is; may be mended until its last day.' },
    COUNTED: { description: 'Handed in and counts.' },
    SET_ASIDE: { description: 'Counted until the author’s objection was upheld.' },
    DECLINED: { description: 'The colleague cannot judge this work; another was asked.' },
    LAPSED: { description: 'Not made in time; another was asked.' },
    WITHDRAWN: { description: 'The colleague takes part no longer; another was asked.' },
  },
});

export const PeerReviewWhyEnum = enumOf(['round', 'missing', 'divergent']);
registerEnumType(PeerReviewWhyEnum, {
  name: 'PeerReviewWhy',
  description: 'Why a colleague was asked.',
  valuesMap: {
    ROUND: { description: 'Drawn with everybody else.' },
    MISSING: { description: 'In the place of somebody who did not review.' },
    DIVERGENT: { description: 'Because the reviews so far lie apart.' },
  },
});

export const ReviewCircleEnum = enumOf(['workshop', 'county', 'region']);
registerEnumType(ReviewCircleEnum, {
  name: 'ReviewCircle',
  description: 'How near reviewer and author stand.',
  valuesMap: {
    WORKSHOP: { description: 'Of one workshop.' },
    COUNTY: { description: 'Of one county.' },
    REGION: { description: 'Of the region.' },
  },
});

export const ObjectionStateEnum = enumOf(['open', 'upheld', 'dismissed']);
registerEnumType(ObjectionStateEnum, {
  name: 'PeerObjectionState',
  description: 'Where an author’s objection stands.',
  valuesMap: {
    OPEN: { description: 'Nobody has decided yet.' },
    UPHELD: { description: 'The review was set aside.' },
    DISMISSED: { description: 'The review stays.' },
  },
});

@ObjectType({ description: 'What was given for one criterion.' })
export class CriterionMark {
  @Field({ description: 'Code of the criterion.' })
  criterion!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Place of the level, from 0; null where none is given yet.',
  })
  level!: number | null;

  @Field({ description: 'Words about it; may be empty.' })
  comment!: string;
}

@InputType({ description: 'What is given for one criterion.' })
export class CriterionMarkInput {
  @Field({ description: 'Code of the criterion.' })
  criterion!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Place of the level, from 0; null where none is given yet.',
  })
  level?: number | null;

  @Field({ defaultValue: '', description: 'Words about it; may be empty.' })
  comment!: string;
}

@InputType({ description: 'A review as far as it is written.' })
export class PeerReviewDraftInput {
  @Field(() => [CriterionMarkInput], { description: 'Criterion by criterion; those left out are not given.' })
  marks!: CriterionMarkInput[];

  @Field({ description: 'Words about the whole.' })
  comment!: string;
}

@ObjectType({ description: 'What the reviews of a work say together.' })
export class ReviewMiddle {
  @Field(() => Int, { description: 'Reviews that count.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'Median; null while no review counts.' })
  median!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Median in which each review has its reviewer’s weight; null while none counts.',
  })
  weightedMedian!: number | null;

  @Field(() => Float, { nullable: true, description: 'Highest minus lowest; null while none counts.' })
  spread!: number | null;
}
