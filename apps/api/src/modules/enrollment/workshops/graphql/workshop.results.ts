import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

export const ProposeWorkshopsResult = createUnionType({
  name: 'ProposeWorkshopsResult',
  description: 'The work that has begun, or why it cannot.',
  types: () => [BegunJob, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : BegunJob),
});

@ObjectType({ description: 'Workshops were published.' })
export class PublishWorkshopsDone {
  @Field(() => Int, { description: 'How many.' })
  published!: number;
}

export const PublishWorkshopsResult = createUnionType({
  name: 'PublishWorkshopsResult',
  description: 'How many, or why none was.',
  types: () => [PublishWorkshopsDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : PublishWorkshopsDone),
});

@ObjectType({ description: 'People changed their study group.' })
export class MoveWorkshopMembersDone {
  @Field(() => Int, { description: 'How many.' })
  moved!: number;
}

export const MoveWorkshopMembersResult = createUnionType({
  name: 'MoveWorkshopMembersResult',
  description: 'How many, or why nobody did.',
  types: () => [MoveWorkshopMembersDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : MoveWorkshopMembersDone),
});

@ObjectType({ description: 'A workshop or group has another name.' })
export class RenameWorkshopDone {
  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;
}

export const RenameWorkshopResult = createUnionType({
  name: 'RenameWorkshopResult',
  description: 'The workshop, or why it keeps its name.',
  types: () => [RenameWorkshopDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : RenameWorkshopDone),
});

@ObjectType({ description: 'The leaders of a workshop changed.' })
export class SetWorkshopLeaderDone {
  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;
}

export const SetWorkshopLeaderResult = createUnionType({
  name: 'SetWorkshopLeaderResult',
  description: 'The workshop, or why they did not.',
  types: () => [SetWorkshopLeaderDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : SetWorkshopLeaderDone),
});
