import { MAXIMUM_LINES, sizeViolations } from './file-size.js';
import { withPlantedTree } from './support/planted-tree.js';
import { REPOSITORY } from './support/repository.js';
import { report } from './support/source-file.js';

const check = (root: string): string[] => report(sizeViolations(root));
const lines = (count: number): string => 'export {};\n'.repeat(count);

describe('file size', () => {
  test(`no source file is longer than ${MAXIMUM_LINES} lines`, () => {
    expect(check(REPOSITORY)).toEqual([]);
  });

  test('one line more is found; data and generated files are let be', () => {
    const files = {
      'apps/api/src/modules/scoring/god.service.ts': lines(MAXIMUM_LINES + 1),
      'apps/api/src/modules/scoring/just-right.ts': lines(MAXIMUM_LINES),
      'libs/reference-data/src/counties.ts': lines(MAXIMUM_LINES + 1),
      'apps/admin/src/gql/graphql.ts': lines(MAXIMUM_LINES + 1),
      'apps/api/src/generated/schema.ts': lines(MAXIMUM_LINES + 1),
    };
    expect(withPlantedTree(files, check)).toEqual([
      `file-is-one-thing: apps/api/src/modules/scoring/god.service.ts: ${MAXIMUM_LINES + 1} lines`,
    ]);
  });
});
