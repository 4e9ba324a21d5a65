import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { GraphQLSchema } from 'graphql';
import { OAUTH_SCOPES, type OAuthScope, type TargetKind } from '@tisheng/domain-rules/access/access-rule.js';
import { ACCESS, accessRule, type OperationName } from '@tisheng/domain-rules/access/access-table.js';
import { ROLES, type Role } from '@tisheng/domain-rules/access/roles.js';
import { loadPolicyPacks } from '@tisheng/policy-packs/load-policy-packs.js';
import { EXCHANGE_STAGES, PEOPLE_STAGES } from '../../../src/app.module.js';
import { IdSealing } from '../../../src/platform/personal-data/id-sealing.js';
import { schemaOf } from '../../../src/platform/graphql/schema-of.js';
import { useApp } from '../../support/test-app.js';
import { aClientToken } from './a-client-token.js';
import { callOf } from './any-arguments.js';
import { type Region, type Things, twoRegions } from './two-regions.js';

type Outcome = 'allowed' | 'not-signed-in' | 'refused' | 'broken';

const now = new Date('2026-03-02T01:00:00Z');
const started = useApp({ now });
let people: GraphQLSchema;
let exchange: GraphQLSchema;
let home: Region;
let abroad: Region;

beforeAll(async () => {
  people = await schemaOf(PEOPLE_STAGES);
  exchange = await schemaOf(EXCHANGE_STAGES);
  const pack = loadPolicyPacks()[0];
  if (!pack) throw new Error('There is no policy pack');
  ({ home, abroad } = await twoRegions(started.pool, started.get(IdSealing), pack, now));
});

/** The one that ends a session comes last. */
const names = (Object.keys(ACCESS) as OperationName[]).toSorted(
  (a, b) => Number(a === 'DELETE /session') - Number(b === 'DELETE /session'),
);
const isRoute = (name: string): boolean => name.includes(' /');
const isExchange = (name: string): boolean => name.startsWith('exchange.');
const routes = names.filter(isRoute);
const peopleOperations = names.filter((name) => !isRoute(name) && !isExchange(name));
/** Files that share the walk. */
const PARTS = 3;
const REGIONAL: readonly TargetKind[] = ['cohort', 'programme'];

function fieldsOf(schema: GraphQLSchema) {
  return [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
      kind: 'query' as const,
      field,
    })),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({
      kind: 'mutation' as const,
      field,
    })),
  ];
}

function outcome(status: number, body: string): Outcome {
  const json = body.startsWith('{')
    ? (JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] })
    : {};
  const code = json.errors?.[0]?.extensions?.code;
  if (code === 'UNAUTHENTICATED' || status === 401) return 'not-signed-in';
  if (code === 'FORBIDDEN' || status === 403) return 'refused';
  return code === 'INTERNAL_SERVER_ERROR' || code === 'GRAPHQL_VALIDATION_FAILED' || status >= 500
    ? 'broken'
    : 'allowed';
}

async function call(name: OperationName, ids: Things, headers: Record<string, string>): Promise<Outcome> {
  if (isRoute(name)) return callRoute(name, ids, headers);
  const inExchange = isExchange(name);
  const schema = inExchange ? exchange : people;
  const found = fieldsOf(schema).find(({ field }) => field.name === name.replace('exchange.', ''));
  if (!found) throw new Error(`${name} is no operation`);
  const answer = await started.rest({
    method: 'POST',
    url: inExchange ? '/exchange/graphql' : '/graphql',
    headers,
    payload: callOf(found.kind, found.field, ids),
  });
  return outcome(answer.status, answer.text);
}

async function callRoute(name: string, ids: Things, headers: Record<string, string>): Promise<Outcome> {
  const [method = 'GET', path = '/'] = name.split(' ');
  const rule = accessRule(name as OperationName);
  const own = 'targets' in rule ? rule.targets?.at(-1) : undefined;
  const query = new URLSearchParams({
    programmeId: ids.programme,
    unitId: ids.unit,
    cohortId: ids.cohort,
    enrollmentId: ids.enrollment,
    theme: '1',
  });
  const answer = await started.rest({
    method: method as 'GET',
    url: `${path.replace(':id', own ? ids[own] : ids.unit).replace(':code', 'unknown')}?${query.toString()}`,
    headers,
    ...(method === 'POST' ? { payload: {} } : {}),
  });
  return outcome(answer.status, answer.text);
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];

/** Every route of every controller, as the table names them: `METHOD /path`. */
function routesOf(app: INestApplication): string[] {
  return [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => {
      const controller = metatype as Type<object>;
      const prefix = String(Reflect.getMetadata('path', controller));
      return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
        const handler: unknown = (controller.prototype as Record<string, unknown>)[name];
        if (name === 'constructor') return [];
        const path =
          typeof handler === 'function'
            ? (Reflect.getMetadata('path', handler) as string | undefined)
            : undefined;
        if (path === undefined) return [];
        const method = METHODS[Reflect.getMetadata('method', handler as object) as number];
        return [`${method} /${[prefix, path].join('/').split('/').filter(Boolean).join('/')}`];
      });
    });
}

const as = (region: Region, role: Role): Record<string, string> => ({
  cookie: `tisheng_session=${region.cookies[role]}`,
});

/** Things as a role may name them: some stand at an institution and at no school. */
const namedBy = (role: Role, region: Region, where: 'inside' | 'neighbour'): Things =>
  role === 'institution-operator' ? { ...region[where], ...region.ofOperators[where] } : region[where];

/** The table that the walk goes by has all that the program offers. */
export function theTableIsWhole(): void {
  test('the access table names every operation and every route, and nothing else', () => {
    const fields = [
      ...fieldsOf(people).map(({ field }) => field.name),
      ...fieldsOf(exchange).map(({ field }) => `exchange.${field.name}`),
    ];
    expect(names.filter((name) => !isRoute(name)).toSorted()).toEqual(fields.toSorted());
    expect(routes.toSorted()).toEqual(routesOf(started.app).toSorted());
  });

  test('the walk covers every operation of the people', () => {
    expect(peopleOperations.length).toBe(fieldsOf(people).length);
  });
}

/**
 * Walks every operation of both schemas and every REST route with every role: inside its reach, next door and in
 * another region. What the access table says must be what the running program does, operation by operation.
 *
 * @param part which of them this file walks: several files share the way, so that several workers walk at once
 */
export function walkOperations(part: 1 | 2 | 3): void {
  describe.each(
    names.filter((name, index) => index % PARTS === part - 1 && accessRule(name).for !== 'public'),
  )('%s', walkOperation);
}

function walkOperation(name: OperationName): void {
  const rule = accessRule(name);

  test('refuses who is not signed in', async () => {
    expect(await call(name, home.inside, {})).toBe('not-signed-in');
  });

  if (rule.for === 'clients') {
    const bearing = async (scopes: readonly OAuthScope[]) => ({
      authorization: `Bearer ${await aClientToken(started.pool, home.institutionId, scopes, now)}`,
    });

    test('lets in a program that holds the scope of the table', async () => {
      const headers = await bearing(rule.scope === null ? [] : [rule.scope]);
      expect(await call(name, home.inside, headers)).toBe('allowed');
    });

    test('refuses a person, whatever their role', async () => {
      expect(await call(name, home.inside, as(home, 'institution-operator'))).toBe('not-signed-in');
    });

    if (rule.scope === null) return;

    test('refuses a program that holds every scope but this', async () => {
      const headers = await bearing(OAUTH_SCOPES.filter((scope) => scope !== rule.scope));
      expect(await call(name, home.inside, headers)).toBe('refused');
    });
    return;
  }

  test('lets in exactly the roles of the table, within their reach', async () => {
    const found: Partial<Record<Role, Outcome>> = {};
    const expected: Partial<Record<Role, Outcome>> = {};
    for (const role of ROLES) {
      found[role] = await call(name, namedBy(role, home, 'inside'), as(home, role));
      expected[role] = rule.for !== 'roles' || rule.roles[role] ? 'allowed' : 'refused';
      // Ending the session of a role would end its walk.
      if (name === 'DELETE /session') break;
    }
    expect(found).toEqual(expected);
  });

  const targets = ('targets' in rule ? rule.targets : undefined) ?? [];
  if (targets.length === 0) return;

  test.each(targets)('refuses a %s of another region', async (target) => {
    for (const role of ROLES) {
      const ids = { ...home.inside, [target]: namedBy(role, abroad, 'inside')[target] };
      expect({ role, outcome: await call(name, ids, as(home, role)) }).toEqual({ role, outcome: 'refused' });
    }
  });

  const local = targets.filter((target) => !REGIONAL.includes(target));
  if (local.length === 0 || rule.for !== 'roles') return;
  // Whoever reaches a whole region reaches the neighbour; the use case narrows it further.
  const narrow = ROLES.filter(
    (role) =>
      rule.roles[role] &&
      rule.roles[role] !== 'region' &&
      !['province-office', 'city-office', 'inspector'].includes(role),
  );

  test.each(local)('refuses a %s of the neighbouring county to who has no reach there', async (target) => {
    for (const role of narrow) {
      const ids = {
        ...namedBy(role, home, 'inside'),
        [target]: namedBy(role, home, 'neighbour')[target],
      };
      expect({ role, outcome: await call(name, ids, as(home, role)) }).toEqual({ role, outcome: 'refused' });
    }
  });
}
