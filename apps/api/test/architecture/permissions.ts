import type { SourceFile, Violation } from './support/source-file.js';
import { isTest } from './support/source-file.js';

const GRAPHQL_OPERATIONS = ['Query', 'Mutation', 'Subscription'];
const HTTP_METHODS = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All'];

/** Operations of either schema, and HTTP routes, that declare no permission with `@Allow(…)`. */
export function permissionViolations(sources: readonly SourceFile[]): Violation[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap((source) =>
      source.methods
        .filter(({ decorators, classDecorators }) => {
          const isOperation =
            decorators.some((name) => GRAPHQL_OPERATIONS.includes(name)) ||
            (classDecorators.includes('Controller') &&
              decorators.some((name) => HTTP_METHODS.includes(name)));
          return isOperation && !decorators.includes('Allow');
        })
        .map(({ name }) => ({ rule: 'operation-declares-its-permission', file: source.path, detail: name })),
    );
}
