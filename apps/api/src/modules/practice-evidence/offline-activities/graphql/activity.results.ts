import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'The activity is planned.' })
export class PlanActivityDone {
  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;
}

@ObjectType({ description: 'What was asked of an activity is done.' })
export class ActivityDone {
  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;
}

@ObjectType({ description: 'The hours are attested.' })
export class AttestActivitiesDone {
  @Field(() => Int, { description: 'Lines that were attested.' })
  count!: number;
}

@ObjectType({ description: 'Spot checks are drawn.' })
export class DrawSpotChecksDone {
  @Field(() => ID, { description: 'The draw.' })
  drawId!: string;

  @Field(() => Int, { description: 'Activities drawn.' })
  count!: number;
}

@ObjectType({ description: 'What was asked of a spot check is done.' })
export class SpotCheckDone {
  @Field(() => ID, { description: 'The spot check.' })
  spotCheckId!: string;
}

export const PlanActivityResult = createUnionType({
  name: 'PlanActivityResult',
  description: 'What became of a plan.',
  types: () => [PlanActivityDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : PlanActivityDone),
});

export const ActivityResult = createUnionType({
  name: 'ActivityResult',
  description: 'What became of a check-in, a mark or a cancellation.',
  types: () => [ActivityDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : ActivityDone),
});

export const AttestActivitiesResult = createUnionType({
  name: 'AttestActivitiesResult',
  description: 'What became of hours that a school attests.',
  types: () => [AttestActivitiesDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : AttestActivitiesDone),
});

export const DrawSpotChecksResult = createUnionType({
  name: 'DrawSpotChecksResult',
  description: 'What became of a draw.',
  types: () => [DrawSpotChecksDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : DrawSpotChecksDone),
});

export const SpotCheckResult = createUnionType({
  name: 'SpotCheckResult',
  description: 'What became of evidence or of a finding.',
  types: () => [SpotCheckDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : SpotCheckDone),
});
