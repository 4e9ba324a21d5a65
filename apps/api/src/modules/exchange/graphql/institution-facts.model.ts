import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What is held of a training institution in a cohort.' })
export class InstitutionFacts {
  @Field(() => ID, { description: 'The institution.' })
  institutionId!: string;

  @Field(() => Int, { description: 'Counties that have chosen it.' })
  counties!: number;

  @Field(() => Int, { description: 'Confirmed learners of the whole region.' })
  learners!: number;

  @Field(() => Int, { description: 'Those of them for whom it has pushed learning records.' })
  learnersWithRecords!: number;

  @Field(() => Int, { description: 'Courses that it has published.' })
  courses!: number;

  @Field(() => Date, { nullable: true, description: 'Its newest learning record; null for none.' })
  lastRecordAt!: Date | null;
}

@ObjectType({ description: 'What follows when a county changes its institution.' })
export class InstitutionChangeConsequences {
  @Field(() => Int, { description: 'Confirmed learners who go to the other institution.' })
  learners!: number;

  @Field(() => Int, { description: 'Those of them who have learning records; the records stay with them.' })
  learnersWithRecords!: number;

  @Field(() => Int, { description: 'Half-hours that they have completed; they keep counting.' })
  completedHalfHours!: number;
}
