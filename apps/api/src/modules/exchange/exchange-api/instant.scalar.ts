import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/**
 * A moment in the institutions' schema. What comes in is passed on as written: whether it is RFC 3339 is for the rules to
 * say, record by record, so that one slip does not refuse a whole push.
 */
export const Instant = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A moment as RFC 3339 writes it, with seconds and offset: 2014-10-13T08:30:00+08:00.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    if (typeof value === 'string') return value;
    throw new GraphQLError('A moment was expected');
  },
  parseValue: text,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw new GraphQLError('DateTime is written as a string');
    return node.value;
  },
});

function text(value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError('DateTime is written as a string');
  return value;
}
