/**
 * Module hooks that let Node itself load the TypeScript sources: jest loads the files of its global set-up
 * outside its own module system, where neither its transform nor its name mapping reaches.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const LIBRARIES = new URL('../../../../libs/', import.meta.url);
const OWN_PACKAGE =
  /^@tisheng\/(domain-rules|policy-packs|reference-data|messages|exchange-client)\/(.*)\.js$/;

/** `./x.js` means `./x.ts` where only that exists; a package of the workspace means its source. */
export async function resolve(specifier, context, nextResolve) {
  const own = OWN_PACKAGE.exec(specifier);
  if (own) return { url: new URL(`${own[1]}/src/${own[2]}.ts`, LIBRARIES).href, shortCircuit: true };
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return nextResolve(specifier, context);
}

/** TypeScript is compiled as the tests compile it, decorator metadata included. */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    swcrc: false,
    configFile: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
