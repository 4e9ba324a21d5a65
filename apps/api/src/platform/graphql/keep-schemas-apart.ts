import { OrphanedReferenceRegistry } from '@nestjs/graphql/dist/schema-builder/services/orphaned-reference.registry.js';

interface Providers {
  get(token: typeof OrphanedReferenceRegistry, options: { strict: false }): OrphanedReferenceRegistry;
}

/**
 * Makes the builder put into a schema only what its own operations reach. By itself it adds every class that is a field
 * of any type of the program, so that the types of one schema would appear in the other, and equal names collide.
 */
export function keepSchemasApart(providers: Providers): void {
  providers.get(OrphanedReferenceRegistry, { strict: false }).getAll = () => [];
}
