import {
  getNamedType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isEnumType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';
import { accessRule, type OperationName } from '@tisheng/domain-rules/access/access-table.js';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { PEOPLE_STAGES } from '../../src/app.module.js';
import { schemaOf } from '../../src/platform/graphql/schema-of.js';
import { OrganizationWriter } from '../../src/modules/organization/public/organization-writer.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { enrolled } from '../builders/a-roster.js';
import { aTeacher } from '../builders/a-teacher.js';
import { anAccount } from '../builders/an-account.js';
import { countStatements } from '../support/count-statements.js';
import { useApp } from '../support/test-app.js';

/**
 * A list answers read models: one page is a handful of statements, as many for one row as for five hundred. Whoever reads
 * row by row makes the count grow, and is found here without being named.
 */

const app = useApp();
const ROWS = 500;
/** Of the list itself: the policy, the page and its count, and what belongs to its rows. */
const MOST_STATEMENTS = 5;
/** Who asks, and where the named things stand: asked before every operation, whatever it answers. */
const OF_THE_GUARD = [/FROM identity\.session s\b/, /AS "unitPath"[\s\S]*= ANY\(\$1\)\s*$/];
const DEPTH = 3;

type Field = GraphQLField<unknown, unknown>;

const lists = await listsOf();
let region: Region;
const cookies = new Map<Role, string>();

/** Every list of the people's schema that an office, a school or an institution may read. */
async function listsOf(): Promise<{ name: string; field: Field; role: Role }[]> {
  const schema = await schemaOf(PEOPLE_STAGES);
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const named = getNamedType(field.type);
    const role = readerOf(field.name as OperationName);
    if (!isObjectType(named) || !named.name.endsWith('Connection') || !role) return [];
    return [{ name: field.name, field, role }];
  });
}

function readerOf(operation: OperationName): Role | undefined {
  const rule = accessRule(operation);
  if (rule.for !== 'roles') return 'province-office';
  const preferred: Role[] = [
    'province-office',
    'county-office',
    'school-administrator',
    'principal',
    'institution-operator',
  ];
  return preferred.find((role) => rule.roles[role] !== undefined);
}

/** Everything that can be asked for without arguments, so that a field that reads by itself is asked as well. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined))
      return [];
    if (isScalarType(inner) || isEnumType(inner)) return [field.name];
    if (!isObjectType(inner) || depth === 0) return [];
    return [`${field.name} ${selectionOf(inner, depth - 1)}`];
  });
  return `{ ${['__typename', ...fields].join(' ')} }`;
}

function documentOf(field: Field): { query: string; variables: Record<string, unknown> } {
  const known: Readonly<Record<string, unknown>> = {
    unitId: region.root.id,
    cohortId: region.cohortId,
    programmeId: region.programmeId,
    institutionId: region.institutions[0]!.id,
    first: ROWS,
  };
  const given = field.args.filter(({ name }) => name in known);
  const heads = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const values = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = heads ? `(${heads})` : '';
  const call = `${field.name}${values ? `(${values})` : ''}`;
  return {
    query: `query List${head} { ${call} ${selectionOf(field.type, DEPTH)} }`,
    variables: Object.fromEntries(given.map(({ name }) => [name, known[name]])),
  };
}

const needsMore = (field: Field): boolean =>
  field.args.some(
    ({ name, type, defaultValue }) =>
      isNonNullType(type) &&
      defaultValue === undefined &&
      !['unitId', 'cohortId', 'programmeId', 'institutionId', 'first'].includes(name),
  );
const asked = lists.filter(({ field }) => !needsMore(field));

const SCHOOL_ROLES: readonly Role[] = ['school-administrator', 'principal'];

interface Reading {
  readonly rows: number;
  readonly statements: readonly string[];
}

async function readAll(): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const { name, field, role } of asked) {
    const { query, variables } = documentOf(field);
    // A school asks for itself.
    if ('unitId' in variables && SCHOOL_ROLES.includes(role)) variables.unitId = region.schools[0]!.id;
    const cookie = cookies.get(role)!;
    const ask = () => app.graphql<Record<string, { nodes?: unknown[] }>>(query, variables, cookie);
    // What is read once and kept is read now.
    await ask();
    const { answer, statements } = await countStatements(ask);
    expect({ name, errors: answer.errors }).toEqual({ name, errors: [] });
    readings.set(name, { rows: answer.data[name]?.nodes?.length ?? 0, statements });
  }
  return readings;
}

async function addRows(count: number, from: number): Promise<void> {
  const schools = Array.from({ length: count }, (_, index) => ({
    kind: 'school' as const,
    code: `21998${String(from + index).padStart(5, '0')}`,
    name: `新增第${from + index}小学`,
    parentCode: region.countyOf(region.schools[0]!).code,
    stages: ['primary' as const],
  }));
  await app.database.transaction((tx) =>
    app.get(OrganizationWriter).upsertUnits(tx, region.root.id, schools),
  );
  await enrolled(
    app,
    region,
    Array.from({ length: count }, () => aTeacher().at(region.schools[0]!)),
  );
  await app.database.run(
    `INSERT INTO identity.account (login, display_name, password_hash, created_at)
     SELECT 'listed-' || n, 'listed', 'none', $3 FROM generate_series($1::int, $1::int + $2::int - 1) AS n`,
    [from, count, app.clock.now()],
  );
  await app.database.run(
    `INSERT INTO identity.role_grant (account_id, role, unit_id, granted_at)
     SELECT id, 'principal', $1, $2 FROM identity.account a WHERE a.login LIKE 'listed-%'
        AND NOT EXISTS (SELECT FROM identity.role_grant g WHERE g.account_id = a.id)`,
    [region.schools[0]!.id, app.clock.now()],
  );
  await app.runJobs();
}

let few: Map<string, Reading>;
let many: Map<string, Reading>;

beforeAll(async () => {
  region = await aRegion(app);
  for (const role of new Set(asked.map((list) => list.role))) {
    const account = anAccount(app).of(role);
    const place =
      role === 'institution-operator'
        ? account.operating(region.institutions[0]!)
        : account.at(
            role === 'province-office' || role === 'county-office' ? region.root : region.schools[0]!,
          );
    cookies.set(role, await place.signedIn());
  }
  await addRows(1, 1);
  few = await readAll();
  await addRows(ROWS - 1, 2);
  many = await readAll();
}, 180_000);

test('the lists of teachers and enrollments are among them, and are full', () => {
  for (const name of ['teachers', 'enrollments']) {
    expect([name, few.get(name)?.rows, many.get(name)?.rows]).toEqual([name, 1, ROWS]);
  }
});

test.each(asked.map(({ name }) => name))(
  '%s asks the database as often for five hundred rows as for one',
  (name) => {
    const [before, after] = [few.get(name)!, many.get(name)!];
    const others = after.statements.filter((statement) => !before.statements.includes(statement));
    expect({ count: after.statements.length, others }).toEqual({
      count: before.statements.length,
      others: [],
    });
  },
);

test.each(asked.map(({ name }) => name))(`a page of %s is at most ${MOST_STATEMENTS} statements`, (name) => {
  const own = many.get(name)!.statements.filter((each) => !OF_THE_GUARD.some((guard) => guard.test(each)));
  expect(own.length <= MOST_STATEMENTS ? [] : own).toEqual([]);
});

test('a list that asks row by row is seen', async () => {
  const ids = await app.database.rows<{ id: string }>('SELECT id FROM enrollment.teacher LIMIT 3');
  const { statements } = await countStatements(async () => {
    for (const { id } of ids)
      await app.database.one('SELECT name FROM enrollment.teacher WHERE id = $1', [id]);
  });
  expect(statements).toHaveLength(3);
});
