import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'The round was changed.' })
export class AwardRoundChanged {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@ObjectType({ description: 'The nomination was made or taken back.' })
export class AwardNominationChanged {
  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;
}

@ObjectType({ description: 'The work was scored or handed back.' })
export class AwardWorkJudged {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;
}

@ObjectType({ description: 'The objection was made or decided.' })
export class AwardObjectionChanged {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

export const AwardRoundResult = createUnionType({
  name: 'AwardRoundResult',
  description: 'The round was changed, or why not.',
  types: () => [AwardRoundChanged, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : AwardRoundChanged),
});

export const AwardNominationResult = createUnionType({
  name: 'AwardNominationResult',
  description: 'The nomination was changed, or why not.',
  types: () => [AwardNominationChanged, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : AwardNominationChanged),
});

export const AwardJudgingResult = createUnionType({
  name: 'AwardJudgingResult',
  description: 'The work was judged, or why not.',
  types: () => [AwardWorkJudged, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : AwardWorkJudged),
});

export const AwardObjectionResult = createUnionType({
  name: 'AwardObjectionResult',
  description: 'The objection stands, or why not.',
  types: () => [AwardObjectionChanged, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : AwardObjectionChanged),
});
