import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'The decision stands on record.' })
export class SimilarPairDecided {
  @Field(() => ID, { description: 'The pair.' })
  pairId!: string;
}

export const DecideSimilarPairResult = createUnionType({
  name: 'DecideSimilarPairResult',
  description: 'It was decided, or why not.',
  types: () => [SimilarPairDecided, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : SimilarPairDecided),
});
