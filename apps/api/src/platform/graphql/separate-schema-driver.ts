import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';
import type { GraphQLSchema } from 'graphql';
import { describeRoots } from './describe-roots.js';
import { keepSchemasApart } from './keep-schemas-apart.js';

/**
 * Builds one of several schemas of a program: from the operations of the modules that its options name, not of those
 * that they import, and from the types that these operations reach.
 */
@Injectable()
export class SeparateSchemaDriver extends ApolloDriver {
  @Inject(ModuleRef)
  private readonly moduleRef: ModuleRef;

  @Inject(ResolversExplorerService)
  private readonly explorer: ResolversExplorerService;

  override async generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> {
    keepSchemasApart(this.moduleRef);
    this.explorer.getModules = (modules, include) =>
      this.explorer.includeWhitelisted(modules ?? new Map(), include);
    // The base class promises null for schemas that are given elsewhere, which ours are not.
    return describeRoots((await super.generateSchema(options)) as GraphQLSchema);
  }
}
