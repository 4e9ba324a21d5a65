import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';

@ObjectType({ description: 'A version of a course: what it was from one publication to the next.' })
export class CourseVersion {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  version!: number;

  @Field({ description: 'When the institution published it.' })
  publishedAt!: Date;

  @Field({ description: 'Title.' })
  title!: string;

  @Field(() => Int, { description: 'Hours, in half-hours.' })
  halfHours!: number;

  @Field({ description: 'Whether the course was withdrawn with it.' })
  withdrawn!: boolean;

  @Field(() => [BilingualText], {
    description: 'What is different from the version before; empty for the first.',
  })
  changes!: BilingualText[];
}

@ObjectType({ description: 'What an institution has changed in a course since the teacher saw it.' })
export class CourseUpdate {
  @Field(() => ID, { description: 'The course.' })
  courseId!: string;

  @Field({ description: 'Title today.' })
  title!: string;

  @Field(() => Int, { description: 'Version that the plan knows.' })
  seenVersion!: number;

  @Field(() => Int, { description: 'Newest version.' })
  version!: number;

  @Field({ description: 'When it was changed last.' })
  changedAt!: Date;

  @Field({ description: 'Whether it is no longer offered.' })
  withdrawn!: boolean;

  @Field(() => [BilingualText], { description: 'What is different, what matters most first.' })
  changes!: BilingualText[];
}
