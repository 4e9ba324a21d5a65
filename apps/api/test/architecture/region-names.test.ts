import { regionViolations } from './region-names.js';
import { withPlantedTree } from './support/planted-tree.js';
import { REPOSITORY } from './support/repository.js';
import { report } from './support/source-file.js';

const check = (root: string): string[] => report(regionViolations(root));
const RULE = 'libs/domain-rules/src/enrollment/obligation.ts';

describe('no region outside the packs', () => {
  test('the program names no region', () => {
    expect(check(REPOSITORY)).toEqual([]);
  });

  test.each([
    ["if (pack.id === 'quanzhou-2016') hours = 160;", 'quanzhou'],
    ["const authority = '吉林省教育厅';", '吉林'],
    ['const isJilin = true;', 'Jilin'],
    ["if (unit.code === '350502') skip();", '350502'],
    ["const root = '220000';", '220000'],
    ['// the counties of Jilin do it otherwise', 'Jilin'],
  ])('a region in the code is found: %s', (line, name) => {
    const files = { [RULE]: `// Why.\n${line}\n` };
    expect(withPlantedTree(files, check)).toEqual([`region-is-named-in-its-pack-only: ${RULE}:2: ${name}`]);
  });

  test('a comment may cite the clause, code may not', () => {
    expect(withPlantedTree({ [RULE]: ' * Clause: Jilin annex art. 12(1).' }, check)).toEqual([]);
    expect(withPlantedTree({ [RULE]: "const source = 'Jilin annex art. 12(1)';" }, check)).toHaveLength(1);
  });

  test('packs, tests and the demonstration may name their region', () => {
    const files = {
      'libs/policy-packs/src/north/pack.ts': "export const id = 'jilin-2014';",
      'libs/domain-rules/src/enrollment/obligation.test.ts': "const pack = 'jilin-2014';",
      'apps/api/src/commands/demonstration/season.ts': "const pack = 'jilin-2014';",
    };
    expect(withPlantedTree(files, check)).toEqual([]);
  });

  test('a longer number is no region code', () => {
    expect(
      withPlantedTree({ [RULE]: 'const milliseconds = 2_200_000; const serial = 12201001;' }, check),
    ).toEqual([]);
  });
});
