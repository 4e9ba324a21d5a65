import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../../platform/graphql/connection.js';

@ObjectType({ description: 'What a leader tells the whole workshop.' })
export class WorkshopAnnouncement {
  @Field(() => ID, { description: 'Identifies the announcement.' })
  announcementId!: string;

  @Field({ description: 'Title.' })
  title!: string;

  @Field({ description: 'Plain text with line breaks.' })
  text!: string;

  @Field({ description: 'Whether it stands above the others.' })
  pinned!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Last day among the new ones; null without an end.',
  })
  shownUntil!: string | null;

  @Field({ description: 'Whether it stands among the new ones today.' })
  isCurrent!: boolean;

  @Field({ description: 'Who told it.' })
  byName!: string;

  @Field(() => Date, { description: 'When.' })
  publishedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was taken back; null while it stands.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took it back; null while it stands.' })
  withdrawnByName!: string | null;

  @Field({ description: 'Whether the reader has said that they read it.' })
  isRead!: boolean;

  @Field(() => Int, { description: 'Members of today who have read it.' })
  readers!: number;

  @Field(() => Int, { description: 'Members of today.' })
  members!: number;
}

export const WorkshopAnnouncementConnection = connectionOf(WorkshopAnnouncement, 'WorkshopAnnouncement');

@InputType({ description: 'What a workshop is told.' })
export class AnnouncementInput {
  @Field({ description: 'Title, 60 characters at most.' })
  title!: string;

  @Field({ description: 'Plain text, 2000 characters at most.' })
  text!: string;

  @Field({ description: 'Whether it stands above the others.' })
  pinned!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Last day among the new ones, YYYY-MM-DD; null without an end.',
  })
  shownUntil?: string | null;
}
