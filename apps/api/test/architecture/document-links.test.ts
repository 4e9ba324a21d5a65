import { linkViolations } from './document-links.js';
import { withPlantedTree } from './support/planted-tree.js';
import { REPOSITORY } from './support/repository.js';
import { report } from './support/source-file.js';

const check = (root: string): string[] => report(linkViolations(root));

describe('links in the documents', () => {
  test('every file and folder that a document points to exists', () => {
    expect(check(REPOSITORY)).toEqual([]);
  });

  test('a link to a file that was renamed is found', () => {
    const files = {
      'README.md': '[rule](libs/old-name.ts) [folder](libs) [site](https://example.org)',
      'docs/guide/teacher.md': 'See [rule](../../libs/rule.ts#L1), [self](#here), [gone](../gone.md).',
      'libs/rule.ts': 'export {};',
    };
    expect(withPlantedTree(files, check)).toEqual([
      'document-links-to-what-exists: README.md: libs/old-name.ts',
      'document-links-to-what-exists: docs/guide/teacher.md: ../gone.md',
    ]);
  });
});
