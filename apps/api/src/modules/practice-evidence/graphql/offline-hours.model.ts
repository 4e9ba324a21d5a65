import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';

@ObjectType({
  description: 'One line of the sheet of offline hours: a teacher and what the school attested for a theme.',
})
export class OfflineHours {
  @Field(() => ID, { description: 'The teacher’s enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  teacherName!: string;

  @Field({ description: 'Number of the learner in the programme.' })
  learnerNo!: string;

  @Field(() => ID, { description: 'The teacher’s school.' })
  schoolId!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => Int, { description: 'Half-hours attested for the theme; 0 where none are.' })
  attestedHalfHours!: number;

  @Field(() => Int, { description: 'Of them given by school-based activities.' })
  fromActivitiesHalfHours!: number;

  @Field(() => Int, { description: 'Half-hours that spot checks have taken back.' })
  takenBackHalfHours!: number;

  @Field(() => Int, { description: 'Half-hours that the theme has: the most that can be attested.' })
  themeHalfHours!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Day of the activity, YYYY-MM-DD; null where nothing is attested.',
  })
  heldOn!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was attested; null where nothing is.' })
  attestedAt!: Date | null;
}

export const OfflineHoursConnection = connectionOf(OfflineHours, 'OfflineHours');
