import { printSchema } from 'graphql';
import { PEOPLE_STAGES, EXCHANGE_STAGES } from '../app.module.js';
import { schemaOf } from '../platform/graphql/schema-of.js';
import { schemaReference } from './generated-docs/schema-reference.js';
import { stateDiagramsDocument } from './generated-docs/state-diagrams.js';

/** A file that is made from the code and committed; a test says when it is out of date. */
export interface GeneratedFile {
  /** Path from the top of the repository. */
  readonly path: string;
  readonly content: string;
}

/** Everything that is generated and committed. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const people = await schemaOf(PEOPLE_STAGES);
  const exchange = await schemaOf(EXCHANGE_STAGES);
  return [
    { path: 'apps/api/schema.people.graphql', content: `${printSchema(people)}\n` },
    { path: 'apps/api/schema.exchange.graphql', content: `${printSchema(exchange)}\n` },
    { path: 'docs/generated/schema-people.md', content: schemaReference('Schema of the pages', people) },
    {
      path: 'docs/generated/schema-exchange.md',
      content: schemaReference('Schema of the training institutions', exchange),
    },
    { path: 'docs/generated/state-diagrams.md', content: stateDiagramsDocument() },
  ];
}
