import type { GraphQLSchema } from 'graphql';

/** Gives the two root types, which no class stands for, the sentences that every other type has. */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  if (query) query.description = 'What can be asked. Nothing here changes anything.';
  if (mutation) mutation.description = 'What can be done. What is answered as done is stored.';
  return schema;
}
