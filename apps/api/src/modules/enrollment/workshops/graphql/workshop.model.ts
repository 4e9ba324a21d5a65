import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';

export const WorkshopChangeKindEnum = enumOf(['published', 'moved', 'renamed', 'leader-set', 'leader-ended']);
registerEnumType(WorkshopChangeKindEnum, {
  name: 'WorkshopChangeKind',
  description: 'What was changed of a workshop.',
  valuesMap: {
    PUBLISHED: { description: 'Its teachers see it since then.' },
    MOVED: { description: 'People changed their group.' },
    RENAMED: { description: 'It, or a group, got another name.' },
    LEADER_SET: { description: 'Somebody began to lead.' },
    LEADER_ENDED: { description: 'Somebody leads no longer.' },
  },
});

@ObjectType({ description: 'Who leads a workshop.' })
export class WorkshopLeader {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'A workshop of a county: several study groups with those who lead it.' })
export class Workshop {
  @Field(() => ID, { description: 'Identifies the workshop.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => ID, { description: 'The county.' })
  countyId!: string;

  @Field({ description: 'Name of the county.' })
  countyName!: string;

  @Field(() => StageOfSchoolingEnum, {
    nullable: true,
    description: 'The stage of all; null where stages stand together.',
  })
  stage!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the subject of all; null where subjects stand together.',
  })
  subject!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was published; null while it is a draft.' })
  publishedAt!: Date | null;

  @Field(() => Int, { description: 'Study groups.' })
  groupCount!: number;

  @Field(() => Int, { description: 'People.' })
  members!: number;

  @Field(() => [WorkshopLeader], { description: 'Who leads it.' })
  leaders!: readonly WorkshopLeader[];
}

export const WorkshopConnection = connectionOf(Workshop, 'Workshop');

@ObjectType({ description: 'A learner of a study group.' })
export class StudyGroupMember {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Learner number.' })
  learnerNo!: string;

  @Field({ description: 'School.' })
  schoolName!: string;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling.' })
  stage!: string;

  @Field(() => String, { nullable: true, description: 'Code of the subject; null where none is known.' })
  subject!: string | null;
}

@ObjectType({ description: 'A study group of a workshop.' })
export class StudyGroup {
  @Field(() => ID, { description: 'Identifies the group.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'School of all at first; null where schools are pooled.',
  })
  schoolName!: string | null;

  @Field(() => [StudyGroupMember], { description: 'Its people, school by school.' })
  members!: readonly StudyGroupMember[];
}

@ObjectType({ description: 'Something that was changed of a workshop.' })
export class WorkshopChange {
  @Field(() => WorkshopChangeKindEnum, { description: 'What was changed.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'What it was.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  after!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason, where one was given.' })
  reason!: string | null;

  @Field({ description: 'Who did it.' })
  byName!: string;

  @Field({ description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'A workshop with its groups, people and history.' })
export class WorkshopWithGroups extends Workshop {
  @Field(() => [StudyGroup], { description: 'Its groups in order.' })
  groups!: readonly StudyGroup[];

  @Field(() => [WorkshopChange], { description: 'Its last hundred changes, the latest first.' })
  changes!: readonly WorkshopChange[];
}

@ObjectType({ description: 'How far the workshops of a unit have come.' })
export class WorkshopSummary {
  @Field(() => Int, { description: 'Workshops that are drafts.' })
  drafts!: number;

  @Field(() => Int, { description: 'Workshops that are published.' })
  published!: number;

  @Field(() => Int, { description: 'Confirmed learners who are in no workshop.' })
  withoutWorkshop!: number;
}

@ObjectType({ description: 'Somebody of the same study group.' })
export class StudyGroupPeer {
  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'School.' })
  schoolName!: string;
}

@ObjectType({ description: 'One’s own workshop and study group.' })
export class MyWorkshop {
  @Field({ description: 'Name of the workshop.' })
  workshopName!: string;

  @Field({ description: 'Name of the study group.' })
  groupName!: string;

  @Field(() => [String], { description: 'Names of those who lead the workshop.' })
  leaders!: readonly string[];

  @Field(() => [StudyGroupPeer], { description: 'The others of the group.' })
  others!: readonly StudyGroupPeer[];
}
