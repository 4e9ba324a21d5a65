import { NestFactory } from '@nestjs/core';
import type { Type } from '@nestjs/common';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { describeRoots } from './describe-roots.js';
import { keepSchemasApart } from './keep-schemas-apart.js';

/** Builds the schema of some stages without database or server, for the committed files and their tests. */
export async function schemaOf(modules: readonly Type<unknown>[]): Promise<GraphQLSchema> {
  const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    keepSchemasApart(context);
    const providers = modules.flatMap(
      (module) => (Reflect.getMetadata('providers', module) ?? []) as unknown[],
    );
    const classes = providers.filter((provider): provider is Type<unknown> => typeof provider === 'function');
    const schema = await context
      .get(GraphQLSchemaFactory)
      .create(classes, { noDuplicatedFields: true, dateScalarMode: 'isoDate' });
    return describeRoots(lexicographicSortSchema(schema));
  } finally {
    await context.close();
  }
}
