import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { RoleEnum } from '../../../identity/public/role.enum.js';
import { THREAD_STEPS } from '../use-cases/set-thread-state.js';

@ObjectType({ description: 'A thread of a workshop’s discussion.' })
export class DiscussionThread {
  @Field(() => ID, { description: 'Identifies the thread.' })
  threadId!: string;

  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;

  @Field({ description: 'Name of the workshop.' })
  workshopName!: string;

  @Field({ description: 'Name of the workshop’s county.' })
  countyName!: string;

  @Field(() => ID, { nullable: true, description: 'The group whose own it is; null for the whole workshop.' })
  groupId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of that group; null for the whole workshop.' })
  groupName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The activity that it is about; null for none.' })
  activityId!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of that activity; null for none.' })
  activityTitle!: string | null;

  @Field({ description: 'Title.' })
  title!: string;

  @Field({ description: 'Who began it.' })
  byName!: string;

  @Field(() => Date, { description: 'When it began.' })
  openedAt!: Date;

  @Field(() => Date, { description: 'When something was last said.' })
  lastPostAt!: Date;

  @Field(() => Int, { description: 'Posts that are still there.' })
  posts!: number;

  @Field(() => Date, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who closed it; null while it is open.' })
  closedByName!: string | null;

  @Field({ description: 'Whether every teacher of the cohort reads it.' })
  isInRegion!: boolean;
}

export const DiscussionThreadConnection = connectionOf(DiscussionThread, 'DiscussionThread');

@ObjectType({ description: 'A thread with what the reader may do in it.' })
export class DiscussionThreadOpened extends DiscussionThread {
  @Field({ description: 'Whether the reader may write in it now.' })
  canWrite!: boolean;

  @Field({ description: 'Whether the reader may remove posts, close the thread and open it to the region.' })
  keepsOrder!: boolean;

  @Field({ description: 'Whether the reader sees what was changed and removed.' })
  keepsRecord!: boolean;
}

@ObjectType({ description: 'A file of a post; read it at GET /files/:id.' })
export class DiscussionFile {
  @Field(() => ID, { description: 'Identifies the file.' })
  id!: string;

  @Field({ description: 'Name as it was uploaded.' })
  name!: string;

  @Field({ description: 'Media type, such as application/pdf.' })
  mediaType!: string;

  @Field(() => Float, { description: 'Size in bytes, whole; a film may have more than an Int can say.' })
  bytes!: number;
}

@ObjectType({ description: 'A reply to a post. Of a removed one the text is empty.' })
export class DiscussionReply {
  @Field(() => ID, { description: 'Identifies the post.' })
  postId!: string;

  @Field({ description: 'Plain text with line breaks.' })
  text!: string;

  @Field({ description: 'Who wrote it.' })
  byName!: string;

  @Field(() => RoleEnum, { description: 'In which role.' })
  byRole!: Role;

  @Field(() => String, { nullable: true, description: 'School of the writer; null for offices.' })
  schoolName!: string | null;

  @Field({ description: 'Whether the reader wrote it.' })
  isOwn!: boolean;

  @Field(() => Date, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last changed; null if never.' })
  changedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was removed; null while it stands.' })
  removedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who removed it; null while it stands.' })
  removedByName!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether that was its author; null while it stands.' })
  removedByAuthor!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it was removed; null or empty without a reason.' })
  removedReason!: string | null;

  @Field(() => [DiscussionFile], { description: 'Files that belong to it.' })
  files!: readonly DiscussionFile[];
}

@ObjectType({ description: 'A post of a thread with the replies to it.' })
export class DiscussionPost extends DiscussionReply {
  @Field(() => [DiscussionReply], { description: 'Replies, oldest first.' })
  replies!: readonly DiscussionReply[];
}

export const DiscussionPostConnection = connectionOf(DiscussionPost, 'DiscussionPost');

@ObjectType({ description: 'What a post says or said.' })
export class DiscussionPostVersion {
  @Field({ description: 'Plain text.' })
  text!: string;

  @Field(() => Date, { nullable: true, description: 'Until when it said so; null for the last version.' })
  replacedAt!: Date | null;
}

export const ThreadStepEnum = enumOf(THREAD_STEPS);
registerEnumType(ThreadStepEnum, {
  name: 'ThreadStep',
  description: 'What is done with a thread.',
  valuesMap: {
    CLOSE: { description: 'Nobody writes in it any more.' },
    REOPEN: { description: 'People write in it again.' },
    OPEN_TO_REGION: { description: 'Every teacher of the cohort reads it and writes in it.' },
    KEEP_TO_WORKSHOP: { description: 'Only the workshop reads it again.' },
  },
});

@InputType({ description: 'A thread with its first post.' })
export class NewThreadInput {
  @Field({ description: 'Title, 60 characters at most.' })
  title!: string;

  @Field({ description: 'Plain text, 5000 characters at most; may be empty with a file.' })
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: 'One’s own uploads, nine at most.' })
  fileIds!: string[];

  @Field(() => ID, { nullable: true, description: 'One’s own group; null for the whole workshop.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An activity that it is about; null for none.' })
  activityId?: string | null;
}

@InputType({ description: 'What is said in a thread.' })
export class NewPostInput {
  @Field({ description: 'Plain text, 5000 characters at most; may be empty with a file.' })
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: 'One’s own uploads, nine at most.' })
  fileIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The post that is answered; null for the thread itself.' })
  parentId?: string | null;
}
