import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DefinitionNode,
  findBreakingChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  parse,
  print,
} from 'graphql';
import { EXCHANGE_STAGES, PEOPLE_STAGES } from '../../src/app.module.js';
import { type GeneratedFile, generatedFiles } from '../../src/commands/generated-files.js';
import { schemaOf } from '../../src/platform/graphql/schema-of.js';

const fileAt = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const BASELINE = '../../schema.exchange.baseline.graphql';

let generated: GeneratedFile[];
let people: GraphQLSchema;
let exchange: GraphQLSchema;

beforeAll(async () => {
  generated = await generatedFiles();
  people = await schemaOf(PEOPLE_STAGES);
  exchange = await schemaOf(EXCHANGE_STAGES);
});

test('the files that are made from the code are those that the code makes', () => {
  const outOfDate = generated.filter(({ path, content }) => committed(path) !== content);
  expect(sayHowToMend(outOfDate)).toBe('');
});

function committed(path: string): string | null {
  try {
    return fileAt(`../../../../${path}`);
  } catch {
    return null;
  }
}

const sayHowToMend = (files: readonly GeneratedFile[]): string =>
  files.length === 0
    ? ''
    : `Out of date: ${files.map(({ path }) => path).join(', ')}. Run: node apps/api/bin/generate.mjs`;

describe('descriptions', () => {
  test.each(['people', 'exchange'])('every part of the schema of the %s says what it means', (name) => {
    expect(withoutDescription(name === 'people' ? people : exchange)).toEqual([]);
  });

  test('a type, field, argument or value without one is found', () => {
    const bare = buildSchema(
      '"Asked." type Query { a(b: Int): Colour "Told." c: In2 } "x" enum Colour { RED } type In2 { "d" d: Int }',
    );
    expect(withoutDescription(bare)).toEqual(['Query.a', 'Query.a(b)', 'Colour.RED', 'In2']);
  });
});

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Names of everything in a schema that has no description. */
function withoutDescription(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [type as Described, ...partsOf(type)])
    .filter(({ description }) => !description?.trim())
    .map(({ name }) => name);
}

function partsOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => ({ name: `${type.name}.${name}`, description }));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => under(type.name, field));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    under(type.name, field),
    ...field.args.map(({ name, description }) => ({
      name: `${type.name}.${field.name}(${name})`,
      description,
    })),
  ]);
}

const under = (typeName: string, { name, description }: Described): Described => ({
  name: `${typeName}.${name}`,
  description,
});

describe('the contract with the institutions', () => {
  test('nothing on which their programs stand has been taken away or changed', () => {
    expect(breaking(fileAt(BASELINE), exchange)).toEqual([]);
  });

  test.each([
    ['a field is taken away', '  contentSha256: String!', '', 'FIELD_REMOVED'],
    [
      'a field that may be left out becomes required',
      '  minutes: Int\n',
      '  minutes: Int!\n',
      'FIELD_CHANGED_KIND',
    ],
    [
      'a new required field stands in an input',
      '  deviceHash: String\n',
      '  deviceHash: String\n  deviceName: String!\n',
      'REQUIRED_INPUT_FIELD_ADDED',
    ],
    ['a value is taken away', '  COMMENT\n', '', 'VALUE_REMOVED_FROM_ENUM'],
  ])('it is found when %s', (_what, was, is, found) => {
    const before = printWithoutDescriptions(fileAt(BASELINE));
    const changed = before.replace(was, is);
    expect(changed).not.toBe(before);
    expect(breaking(before, buildSchema(changed)).map(({ type }) => type)).toEqual([found]);
  });

  test('the names that were agreed are all there, with their types, arguments and defaults', () => {
    const { definitions } = parse(fileAt('contract-of-the-exchange.graphql'));
    expect(definitions.length).toBeGreaterThan(10);
    expect(definitions.flatMap((definition) => departures(definition, exchange))).toEqual([]);
  });

  test('a departure from what was agreed is found', () => {
    const other = buildSchema(`
      type Query { a(first: Int! = 50): String  b: Int }
      input In { c: Int!  d: Int! }
      enum Kind { ONE }
      union Either = Query`);
    const agreed = parse(`
      type Query { a(first: Int! = 100, after: String): String!  b: Int  e: Int }
      input In { c: Int }
      enum Kind { ONE TWO }
      union Either = Query | Other
      type Other { f: Int }`);
    expect(agreed.definitions.flatMap((definition) => departures(definition, other))).toEqual([
      'Query.a: String instead of String!',
      'Query.a(first): Int! = 50 instead of Int! = 100',
      'Query.a(after): nothing instead of String',
      'Query.e: nothing instead of Int',
      'In.c: Int! instead of Int',
      'In.d: required, but nobody agreed to it',
      'Kind: ONE instead of ONE, TWO',
      'Either: Query instead of Other, Query',
      'Other: nothing instead of a type',
    ]);
  });
});

const breaking = (baseline: string, now: GraphQLSchema) => findBreakingChanges(buildSchema(baseline), now);

/** Comments and descriptions gone, so that a test can name a line. */
function printWithoutDescriptions(sdl: string): string {
  return sdl.replaceAll(/"""[\s\S]*?"""\n\s*/g, '  ').replaceAll(/^ +/gm, '  ');
}

/** Where a schema is not what a definition of the contract says. */
function departures(agreed: DefinitionNode, schema: GraphQLSchema): string[] {
  if (!('name' in agreed) || !agreed.name) return [];
  const name = agreed.name.value;
  const type = schema.getType(name);
  if (!type) return [`${name}: nothing instead of a type`];
  const differs = (where: string, is: string | undefined, should: string): string[] =>
    is === should ? [] : [`${where}: ${is ?? 'nothing'} instead of ${should}`];

  if (agreed.kind === 'ObjectTypeDefinition' && isObjectType(type)) {
    return (agreed.fields ?? []).flatMap((field) => {
      const found = type.getFields()[field.name.value];
      const where = `${name}.${field.name.value}`;
      if (!found) return [`${where}: nothing instead of ${print(field.type)}`];
      const args = (field.arguments ?? []).flatMap((arg) => {
        const has = found.args.find((one) => one.name === arg.name.value);
        const by = arg.defaultValue ? ` = ${print(arg.defaultValue)}` : '';
        const is =
          has &&
          `${String(has.type)}${has.defaultValue === undefined ? '' : ` = ${JSON.stringify(has.defaultValue)}`}`;
        return differs(`${where}(${arg.name.value})`, is, `${print(arg.type)}${by}`);
      });
      return [...differs(where, String(found.type), print(field.type)), ...args];
    });
  }
  if (agreed.kind === 'InputObjectTypeDefinition' && isInputObjectType(type)) {
    const known = new Set(agreed.fields?.map((field) => field.name.value));
    const wrong = (agreed.fields ?? []).flatMap((field) => {
      const has = type.getFields()[field.name.value];
      return differs(`${name}.${field.name.value}`, has && String(has.type), print(field.type));
    });
    const more = Object.values(type.getFields()).filter(
      (field) =>
        !known.has(field.name) && String(field.type).endsWith('!') && field.defaultValue === undefined,
    );
    return [...wrong, ...more.map((field) => `${name}.${field.name}: required, but nobody agreed to it`)];
  }
  const list = (names: readonly string[]): string => [...names].toSorted().join(', ');
  if (agreed.kind === 'EnumTypeDefinition' && isEnumType(type)) {
    const values = agreed.values?.map((value) => value.name.value) ?? [];
    return differs(name, list(type.getValues().map((value) => value.name)), list(values));
  }
  if (agreed.kind === 'UnionTypeDefinition' && isUnionType(type)) {
    const members = agreed.types?.map((member) => member.name.value) ?? [];
    return differs(name, list(type.getTypes().map((member) => member.name)), list(members));
  }
  return [`${name}: another kind of type than was agreed`];
}
