import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  isSpecifiedScalarType,
  isIntrospectionType,
} from 'graphql';

const cell = (text: string | null | undefined): string =>
  (text ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ');

function rowsOf(type: GraphQLNamedType): string[] {
  if (isObjectType(type)) {
    return Object.values(type.getFields()).map((field) => {
      const args = field.args.map((arg) => `${arg.name}: ${String(arg.type)}`).join(', ');
      return `| \`${field.name}${args ? `(${args})` : ''}\` | \`${String(field.type)}\` | ${cell(field.description)} |`;
    });
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(
      (field) => `| \`${field.name}\` | \`${String(field.type)}\` | ${cell(field.description)} |`,
    );
  }
  if (isEnumType(type))
    return type.getValues().map((value) => `| \`${value.name}\` | | ${cell(value.description)} |`);
  if (isUnionType(type))
    return type.getTypes().map((member) => `| \`${member.name}\` | | ${cell(member.description)} |`);
  return [];
}

/** The reference of one schema as Markdown: operations first, then every type by name. */
export function schemaReference(title: string, schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter(
    (type) => type !== null && type !== undefined,
  );
  const others = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.includes(type as never),
  );
  const sections = [...roots, ...others].map((type) => {
    const rows = rowsOf(type);
    const table = rows.length > 0 ? `\n\n| name | type | meaning |\n|---|---|---|\n${rows.join('\n')}` : '';
    return `## ${type.name}\n\n${type.description ?? ''}${table}\n`;
  });
  return `# ${title}\n\nMade from the code by \`pnpm generate\`; do not edit.\n\n${sections.join('\n')}`;
}
