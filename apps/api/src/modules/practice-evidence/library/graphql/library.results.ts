import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'It was done.' })
export class LibraryChanged {
  @Field(() => ID, { description: 'The work, or its place in the library: what was named.' })
  id!: string;
}

export const LibraryResult = createUnionType({
  name: 'LibraryResult',
  description: 'It was done, or why not.',
  types: () => [LibraryChanged, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : LibraryChanged),
});
