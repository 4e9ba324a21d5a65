/**
 * Transform of jest that replaces the application, the libraries and all packages by bridges to what Node itself loads.
 *
 * Jest gives each test file a world of its own and would evaluate NestJS, TypeORM, GraphQL and the application in it
 * again, which took longer than most files' tests. What Node loads is loaded once for each worker. Only tests, builders
 * and their helpers still live in the file's world; the application is the built one that `start` runs.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { builtFile } from './built-file.mjs';

const require = createRequire(import.meta.url);
/** Changes whenever the way of building bridges does. */
const OWN = readFileSync(fileURLToPath(import.meta.url), 'utf8');

/** The bridge of an ES module exports the same names. */
function esModule(file) {
  const names = Object.keys(require(file)).filter((name) => name !== '__esModule');
  return [
    `const native = loadNatively(${JSON.stringify(file)});`,
    ...names.map((name) =>
      name === 'default' ? 'export default native.default;' : `export const ${name} = native.${name};`,
    ),
  ].join('\n');
}

export default {
  getCacheKey(_text, path, { supportsDynamicImport, supportsStaticESM }) {
    const file = builtFile(path);
    const { mtimeMs, size } = statSync(file);
    const parts = [OWN, file, mtimeMs, size, supportsDynamicImport, supportsStaticESM];
    return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
  },

  process(text, path, { supportsDynamicImport, supportsStaticESM }) {
    // Jest's global set-up is no test: it loads packages itself.
    if (!supportsDynamicImport) return { code: text };
    const file = builtFile(path);
    return {
      code: supportsStaticESM ? esModule(file) : `module.exports = loadNatively(${JSON.stringify(file)});`,
    };
  },
};
