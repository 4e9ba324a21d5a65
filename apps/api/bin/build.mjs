/** Builds the server and the pages; what has not changed since the last build is left alone. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkInstallation, manifestOf, packageFolders, root, runScript, runTool } from './workspace.mjs';

const RECORD = join(root, '.data/build.json');
const LIBRARIES = packageFolders('libs');
const SHARED_INPUTS = ['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', ...LIBRARIES];
const NOT_INPUT = new Set(['node_modules', 'dist', '.cache', '.data', 'gql', 'generated']);

const SERVER = {
  inputs: [...SHARED_INPUTS, 'apps/api/src', 'apps/api/package.json', 'apps/api/tsconfig.json'],
  output: 'apps/api/dist/.tsbuildinfo',
};
const PAGES = {
  inputs: [...SHARED_INPUTS, 'apps/admin', 'apps/api/schema.people.graphql'],
  output: 'apps/admin/dist/index.html',
};

/**
 * @param pages whether the pages are wanted too
 * @returns whether everything that is wanted is built
 */
export async function build({ pages = true } = {}) {
  const before = readRecord();
  const wanted = { server: fingerprint(SERVER.inputs) };
  if (pages && hasPages()) wanted.pages = fingerprint(PAGES.inputs);
  const stale = {
    server: wanted.server !== before.server || !existsSync(join(root, SERVER.output)),
    pages:
      wanted.pages !== undefined && (wanted.pages !== before.pages || !existsSync(join(root, PAGES.output))),
  };
  if (!stale.server && !stale.pages) return true;

  const started = Date.now();
  console.log(
    `Building ${[stale.server && 'the server', stale.pages && 'the pages'].filter(Boolean).join(' and ')} …`,
  );
  // Server and pages both stand on the libraries; after those they are built side by side.
  const libraries = await runTool(`tsc -b ${LIBRARIES.join(' ')}`);
  if (libraries !== 0) {
    console.error('The build failed (libraries); what is wrong is named above.');
    return false;
  }
  const [server, site] = await Promise.all([
    stale.server ? runTool('tsc -b apps/api') : 0,
    stale.pages ? runScript('apps/admin', 'build', { quiet: true }) : 0,
  ]);
  writeRecord({
    ...before,
    ...(server === 0 && { server: wanted.server }),
    ...(stale.pages && site === 0 && { pages: wanted.pages }),
  });
  if (server !== 0 || site !== 0) {
    console.error(`The build failed (${server !== 0 ? 'server' : 'pages'}); what is wrong is named above.`);
    return false;
  }
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

function hasPages() {
  return existsSync(join(root, 'apps/admin/index.html')) && Boolean(manifestOf('apps/admin').scripts?.build);
}

/** Names, sizes and times of all files below: cheap, and changed by every edit. */
function fingerprint(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  const visit = (path) => {
    const full = join(root, path);
    const found = statSync(full, { throwIfNoEntry: false });
    if (!found) return;
    if (!found.isDirectory()) {
      hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(full).sort()) {
      if (!NOT_INPUT.has(name) && !name.endsWith('.test.ts')) visit(`${path}/${name}`);
    }
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

function readRecord() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'));
  } catch {
    return {};
  }
}

function writeRecord(record) {
  mkdirSync(join(root, '.data'), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkInstallation();
  if (!(await build())) process.exit(1);
}
