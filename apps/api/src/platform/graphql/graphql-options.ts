import type { ApolloServerPlugin } from '@apollo/server';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Type } from '@nestjs/common';
import { formatError } from './format-error.js';
import { legacyMediaType } from './legacy-media-type.js';
import { SeparateSchemaDriver } from './separate-schema-driver.js';
import { operationLimits } from './operation-limits.js';

/** What distinguishes a schema beside its modules. */
interface OwnOptions {
  readonly plugins?: readonly ApolloServerPlugin[];
  /**
   * Whether queries may be read by GET without a header. Only where no cookie says who asks, so that a foreign page can
   * send nothing in somebody's name; mutations by GET are refused everywhere.
   */
  readonly readByGet?: boolean;
}

/** Settings that both schemas share; each names its path, its modules and what is its own. */
export function graphqlOptions(
  path: string,
  include: Type<unknown>[],
  { plugins = [], readByGet = false }: OwnOptions = {},
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
    csrfPrevention: !readByGet,
    formatError,
    plugins: [operationLimits, legacyMediaType, ...plugins],
    buildSchemaOptions: { noDuplicatedFields: true, dateScalarMode: 'isoDate' },
  };
}
