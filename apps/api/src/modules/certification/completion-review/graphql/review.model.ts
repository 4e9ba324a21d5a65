import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REVIEW_DECISIONS } from '@tisheng/domain-rules/certification/completion-review/may-decide-review.js';
import {
  REVIEW_EXCEPTIONS,
  type ReviewExceptionCode,
} from '@tisheng/domain-rules/certification/completion-review/review-exceptions.js';
import {
  REVIEW_PLACES,
  type ReviewPlace,
} from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { GradeEnum } from '../../../../platform/graphql/grade.enum.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

export const ReviewPlaceEnum = enumOf(REVIEW_PLACES);
registerEnumType(ReviewPlaceEnum, {
  name: 'ReviewPlace',
  description: 'Where a learner stands in the completion review, each in one place.',
  valuesMap: {
    EXCEPTION: { description: 'Requirements met, something open: an office decides.' },
    CLEAN: { description: 'Nothing open: passed in one step with others.' },
    HELD_BACK: { description: 'Held back by an office.' },
    RETURNED: { description: 'Returned, to be mended.' },
    COUNTY_PASSED: { description: 'Passed by the county; the city comes next.' },
    PASSED: { description: 'Passed by every office: the certificate may be issued.' },
    ISSUED: { description: 'A valid certificate was issued.' },
    UNMET: { description: 'Result or requirement missing: there is nothing to decide yet.' },
  },
});

export const ReviewExceptionEnum = enumOf(REVIEW_EXCEPTIONS);
registerEnumType(ReviewExceptionEnum, {
  name: 'ReviewExceptionCode',
  description: 'Why a learner is not passed in one step with others.',
  valuesMap: {
    RESULT_MISSING: { description: 'There is no comprehensive result.' },
    RESULT_FAILED: { description: 'The comprehensive result is fail.' },
    PROOF_MISSING: { description: 'A proof of the policy is not earned.' },
    APPEAL_OPEN: { description: 'An appeal is open.' },
    GRADE_OFF_BAND: { description: 'The institution granted a grade off the band of its score.' },
    SIMILAR_WORKS: { description: 'A work is like another one, and nobody has judged it.' },
    DISTORTED_RECORDS: { description: 'Learning records are in doubt, and nobody has decided.' },
  },
});

export const ReviewDecisionEnum = enumOf(REVIEW_DECISIONS);
registerEnumType(ReviewDecisionEnum, {
  name: 'CompletionReviewDecision',
  description: 'What an office decides about one learner.',
  valuesMap: {
    PASS: { description: 'Passed; with a reason where something is open.' },
    HOLD_BACK: { description: 'No certificate until the office decides anew.' },
    RETURN: { description: 'Back to whoever can mend it.' },
  },
});

export const ReviewStateEnum = enumOf(LIFECYCLES['completion-review'].states);
registerEnumType(ReviewStateEnum, {
  name: 'CompletionReviewState',
  description: 'State of a completion review.',
  valuesMap: {
    WAITING: { description: 'Not decided, or open again.' },
    COUNTY_PASSED: { description: 'Passed by the county.' },
    PASSED: { description: 'Passed by the last office.' },
    HELD_BACK: { description: 'Held back.' },
    RETURNED: { description: 'Returned.' },
  },
});

export const ReviewLevelEnum = enumOf(['province', 'city', 'county', 'school']);
registerEnumType(ReviewLevelEnum, {
  name: 'ReviewLevel',
  description: 'Level of an office in the completion review.',
  valuesMap: {
    PROVINCE: { description: 'Province.' },
    CITY: { description: 'City.' },
    COUNTY: { description: 'County.' },
    SCHOOL: { description: 'School, which watches.' },
  },
});
export type ReviewLevel = 'province' | 'city' | 'county' | 'school';

@ObjectType({ description: 'How many learners stand at one place of the review.' })
export class ReviewCount {
  @Field(() => ReviewPlaceEnum, { description: 'The place.' })
  place!: ReviewPlace;

  @Field(() => Int, { description: 'Learners.' })
  learners!: number;
}

@ObjectType({ description: 'The completion review of one county.' })
export class CountyReview {
  @Field(() => ID, { description: 'The county, or the unit that stands for one.' })
  unitId!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => [ReviewCount], { description: 'Its learners, place by place.' })
  counts!: ReviewCount[];

  @Field(() => Int, { description: 'How many the office that asks would pass in one step.' })
  toPass!: number;

  @Field(() => Int, { description: 'Decided once and open again, since what was looked at has changed.' })
  reopened!: number;
}

@ObjectType({ description: 'How far the completion review has come.' })
export class CompletionReviewProgress {
  @Field(() => [ReviewLevelEnum], {
    description: 'Offices that review, in order; empty where the policy asks for no review.',
  })
  levels!: ReviewLevel[];

  @Field(() => ReviewLevelEnum, { description: 'Level of the office that asks.' })
  level!: ReviewLevel;

  @Field(() => [CountyReview], { description: 'The counties at or below the unit, by code.' })
  counties!: CountyReview[];
}

@ObjectType({ description: 'Why a learner is not passed in one step with others.' })
export class ReviewExceptionFound {
  @Field(() => ReviewExceptionEnum, { description: 'The reason.' })
  code!: ReviewExceptionCode;

  @Field(() => Int, { description: 'How many things are behind it.' })
  count!: number;
}

@ObjectType({ description: 'One decision of a learner’s completion review.' })
export class CompletionReviewStep {
  @Field(() => ReviewStateEnum, { description: 'Where it led.' })
  state!: StateOf<'completion-review'>;

  @Field(() => ReviewLevelEnum, { description: 'Level of the office.' })
  level!: ReviewLevel;

  @Field(() => String, { nullable: true, description: 'Why; null where nothing was open.' })
  reason!: string | null;

  @Field({ description: 'When.' })
  decidedAt!: Date;

  @Field({ description: 'Who.' })
  decidedByName!: string;
}

@ObjectType({ description: 'A learner in the completion review.' })
export class ReviewedLearner {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Learner number.' })
  learnerNo!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'School.' })
  school!: string;

  @Field(() => Int, { description: 'Online hours done, in half-hours.' })
  onlineHalfHours!: number;

  @Field(() => Int, { description: 'Hours of practice done, in half-hours.' })
  offlineHalfHours!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Score of the online assessment; null while there is none.',
  })
  onlineScore!: number | null;

  @Field(() => Float, { nullable: true, description: 'Score of practice; null while there is none.' })
  practiceScore!: number | null;

  @Field(() => GradeEnum, { nullable: true, description: 'Comprehensive result; null while there is none.' })
  grade!: Grade | null;

  @Field(() => ReviewPlaceEnum, { description: 'Where the learner stands.' })
  place!: ReviewPlace;

  @Field(() => ReviewStateEnum, { description: 'State of the review.' })
  state!: StateOf<'completion-review'>;

  @Field({ description: 'Whether it was decided once and is open again.' })
  reopened!: boolean;

  @Field(() => [ReviewExceptionFound], { description: 'What is open or missing; empty without exception.' })
  exceptions!: ReviewExceptionFound[];

  @Field(() => [CompletionReviewStep], { description: 'Every decision, in order.' })
  steps!: CompletionReviewStep[];
}

@ObjectType({ description: 'Where the completion review of the teacher who asks stands.' })
export class MyCompletionReview {
  @Field(() => ID, { description: 'Cohort of the training.' })
  cohortId!: string;

  @Field(() => BilingualText, { description: 'Name of the cohort.' })
  cohort!: BilingualText;

  @Field(() => ReviewStateEnum, { description: 'State of the review.' })
  state!: StateOf<'completion-review'>;

  @Field(() => String, { nullable: true, description: 'Why it was held back or returned; null otherwise.' })
  reason!: string | null;
}

export const ReviewedLearnerConnection = connectionOf(ReviewedLearner, 'ReviewedLearner');

@ObjectType({ description: 'They were passed in one step.' })
export class CompletionReviewsPassed {
  @Field(() => Int, { description: 'How many.' })
  passed!: number;
}

@ObjectType({ description: 'The decision stands.' })
export class CompletionReviewDecided {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field(() => ReviewStateEnum, { description: 'Where it led.' })
  state!: StateOf<'completion-review'>;
}

export const PassCompletionReviewsResult = createUnionType({
  name: 'PassCompletionReviewsResult',
  description: 'They were passed, or why not.',
  types: () => [CompletionReviewsPassed, Refused] as const,
  resolveType: (answer: object) => (isRefused(answer) ? Refused : CompletionReviewsPassed),
});

export const DecideCompletionReviewResult = createUnionType({
  name: 'DecideCompletionReviewResult',
  description: 'It was decided, or why not.',
  types: () => [CompletionReviewDecided, Refused] as const,
  resolveType: (answer: object) => (isRefused(answer) ? Refused : CompletionReviewDecided),
});
