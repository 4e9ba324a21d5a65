import { schemaViolations } from './schema-ownership.js';
import { withPlantedTree } from './support/planted-tree.js';
import { REPOSITORY } from './support/repository.js';
import { readSources, report } from './support/source-file.js';

const check = (root: string): string[] => report(schemaViolations(readSources(root, ['apps/api/src'])));
const SCORING = 'apps/api/src/modules/scoring/use-cases/run-scoring.ts';

/** Runs the check on a scoring module whose use case holds this SQL. */
const scoringWith = (sql: string): string[] =>
  withPlantedTree({ [SCORING]: `export const sql = \`${sql}\`;` }, check);

describe('one schema per module', () => {
  test('SQL reads earlier stages, writes its own schema, and nothing else', () => {
    expect(check(REPOSITORY)).toEqual([]);
  });

  test('a module may read earlier schemas, write its own, and use the platform', () => {
    expect(
      scoringWith(
        'INSERT INTO scoring.result SELECT e.id FROM enrollment.enrollment e JOIN "exchange"."learning_record" r ON true',
      ),
    ).toEqual([]);
    expect(scoringWith('COPY enrollment.enrollment (id) TO STDOUT')).toEqual([]);
    expect(
      scoringWith('CREATE TABLE scoring.x (id uuid REFERENCES enrollment.enrollment ON UPDATE CASCADE)'),
    ).toEqual([]);
    expect(scoringWith('INSERT INTO platform.outbox (id) VALUES ($1)')).toEqual([]);
  });

  test('reading a later schema is found', () => {
    expect(scoringWith('SELECT 1 FROM scoring.result r JOIN certification.certificate c ON true')).toEqual([
      `sql-reads-earlier-schemas-only: ${SCORING}: certification`,
    ]);
  });

  test.each([
    'INSERT INTO enrollment.enrollment (id) VALUES ($1)',
    'WITH x AS (SELECT 1) UPDATE enrollment.enrollment SET state = $1',
    'update only "enrollment"."enrollment" set state = $1',
    'DELETE FROM enrollment.enrollment',
    'MERGE INTO enrollment.enrollment USING x ON true WHEN MATCHED THEN DELETE',
    'TRUNCATE enrollment.enrollment',
    'ALTER TABLE enrollment.enrollment ADD COLUMN x int',
    'CREATE UNIQUE INDEX i ON enrollment.enrollment (id)',
    'COPY enrollment.enrollment (id, state) FROM STDIN',
  ])('writing an earlier schema is found: %s', (sql) => {
    expect(scoringWith(sql)).toEqual([`sql-writes-own-schema-only: ${SCORING}: enrollment`]);
  });

  test('SQL is found in a template with interpolated values, and prose with a dot is not SQL', () => {
    const interpolated = 'export const f = (c: string) => `SELECT ${c} FROM supervision.bulletin`;';
    expect(withPlantedTree({ [SCORING]: interpolated }, check)).toEqual([
      `sql-reads-earlier-schemas-only: ${SCORING}: supervision`,
    ]);
    expect(
      withPlantedTree({ [SCORING]: "export const event = 'supervision.bulletin-published';" }, check),
    ).toEqual([]);
  });

  test('an entity in another schema is found', () => {
    const entity = "@Entity({ name: 'result', schema: 'enrollment' })\nexport class Result {}";
    expect(withPlantedTree({ [SCORING]: entity }, check)).toEqual([
      `entity-stands-in-own-schema: ${SCORING}: enrollment`,
    ]);
  });

  test('the platform that reads a module is found', () => {
    const file = 'apps/api/src/platform/audit/read.ts';
    expect(
      withPlantedTree({ [file]: "export const sql = 'SELECT 1 FROM identity.account';" }, check),
    ).toEqual([`sql-reads-earlier-schemas-only: ${file}: identity`]);
  });
});
