import type { ApolloServerPlugin } from '@apollo/server';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Type } from '@nestjs/common';
import { formatError } from './format-error.js';
import { legacyMediaType } from './legacy-media-type.js';
import { SeparateSchemaDriver } from './separate-schema-driver.js';
import { operationLimits } from './operation-limits.js';

/** Settings that both schemas share; each names its path, its modules and plugins of its own. */
export function graphqlOptions(
  path: string,
  include: Type<unknown>[],
  plugins: readonly ApolloServerPlugin[] = [],
): ApolloDriverConfig {
  return {
    driver: SeparateSchemaDriver,
    path,
    include: include as never,
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    introspection: true,
    persistedQueries: false,
    formatError,
    plugins: [operationLimits, legacyMediaType, ...plugins],
    buildSchemaOptions: { noDuplicatedFields: true, dateScalarMode: 'isoDate' },
  };
}
