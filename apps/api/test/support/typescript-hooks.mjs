/**
 * Module hooks that let Node itself load the helpers of the tests, which are TypeScript: jest loads the files of its
 * global set-up outside its own module system, where neither its transform nor its name mapping reaches. Of the
 * application and the libraries they load what was built.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { builtFile } from './built-file.mjs';

/** `./x.js` means `./x.ts` where only that exists; a source of the application means what was built of it. */
export async function resolve(specifier, context, nextResolve) {
  const ofOurs = specifier.endsWith('.ts') || context.parentURL?.endsWith('.ts');
  if (ofOurs && /^(\.{1,2}\/|\/|file:).*\.[jt]s$/.test(specifier)) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: builtFile(source.href), shortCircuit: true };
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
