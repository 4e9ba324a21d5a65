import { cycleViolations } from './import-cycles.js';
import { IMPORT_RULE_NAMES, importViolations } from './import-rules.js';
import { importGraph } from './support/import-graph.js';
import { withPlantedTree } from './support/planted-tree.js';
import { REPOSITORY } from './support/repository.js';
import { readSources, report } from './support/source-file.js';

const FOLDERS = [
  'apps/api/src',
  'apps/admin/src',
  'libs/domain-rules/src',
  'libs/policy-packs/src',
  'libs/reference-data/src',
  'libs/messages/src',
  'libs/exchange-client/src',
];

const MODULES = 'apps/api/src/modules';

function check(root: string): string[] {
  const edges = importGraph(readSources(root, FOLDERS));
  return report([...importViolations(edges), ...cycleViolations(edges)]);
}

/** One planted tree per rule: the files, and the only lines that the check may print. */
const PLANTED: readonly { rule: string; says: string; files: Record<string, string>; lines: string[] }[] = [
  {
    rule: 'import-leads-nowhere',
    says: 'an import of a file that does not exist',
    files: { 'apps/api/src/platform/a.ts': "import './gone.js';" },
    lines: ['import-leads-nowhere: apps/api/src/platform/a.ts: no source file for ./gone.js'],
  },
  {
    rule: 'module-is-not-in-the-life-cycle',
    says: 'a module that stands in no order',
    files: {
      [`${MODULES}/gossip/a.ts`]: "import { b } from './b.js';\nexport const a = b;",
      [`${MODULES}/gossip/b.ts`]: 'export const b = 1;',
    },
    lines: [`module-is-not-in-the-life-cycle: ${MODULES}/gossip/a.ts: unknown module gossip`],
  },
  {
    rule: 'module-imports-earlier-modules-only',
    says: 'enrollment that knows of scoring, even by a type',
    files: {
      [`${MODULES}/enrollment/use-cases/enroll.ts`]:
        "import type { S } from '../../scoring/public/score-reader.js';\nexport type T = S;",
      [`${MODULES}/scoring/public/score-reader.ts`]: 'export type S = 1;',
    },
    lines: [
      `module-imports-earlier-modules-only: ${MODULES}/enrollment/use-cases/enroll.ts: enrollment comes before scoring and imports ${MODULES}/scoring/public/score-reader.ts`,
    ],
  },
  {
    rule: 'module-imports-only-public-of-another',
    says: 'scoring that reaches into the entities of enrollment',
    files: {
      [`${MODULES}/scoring/use-cases/run.ts`]:
        "import { ok } from '../../enrollment/public/reader.js';\nimport { e } from '../../enrollment/persistence/entity.js';\nexport default [ok, e];",
      [`${MODULES}/enrollment/public/reader.ts`]: 'export const ok = 1;',
      [`${MODULES}/enrollment/persistence/entity.ts`]: 'export const e = 1;',
    },
    lines: [
      `module-imports-only-public-of-another: ${MODULES}/scoring/use-cases/run.ts: private ${MODULES}/enrollment/persistence/entity.ts`,
    ],
  },
  {
    rule: 'platform-imports-no-module',
    says: 'a platform that knows a module',
    files: {
      'apps/api/src/platform/auth/guard.ts': "export { x } from '../../modules/identity/public/reader.js';",
      [`${MODULES}/identity/public/reader.ts`]: 'export const x = 1;',
    },
    lines: [
      `platform-imports-no-module: apps/api/src/platform/auth/guard.ts: ${MODULES}/identity/public/reader.ts`,
    ],
  },
  {
    rule: 'modules-and-platform-do-not-import-entry-points',
    says: 'a module that imports the table of contents',
    files: {
      [`${MODULES}/identity/a.ts`]: "export const later = () => import('../../app.module.js');",
      'apps/api/src/app.module.ts': 'export const m = 1;',
    },
    lines: [
      `modules-and-platform-do-not-import-entry-points: ${MODULES}/identity/a.ts: apps/api/src/app.module.ts`,
    ],
  },
  {
    rule: 'library-imports-only-its-foundations',
    says: 'rules and texts that read one region',
    files: {
      'libs/domain-rules/src/scoring/rule.ts':
        "import { z } from 'zod';\nimport { pack } from '@tisheng/policy-packs/north/pack.js';\nexport default [z, pack];",
      'libs/policy-packs/src/north/pack.ts': 'export const pack = 1;',
      'libs/messages/src/a.ts':
        "import { t } from '@tisheng/reference-data/a.js';\nimport { pack } from '@tisheng/policy-packs/north/pack.js';\nexport default [t, pack];",
      'libs/reference-data/src/a.ts': 'export const t = 1;',
    },
    lines: [
      'library-imports-only-its-foundations: libs/domain-rules/src/scoring/rule.ts: domain-rules imports policy-packs',
      'library-imports-only-its-foundations: libs/messages/src/a.ts: messages imports policy-packs',
    ],
  },
  {
    rule: 'library-uses-no-node-built-in',
    says: 'a rule that reads a file; the institutions’ client may',
    files: {
      'libs/domain-rules/src/rule.ts':
        "import { readFileSync } from 'node:fs';\nexport default readFileSync;",
      'libs/exchange-client/src/command.ts':
        "import { readFileSync } from 'fs';\nexport default readFileSync;",
    },
    lines: ['library-uses-no-node-built-in: libs/domain-rules/src/rule.ts: node:fs'],
  },
  {
    rule: 'feature-imports-no-other-feature',
    says: 'a feature that borrows from its neighbour',
    files: {
      'apps/admin/src/features/scoring/components/table.tsx':
        "import { Name } from '../../enrollment/components/name.js';\nexport const Table = () => <Name />;",
      'apps/admin/src/features/enrollment/components/name.tsx': 'export const Name = () => <b />;',
    },
    lines: [
      'feature-imports-no-other-feature: apps/admin/src/features/scoring/components/table.tsx: apps/admin/src/features/enrollment/components/name.tsx',
    ],
  },
  {
    rule: 'shared-page-code-imports-no-feature',
    says: 'a shared component that knows a feature',
    files: {
      'apps/admin/src/components/card.tsx':
        "import { x } from '../features/scoring/api/x.js';\nexport const Card = () => <b>{x}</b>;",
      'apps/admin/src/features/scoring/api/x.ts': 'export const x = 1;',
    },
    lines: [
      'shared-page-code-imports-no-feature: apps/admin/src/components/card.tsx: apps/admin/src/features/scoring/api/x.ts',
    ],
  },
  {
    rule: 'feature-does-not-import-the-app',
    says: 'a feature that knows its route',
    files: {
      'apps/admin/src/features/scoring/api/x.ts': "export { route } from '../../../app/routes/scoring.js';",
      'apps/admin/src/app/routes/scoring.ts': 'export const route = 1;',
    },
    lines: [
      'feature-does-not-import-the-app: apps/admin/src/features/scoring/api/x.ts: apps/admin/src/app/routes/scoring.ts',
    ],
  },
  {
    rule: 'pages-import-neither-policy-packs-nor-the-api',
    says: 'a page that carries a region’s numbers',
    files: {
      'apps/admin/src/app/main.ts':
        "import { pack } from '@tisheng/policy-packs/north/pack.js';\nexport default pack;",
      'libs/policy-packs/src/north/pack.ts': 'export const pack = 1;',
    },
    lines: [
      'pages-import-neither-policy-packs-nor-the-api: apps/admin/src/app/main.ts: libs/policy-packs/src/north/pack.ts',
    ],
  },
];

describe('imports', () => {
  test('every file imports only what its room may know, and no import leads back to itself', () => {
    expect(check(REPOSITORY)).toEqual([]);
  });

  test.each(PLANTED)('$rule finds $says', ({ files, lines }) => {
    expect(withPlantedTree(files, check)).toEqual(lines);
  });

  test('every folder that is checked holds sources', () => {
    expect(FOLDERS.filter((folder) => readSources(REPOSITORY, [folder]).length === 0)).toEqual([]);
  });

  test('every rule has a planted violation', () => {
    expect(PLANTED.map(({ rule }) => rule).sort()).toEqual([...IMPORT_RULE_NAMES].sort());
  });

  test('a cycle over three files is found once, with the way round', () => {
    const files = {
      'libs/domain-rules/src/a.ts': "import { b } from './b.js';\nexport const a = b;",
      'libs/domain-rules/src/b.ts': "import { c } from './c.js';\nexport const b = c;",
      'libs/domain-rules/src/c.ts': "export { a as c } from './a.js';",
    };
    expect(withPlantedTree(files, check)).toEqual([
      'no-import-cycle: libs/domain-rules/src/a.ts: ' +
        ['a', 'b', 'c', 'a'].map((name) => `libs/domain-rules/src/${name}.ts`).join(' → '),
    ]);
  });

  test('a cycle of types alone counts between folders and not within one', () => {
    const between = {
      'libs/domain-rules/src/one/a.ts': "import type { B } from '../two/b.js';\nexport type A = B | 1;",
      'libs/domain-rules/src/two/b.ts': "export type B = import('../one/a.js').A;",
    };
    const within = {
      'libs/domain-rules/src/one/a.ts': "import type { B } from './b.js';\nexport type A = B | 1;",
      'libs/domain-rules/src/one/b.ts': "import { type A } from './a.js';\nexport type B = A;",
    };
    expect(withPlantedTree(between, check)).toHaveLength(1);
    expect(withPlantedTree(within, check)).toEqual([]);
  });

  test('a module definition may name an earlier one, and nothing else may', () => {
    const files = {
      [`${MODULES}/enrollment/enrollment.module.ts`]:
        "import { M } from '../organization/organization.module.js';\nexport default M;",
      [`${MODULES}/enrollment/use-cases/enroll.ts`]:
        "import { M } from '../../organization/organization.module.js';\nexport default M;",
      [`${MODULES}/organization/organization.module.ts`]: 'export const M = 1;',
    };
    expect(withPlantedTree(files, check)).toEqual([
      `module-imports-only-public-of-another: ${MODULES}/enrollment/use-cases/enroll.ts: private ${MODULES}/organization/organization.module.ts`,
    ]);
  });

  test('tests may look into any room', () => {
    const files = {
      'libs/domain-rules/src/rule.test.ts':
        "import { readFileSync } from 'node:fs';\nexport default readFileSync;",
    };
    expect(withPlantedTree(files, check)).toEqual([]);
  });
});
