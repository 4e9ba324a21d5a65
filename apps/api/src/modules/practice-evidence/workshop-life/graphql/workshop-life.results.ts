import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

/** The union of a mutation: what it did, or why not. */
function resultOf<Done extends object>(name: string, description: string, done: Type<Done>) {
  return createUnionType({
    name,
    description,
    types: () => [done, Refused] as const,
    resolveType: (answer: unknown) => (isRefused(answer) ? Refused : done),
  });
}

@ObjectType({ description: 'The workshop is told.' })
export class AnnouncementPublished {
  @Field(() => ID, { description: 'The announcement.' })
  announcementId!: string;
}

@ObjectType({ description: 'Something of a workshop is as it was asked for.' })
export class WorkshopChanged {
  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;
}

@ObjectType({ description: 'The activity is planned.' })
export class WorkshopActivitySaved {
  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;
}

@ObjectType({ description: 'The thread has begun.' })
export class ThreadOpened {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}

@ObjectType({ description: 'The post stands there.' })
export class PostWritten {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
}

export const PublishAnnouncementResult = resultOf(
  'PublishAnnouncementResult',
  'What became of an announcement.',
  AnnouncementPublished,
);
export const WithdrawAnnouncementResult = resultOf(
  'WithdrawAnnouncementResult',
  'Whether an announcement was taken back.',
  WorkshopChanged,
);
export const ReadAnnouncementsResult = resultOf(
  'ReadAnnouncementsResult',
  'Whether the reading was noted.',
  WorkshopChanged,
);
export const SaveWorkshopActivityResult = resultOf(
  'SaveWorkshopActivityResult',
  'What became of a plan.',
  WorkshopActivitySaved,
);
export const CancelWorkshopActivityResult = resultOf(
  'CancelWorkshopActivityResult',
  'Whether an activity was called off.',
  WorkshopChanged,
);
export const AnswerWorkshopActivityResult = resultOf(
  'AnswerWorkshopActivityResult',
  'Whether an answer was noted.',
  WorkshopChanged,
);
export const KeepWorkshopAttendanceResult = resultOf(
  'KeepWorkshopAttendanceResult',
  'Whether attendance was noted.',
  WorkshopChanged,
);
export const OpenThreadResult = resultOf('OpenThreadResult', 'What became of a thread.', ThreadOpened);
export const WritePostResult = resultOf('WritePostResult', 'What became of a post.', PostWritten);
export const ChangePostResult = resultOf('ChangePostResult', 'Whether a post was changed.', WorkshopChanged);
export const RemovePostResult = resultOf('RemovePostResult', 'Whether a post was removed.', WorkshopChanged);
export const SetThreadStateResult = resultOf(
  'SetThreadStateResult',
  'Whether a thread is as it was asked for.',
  WorkshopChanged,
);
