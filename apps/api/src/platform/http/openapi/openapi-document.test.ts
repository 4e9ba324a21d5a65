import { ACCESS, accessRule, type OperationName } from '@tisheng/domain-rules/access/access-table.js';
import { openApiDocument } from './openapi-document.js';

const document = openApiDocument('https://example.org');

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    route: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}` as OperationName,
    path,
    operation,
  })),
);

test('the document describes every REST route of the access table and no other', () => {
  const routes = Object.keys(ACCESS).filter((name) => name.includes(' /'));
  expect(operations.map(({ route }) => route).toSorted()).toEqual(routes.toSorted());
});

/** Ways in that a route must name. A session that changes something must come from a page of the product. */
function waysInto(route: OperationName): readonly Readonly<Record<string, readonly string[]>>[] {
  const rule = accessRule(route);
  if (rule.for === 'public') return [];
  if (rule.for === 'clients') return [{ client: rule.scope === null ? [] : [rule.scope] }];
  return /^(GET|HEAD) /.test(route) ? [{ session: [] }] : [{ session: [], page: [] }];
}

test.each(operations)('$route asks for what the access table asks for', ({ route, operation }) =>
  expect(operation.security).toEqual(waysInto(route)),
);

test.each(operations)(
  '$route describes every variable of its path and a successful answer',
  ({ path, operation }) => {
    const variables = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
    expect(described).toEqual(variables);
    // A browser that is sent on has been answered, too; a part of a file (206) is the same answer cut short.
    const successes = Object.keys(operation.responses).filter((status) => /^(20[0-5]|30[23])/.test(status));
    expect(successes).toHaveLength(1);
  },
);

test('every schema that is named exists, and operations have different ids', () => {
  const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name = '']) => name,
  );
  expect([...new Set(named)].filter((name) => !(name in document.components.schemas))).toEqual([]);
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});
