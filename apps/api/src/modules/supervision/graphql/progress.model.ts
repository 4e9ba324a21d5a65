import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'How many learners came how far. Who withdrew or was transferred is not counted.',
})
export class ProgressCounts {
  @Field(() => Int, { description: 'Put forward or registered, confirmed or not.' })
  putForward!: number;

  @Field(() => Int, { description: 'Confirmed: they take part. All further counts are of these.' })
  confirmed!: number;

  @Field(() => Int, { description: 'Have handed in the pre-test.' })
  preTested!: number;

  @Field(() => Int, { description: 'Have a confirmed research plan.' })
  planConfirmed!: number;

  @Field(() => Int, { description: 'Have learning records.' })
  studying!: number;

  @Field(() => Int, { description: 'Have reached the online hours of the policy.' })
  onlineHoursReached!: number;

  @Field(() => Int, { description: 'Have reached the offline hours of the policy.' })
  offlineHoursReached!: number;

  @Field(() => Int, { description: 'Have a rating of their school.' })
  rated!: number;

  @Field(() => Int, { description: 'Comprehensive result excellent.' })
  excellent!: number;

  @Field(() => Int, { description: 'Comprehensive result pass.' })
  passed!: number;

  @Field(() => Int, { description: 'Comprehensive result fail, revoked ones too.' })
  failed!: number;

  @Field(() => Int, { description: 'Hold a valid certificate.' })
  certified!: number;
}

@ObjectType({ description: 'Completion of the confirmed learners whose obligation counts for it.' })
export class CompletionRate {
  @Field(() => Int, { description: 'Learners with the result pass or excellent.' })
  completed!: number;

  @Field(() => Int, { description: 'Learners that count.' })
  counted!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Hundredths of a percent: 6667 is 66.67 %; null where nobody counts.',
  })
  percentHundredths!: number | null;
}

@ObjectType({ description: 'A unit below, at its place among its neighbours.' })
export class SubunitProgress {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field({ description: 'Code of the unit.' })
  code!: string;

  @Field({ description: 'Name of the unit.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Place by completion rate, 1 for the best; null where nobody counts.',
  })
  place!: number | null;

  @Field(() => ProgressCounts, { description: 'The counts of the unit and everything below.' })
  counts!: ProgressCounts;

  @Field(() => CompletionRate, { description: 'Completion of the unit and everything below.' })
  completion!: CompletionRate;
}

@ObjectType({ description: 'How far a unit and the units below are in a cohort.' })
export class UnitProgress {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field({ description: 'Name of the unit.' })
  name!: string;

  @Field(() => ProgressCounts, { description: 'The counts of the unit and everything below.' })
  counts!: ProgressCounts;

  @Field(() => CompletionRate, { description: 'Completion of the unit and everything below.' })
  completion!: CompletionRate;

  @Field(() => [SubunitProgress], {
    description: 'The units of the next level that have learners, best completion rate first.',
  })
  subunits!: SubunitProgress[];

  @Field(() => Date, {
    nullable: true,
    description: 'When it was last counted; null where nobody is enrolled yet.',
  })
  refreshedAt!: Date | null;
}
