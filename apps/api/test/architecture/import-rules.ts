import type { Edge, Target } from './support/import-graph.js';
import type { Violation } from './support/source-file.js';
import { isTest } from './support/source-file.js';

/** The modules of the API in life-cycle order: each may know the ones before it, and only by their `public/`. */
export const MODULES = [
  'identity',
  'organization',
  'enrollment',
  'diagnostic-assessment',
  'course-selection',
  'exchange',
  'practice-evidence',
  'scoring',
  'certification',
  'supervision',
] as const;

/** What each library may import. */
const LIBRARIES: Readonly<Record<string, { imports: readonly string[]; builtins: boolean }>> = {
  'reference-data': { imports: [], builtins: false },
  'domain-rules': { imports: ['reference-data', 'zod'], builtins: false },
  'policy-packs': { imports: ['domain-rules', 'reference-data'], builtins: false },
  messages: { imports: ['domain-rules', 'reference-data'], builtins: false },
  'exchange-client': { imports: [], builtins: true },
};

interface ImportRule {
  readonly name: string;
  /** Says what is wrong with the edge, or nothing. */
  readonly breach: (edge: Edge) => string | undefined;
}

const RULES: readonly ImportRule[] = [
  {
    name: 'import-leads-nowhere',
    breach: ({ to }) => (to.kind === 'unresolved' ? `no source file for ${to.specifier}` : undefined),
  },
  {
    name: 'module-is-not-in-the-life-cycle',
    breach: ({ from }) => {
      const module = moduleOf(from);
      return module !== undefined && orderOf(module) < 0 ? `unknown module ${module}` : undefined;
    },
  },
  {
    name: 'module-imports-earlier-modules-only',
    breach: ({ from, to }) => {
      const [own, other] = [moduleOf(from), moduleOf(pathOf(to))];
      if (own === undefined || other === undefined || own === other) return undefined;
      return orderOf(other) < orderOf(own)
        ? undefined
        : `${own} comes before ${other} and imports ${pathOf(to)}`;
    },
  },
  {
    name: 'module-imports-only-public-of-another',
    breach: ({ from, to }) => {
      const [own, other] = [moduleOf(from), moduleOf(pathOf(to))];
      if (own === undefined || other === undefined || own === other) return undefined;
      if (isModuleDefinition(from) && isModuleDefinition(pathOf(to))) return undefined;
      return pathOf(to).startsWith(`apps/api/src/modules/${other}/public/`)
        ? undefined
        : `private ${pathOf(to)}`;
    },
  },
  {
    name: 'platform-imports-no-module',
    breach: ({ from, to }) =>
      from.startsWith('apps/api/src/platform/') && moduleOf(pathOf(to)) !== undefined
        ? pathOf(to)
        : undefined,
  },
  {
    name: 'modules-and-platform-do-not-import-entry-points',
    breach: ({ from, to }) =>
      /^apps\/api\/src\/(modules|platform)\//.test(from) &&
      /^apps\/api\/src\/(commands\/|[^/]+$)/.test(pathOf(to))
        ? pathOf(to)
        : undefined,
  },
  { name: 'library-imports-only-its-foundations', breach: libraryBreach },
  {
    name: 'library-uses-no-node-built-in',
    breach: ({ from, to }) => {
      const library = libraryOf(from);
      return library !== undefined && to.kind === 'builtin' && LIBRARIES[library]?.builtins !== true
        ? to.name
        : undefined;
    },
  },
  {
    name: 'feature-imports-no-other-feature',
    breach: ({ from, to }) => {
      const [own, other] = [featureOf(from), featureOf(pathOf(to))];
      return own !== undefined && other !== undefined && own !== other ? pathOf(to) : undefined;
    },
  },
  {
    name: 'shared-page-code-imports-no-feature',
    breach: ({ from, to }) =>
      /^apps\/admin\/src\/(components|lib)\//.test(from) &&
      /^apps\/admin\/src\/(features|app)\//.test(pathOf(to))
        ? pathOf(to)
        : undefined,
  },
  {
    name: 'feature-does-not-import-the-app',
    breach: ({ from, to }) =>
      featureOf(from) !== undefined && pathOf(to).startsWith('apps/admin/src/app/') ? pathOf(to) : undefined,
  },
  {
    name: 'pages-import-neither-policy-packs-nor-the-api',
    breach: ({ from, to }) =>
      from.startsWith('apps/admin/src/') && /^(libs\/policy-packs|apps\/api)\//.test(pathOf(to))
        ? pathOf(to)
        : undefined,
  },
];

/** Edges that no room of the house may have. */
export function importViolations(edges: readonly Edge[]): Violation[] {
  return edges
    .filter(({ from }) => !isTest(from))
    .flatMap((edge) =>
      RULES.flatMap(({ name, breach }) => {
        const detail = breach(edge);
        return detail === undefined ? [] : [{ rule: name, file: edge.from, detail }];
      }),
    );
}

export const IMPORT_RULE_NAMES = RULES.map(({ name }) => name);

function libraryBreach({ from, to }: Edge): string | undefined {
  const library = libraryOf(from);
  if (library === undefined || to.kind === 'builtin' || to.kind === 'unresolved') return undefined;
  const target = to.kind === 'package' ? to.name : (libraryOf(to.path) ?? to.path);
  if (target === library) return undefined;
  const allowed = LIBRARIES[library];
  if (allowed?.imports.includes(target)) return undefined;
  return `${library} imports ${target}`;
}

function pathOf(target: Target): string {
  return target.kind === 'file' ? target.path : '';
}

function moduleOf(path: string): string | undefined {
  return /^apps\/api\/src\/modules\/([^/]+)\//.exec(path)?.[1];
}

/** Nest injects a reader only where one module's definition names the other's. */
function isModuleDefinition(path: string): boolean {
  return /^apps\/api\/src\/modules\/([^/]+)\/\1\.module\.ts$/.test(path);
}

function orderOf(module: string): number {
  return (MODULES as readonly string[]).indexOf(module);
}

function libraryOf(path: string): string | undefined {
  return /^libs\/([^/]+)\/src\//.exec(path)?.[1];
}

function featureOf(path: string): string | undefined {
  return /^apps\/admin\/src\/features\/([^/]+)\//.exec(path)?.[1];
}
