import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How deep and how wide a document may be. Pages stay far below; nobody can make the server walk for ever. */
export const DOCUMENT_LIMITS = { depth: 12, fields: 400, rootFields: 10 } as const;

interface Size {
  depth: number;
  fields: number;
}

function measure(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  path: readonly string[],
): Size {
  let depth = 0;
  let fields = 0;
  for (const selection of set.selections) {
    if (fields > DOCUMENT_LIMITS.fields) break;
    if (selection.kind === Kind.FIELD) {
      const inner = selection.selectionSet
        ? measure(selection.selectionSet, fragments, path)
        : { depth: 0, fields: 0 };
      depth = Math.max(depth, inner.depth + 1);
      fields += inner.fields + 1;
      continue;
    }
    const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
    // A fragment that spreads itself is a fault that validation names.
    if (name !== null && path.includes(name)) continue;
    const inner = name === null ? selection : fragments.get(name);
    if (inner && 'selectionSet' in inner) {
      const size = measure(inner.selectionSet, fragments, name === null ? path : [...path, name]);
      depth = Math.max(depth, size.depth);
      fields += size.fields;
    }
  }
  return { depth, fields };
}

/** Names the first limit that a document breaks, or null. */
export function brokenLimit(document: DocumentNode): string | null {
  const fragments = new Map(
    document.definitions.flatMap((d) =>
      d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [],
    ),
  );
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    // Introspection is deeper than any page and costs nothing but text.
    const roots = definition.selectionSet.selections.filter(
      (s) => !(s.kind === Kind.FIELD && s.name.value.startsWith('__')),
    );
    if (roots.length > DOCUMENT_LIMITS.rootFields)
      return `more than ${DOCUMENT_LIMITS.rootFields} root fields`;
    const size = measure({ kind: Kind.SELECTION_SET, selections: roots }, fragments, []);
    if (size.depth > DOCUMENT_LIMITS.depth) return `deeper than ${DOCUMENT_LIMITS.depth} levels`;
    if (size.fields > DOCUMENT_LIMITS.fields) return `more than ${DOCUMENT_LIMITS.fields} fields`;
  }
  return null;
}

/** Refuses documents beyond {@link DOCUMENT_LIMITS} before anything runs. */
export const operationLimits: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document }) {
        const limit = brokenLimit(document);
        if (limit) {
          throw new GraphQLError(`The document has ${limit}.`, {
            extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
          });
        }
      },
    };
  },
};
