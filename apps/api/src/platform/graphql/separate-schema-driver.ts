import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { GraphQLSchema } from 'graphql';
import { keepSchemasApart } from './keep-schemas-apart.js';

/** Builds one of several schemas of a program, each from what its own operations reach. */
@Injectable()
export class SeparateSchemaDriver extends ApolloDriver {
  @Inject(ModuleRef)
  private readonly moduleRef: ModuleRef;

  override async generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> {
    keepSchemasApart(this.moduleRef);
    // The base class promises null for schemas that are given elsewhere, which ours are not.
    return (await super.generateSchema(options)) as GraphQLSchema;
  }
}
