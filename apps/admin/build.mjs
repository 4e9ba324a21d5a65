/**
 * Builds the pages: types and hashes of the documents → bundle → compressed copies → the list of documents that the
 * server trusts. Prints what a first page costs and fails when a teacher's costs too much.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { generate, loadContext } from '@graphql-codegen/cli';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
const COMPRESSIBLE = /\.(js|css|svg|json)$/;

/** Script of a first page, gzipped: what a slow telephone line bears. */
const BUDGET_KILOBYTES = 250;
/** Entries that a teacher's browser loads before the first page shows, in order. */
const TEACHERS_FIRST_PAGE = ['index.html', 'src/app/signed-in-shell.tsx', 'src/app/routes/teacher/home.tsx'];

process.chdir(here);
await generateDocuments();
await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'warn' });
writeTrustedDocuments();
const sizes = compressAssets();
reportSizes(sizes);

async function generateDocuments() {
  const context = await loadContext(join(here, 'codegen.ts'));
  context.updateConfig({ silent: true });
  await generate(context, true);
}

/** The server finds a document by the hash of its very text; a difference would refuse every page. */
function writeTrustedDocuments() {
  const documents = JSON.parse(readFileSync(join(here, 'src/gql/persisted-documents.json'), 'utf8'));
  for (const [hash, text] of Object.entries(documents)) {
    if (createHash('sha256').update(text).digest('hex') !== hash)
      throw new Error(`Wrong hash of ${text.slice(0, 60)}`);
  }
  writeFileSync(join(dist, 'trusted-documents.json'), `${JSON.stringify(documents, null, 1)}\n`);
  console.log(`${Object.keys(documents).length} documents`);
}

function compressAssets() {
  const sizes = new Map();
  for (const name of readdirSync(join(dist, 'assets')).filter((file) => COMPRESSIBLE.test(file))) {
    const path = join(dist, 'assets', name);
    const bytes = readFileSync(path);
    const gzipped = gzipSync(bytes, { level: 9 });
    writeFileSync(`${path}.gz`, gzipped);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 10 };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: quality }));
    sizes.set(`assets/${name}`, gzipped.length);
  }
  return sizes;
}

function reportSizes(sizes) {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const filesOf = (entries) => {
    const files = new Set();
    const visit = (key) => {
      const chunk = manifest[key];
      if (!chunk) throw new Error(`The build has no entry ${key}`);
      if (files.has(chunk.file)) return;
      files.add(chunk.file);
      for (const imported of chunk.imports ?? []) visit(imported);
    };
    for (const entry of entries) visit(entry);
    return [...files];
  };
  const kilobytes = (files) => files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) / 1000;
  const alreadyThere = new Set(filesOf(['index.html']));
  console.log(
    `${'every page'.padEnd(52)} ${kilobytes([...alreadyThere])
      .toFixed(1)
      .padStart(7)} kB gzip`,
  );
  const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
  for (const key of pages.sort()) {
    const own = filesOf([key]).filter((file) => !alreadyThere.has(file));
    console.log(`+ ${key.padEnd(50)} ${kilobytes(own).toFixed(1).padStart(7)} kB`);
  }
  const first = kilobytes(filesOf(TEACHERS_FIRST_PAGE));
  console.log(
    `A teacher's first page: ${first.toFixed(1)} kB of script, gzipped (limit ${BUDGET_KILOBYTES}).`,
  );
  if (first > BUDGET_KILOBYTES) {
    console.error(
      'A teacher’s first page loads too much script. Load what it does not show when it is needed.',
    );
    process.exitCode = 1;
  }
}
