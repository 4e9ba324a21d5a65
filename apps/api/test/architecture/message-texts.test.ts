import { textViolations } from './message-texts.js';
import { withPlantedTree } from './support/planted-tree.js';
import { REPOSITORY } from './support/repository.js';
import { readSources, report } from './support/source-file.js';

const check = (root: string): string[] => report(textViolations(readSources(root, ['apps/api/src'])));
const FILE = 'apps/api/src/modules/scoring/use-cases/publish-result.ts';

describe('texts that people read', () => {
  test('the API holds no Chinese text of its own', () => {
    expect(check(REPOSITORY)).toEqual([]);
  });

  test.each([
    "throw new Error('名额已满');",
    'const notice = `您好，${name}`;',
    "@Field({ description: '成绩' }) class X {}",
  ])('Chinese in a string is found: %s', (line) => {
    expect(withPlantedTree({ [FILE]: line }, check)).toHaveLength(1);
  });

  test('a comment may give the Chinese term; demonstration and paper forms speak Chinese', () => {
    const files = {
      [FILE]: '/** The comprehensive result (综合评定). */\nexport const x = 1;',
      'apps/api/src/commands/demonstration/names.ts': "export const surname = '王';",
      'apps/api/src/platform/documents/certificate-form.ts': "export const heading = '合格证书';",
    };
    expect(withPlantedTree(files, check)).toEqual([]);
  });
});
