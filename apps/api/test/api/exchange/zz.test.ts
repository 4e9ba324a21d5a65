import { GraphQLSchemaFactory } from '@nestjs/graphql';
import { useApp } from '../../support/test-app.js';
const orig = GraphQLSchemaFactory.prototype.create;
(GraphQLSchemaFactory.prototype as any).create = async function (r: any[], s: any, o: any) {
  console.log(r.map((x) => x.name).join(' '), (this as any).orphanedTypesFactory.orphanedReferenceRegistry.getAll().length, JSON.stringify(Object.keys(o)), (o.orphanedTypes??[]).length);
  return orig.call(this, r, s, o);
};
const app = useApp();
test('x', async () => { app.app; });
