/** What every command of this folder needs: where the workspace is, whether it is complete, running its tools. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const OLDEST_NODE = [20, 19];

/** Ends the process with a sentence when Node is too old or packages are missing. */
export function checkInstallation() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(`Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
  const missing = missingPackages();
  if (missing.length > 0) {
    fail(
      `The packages are not completely installed (missing: ${missing.slice(0, 3).join(', ')}` +
        `${missing.length > 3 ? ` and ${missing.length - 3} more` : ''}). Run: npx -y pnpm@12 install`,
    );
  }
}

/** The package manager only warns when its own install fails, so every declared package is looked for. */
function missingPackages() {
  return ['.', ...packageFolders('apps'), ...packageFolders('libs')].flatMap((folder) => {
    const { dependencies, devDependencies } = manifestOf(folder);
    return Object.keys({ ...dependencies, ...devDependencies })
      .filter((name) => !existsSync(join(root, folder, 'node_modules', name)))
      .map((name) => (folder === '.' ? name : `${name} of ${folder}`));
  });
}

/** Folders below `parent` that are packages of the workspace, relative to the root. */
export function packageFolders(parent) {
  return readdirSync(join(root, parent))
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'package.json')));
}

export function manifestOf(folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}

/** Runs a script of a package as the package manager would, without needing it on the path. */
export function runScript(folder, script, options) {
  return runTool(manifestOf(folder).scripts[script], folder, options);
}

/**
 * Runs a command line in a package's folder, its tools on the path.
 *
 * @returns the exit code; with `quiet` the output is shown only when the command fails
 */
export function runTool(commandLine, folder = '.', { quiet = false, env = {} } = {}) {
  const directory = join(root, folder);
  const tools = [join(directory, 'node_modules/.bin'), join(root, 'node_modules/.bin')];
  return new Promise((resolve) => {
    const child = spawn(commandLine, {
      cwd: directory,
      shell: true,
      env: { ...process.env, ...env, PATH: [...tools, process.env.PATH].join(delimiter) },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** Arguments after the command's name; the package manager hands a separating `--` on. */
export function commandArguments() {
  const given = process.argv.slice(2);
  return given[0] === '--' ? given.slice(1) : given;
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}
