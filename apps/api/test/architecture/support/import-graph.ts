import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { SourceFile } from './source-file.js';

/** What an import leads to. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'unresolved'; readonly specifier: string };

export interface Edge {
  readonly from: string;
  readonly to: Target;
  readonly typeOnly: boolean;
}

/** Every import of the sources, led back to the source file that it means. */
export function importGraph(sources: readonly SourceFile[]): Edge[] {
  const known = new Set(sources.map((source) => source.path));
  return sources.flatMap((source) =>
    source.imports
      .filter(({ specifier }) => !isAsset(specifier))
      .map(({ specifier, typeOnly }) => ({
        from: source.path,
        to: resolve(source.path, specifier, known),
        typeOnly,
      })),
  );
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): Target {
  const workspace = /^@tisheng\/([a-z-]+)\/(.+)$/.exec(specifier);
  if (workspace) return locate(`libs/${workspace[1]}/src/${workspace[2]}`, specifier, known);
  if (specifier.startsWith('@/')) return locate(`apps/admin/src/${specifier.slice(2)}`, specifier, known);
  if (specifier.startsWith('.')) return locate(posix.join(posix.dirname(from), specifier), specifier, known);
  if (specifier.startsWith('node:') || builtinModules.includes(specifier))
    return { kind: 'builtin', name: specifier };
  return { kind: 'package', name: specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/') };
}

function locate(path: string, specifier: string, known: ReadonlySet<string>): Target {
  if (isGenerated(path)) return { kind: 'file', path };
  const stem = path.replace(/\.jsx?$/, '');
  const candidates = [path, `${stem}.ts`, `${stem}.tsx`, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  const found = candidates.find((candidate) => known.has(candidate));
  return found === undefined ? { kind: 'unresolved', specifier } : { kind: 'file', path: found };
}

function isAsset(specifier: string): boolean {
  return /\.(css|svg|png|json|woff2)(\?.*)?$/.test(specifier);
}

/** Made by the build, so absent from a fresh clone. */
function isGenerated(path: string): boolean {
  return /(^|\/)(gql|generated)(\/|$)/.test(path);
}
