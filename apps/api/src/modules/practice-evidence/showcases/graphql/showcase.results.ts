import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'The showcase was changed.' })
export class ShowcaseChanged {
  @Field(() => ID, { description: 'The showcase.' })
  showcaseId!: string;
}

export const ShowcaseResult = createUnionType({
  name: 'ShowcaseResult',
  description: 'The showcase was changed, or why not.',
  types: () => [ShowcaseChanged, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : ShowcaseChanged),
});
