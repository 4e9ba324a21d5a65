import { createHash, randomUUID } from 'node:crypto';
import { chmod, chown, cp, lstat, mkdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { NativePrograms } from './native-programs.js';
import { run, runProgram } from './native-programs.js';
import type { UnixUser } from './unprivileged-user.js';

/**
 * Programs that `user` can run. A checkout below a closed directory (a home with mode 700) cannot be entered
 * by another user; the programs are then copied once to a place that can.
 */
export async function reachablePrograms(
  programs: NativePrograms,
  user: UnixUser | undefined,
): Promise<NativePrograms> {
  if (!user || (await runProgram(programs, 'postgres', ['--version'], user)).exitCode === 0) return programs;
  for (const base of openPlaces()) {
    const copy = {
      ...programs,
      folder: join(placeFor(base, programs.folder), `programs-${programs.version}`),
    };
    await makeOwnDirectory(dirname(copy.folder));
    if (!(await exists(copy.folder))) {
      const unfinished = `${copy.folder}.${randomUUID()}`;
      await cp(programs.folder, unfinished, { recursive: true, dereference: true });
      await rename(unfinished, copy.folder).catch(async (error: unknown) => {
        await rm(unfinished, { recursive: true, force: true });
        if (!(await exists(copy.folder))) throw error;
      });
    }
    if ((await runProgram(copy, 'postgres', ['--version'], user)).exitCode === 0) return copy;
  }
  const { output } = await runProgram(programs, 'postgres', ['--version'], user);
  throw new Error(
    `PostgreSQL cannot be run as the user ${user.name}: ${output.trim()}. ` +
      'Start as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * The data directory itself when `user` can work in its parent, otherwise one of the same meaning in a place
 * that the user can enter. The parent exists afterwards.
 */
export async function reachableDataDir(dataDir: string, user: UnixUser | undefined): Promise<string> {
  await mkdir(dirname(dataDir), { recursive: true });
  if (!user || (await canEnter(dirname(dataDir), user))) return dataDir;
  for (const base of openPlaces()) {
    const place = placeFor(base, dataDir);
    await makeOwnDirectory(place);
    if (await canEnter(place, user)) return join(place, 'data');
  }
  throw new Error(
    `The user ${user.name} can enter neither ${dirname(dataDir)} nor a directory for shared files.`,
  );
}

/** Gives a file or an empty directory to the user that PostgreSQL runs as. */
export async function giveTo(path: string, user: UnixUser | undefined): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function canEnter(directory: string, user: UnixUser): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], user)).exitCode === 0;
}

/** Directories that every user can enter and that outlive a session, best first. */
function openPlaces(): string[] {
  return [...new Set(['/var/tmp', tmpdir(), '/opt'])];
}

/** One place for one original path, so that two checkouts on a machine stay apart. */
function placeFor(base: string, original: string): string {
  return join(base, `tisheng-${createHash('sha256').update(original).digest('hex').slice(0, 12)}`);
}

/**
 * Makes a directory that only this user can change. In a directory open to all, someone else may have put
 * one of the same name there first; that one is refused.
 */
async function makeOwnDirectory(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o755 });
  const found = await lstat(directory);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${directory} belongs to somebody else. Remove it and start again.`);
  }
  await chmod(directory, 0o755);
}
