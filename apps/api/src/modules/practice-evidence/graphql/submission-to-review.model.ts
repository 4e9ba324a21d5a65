import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { Submission } from './submission.model.js';

@ObjectType({ description: 'A work with whose it is and what it is for, as a reviewer reads it.' })
export class SubmissionToReview {
  @Field(() => ID, { description: 'The teacher’s enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  teacherName!: string;

  @Field(() => ID, { description: 'The teacher’s school.' })
  schoolId!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field({ description: 'Title of the theme in Chinese.' })
  themeTitleZh!: string;

  @Field({ description: 'Title of the theme in English.' })
  themeTitleEn!: string;

  @Field({ description: 'The topic taken: a suggested one or the teacher’s own.' })
  topic!: string;

  @Field({ description: 'Whether a finished work is asked, which also needs technical and teaching scores.' })
  isWork!: boolean;

  @Field({
    description: 'Whether whoever asks decides on it: by who leads the theme; never on a work of their own.',
  })
  mayDecide!: boolean;

  @Field(() => Submission, { description: 'The work as it was handed in.' })
  submission!: Submission;
}

export const SubmissionToReviewConnection = connectionOf(SubmissionToReview, 'SubmissionToReview');
