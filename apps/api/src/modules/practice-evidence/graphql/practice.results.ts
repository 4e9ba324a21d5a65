import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../platform/graphql/problem.model.js';
import { PracticeTheme } from './practice-theme.model.js';
import { Submission } from './submission.model.js';

@ObjectType({ description: 'The draft is saved.' })
export class SaveSubmissionDone {
  @Field(() => PracticeTheme, { description: 'The theme with the draft as it is stored now.' })
  theme!: PracticeTheme;
}

@ObjectType({ description: 'Another device has saved something else meanwhile; it stays as it is.' })
export class SaveSubmissionConflict {
  @Field(() => PracticeTheme, { description: 'The theme with the draft as it is stored.' })
  stored!: PracticeTheme;
}

@ObjectType({ description: 'The work is handed in.' })
export class SubmitWorkDone {
  @Field(() => PracticeTheme, { description: 'The theme with the work as it was handed in.' })
  theme!: PracticeTheme;
}

@ObjectType({ description: 'The review is recorded.' })
export class ReviewSubmissionDone {
  @Field(() => Submission, { description: 'The work after the review.' })
  submission!: Submission;
}

@ObjectType({ description: 'The hours are attested.' })
export class AttestOfflineHoursDone {
  @Field(() => Int, { description: 'How many teachers they were attested for.' })
  count!: number;
}

export const SaveSubmissionResult = createUnionType({
  name: 'SaveSubmissionResult',
  description: 'What became of a draft.',
  types: () => [SaveSubmissionDone, SaveSubmissionConflict, Refused] as const,
  resolveType: (value) =>
    isRefused(value) ? Refused : 'stored' in value ? SaveSubmissionConflict : SaveSubmissionDone,
});

export const SubmitWorkResult = createUnionType({
  name: 'SubmitWorkResult',
  description: 'What became of a work that was handed in.',
  types: () => [SubmitWorkDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : SubmitWorkDone),
});

export const ReviewSubmissionResult = createUnionType({
  name: 'ReviewSubmissionResult',
  description: 'What became of a review.',
  types: () => [ReviewSubmissionDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : ReviewSubmissionDone),
});

export const AttestOfflineHoursResult = createUnionType({
  name: 'AttestOfflineHoursResult',
  description: 'What became of an attestation.',
  types: () => [AttestOfflineHoursDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : AttestOfflineHoursDone),
});
