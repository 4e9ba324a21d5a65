import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than any start takes; an older lock was left by a process that was killed. */
const LONGEST_START_MS = 180_000;

/**
 * Runs `work` while no other process does so for the same lock file. A lock whose process is gone is broken.
 */
export async function exclusively<Result>(lockFile: string, work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      await writeFile(lockFile, String(process.pid), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isAbandoned(lockFile)) await rm(lockFile, { force: true });
      else await sleep(50);
    }
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/** Whether a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process number that a file holds; undefined when there is no such file or number. */
export async function readPid(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

async function isAbandoned(lockFile: string): Promise<boolean> {
  const written = await stat(lockFile).catch(() => undefined);
  if (!written) return false;
  const age = Date.now() - written.mtimeMs;
  if (age > LONGEST_START_MS) return true;
  const pid = await readPid(lockFile);
  // Between being made and being filled the file is empty for a moment.
  if (pid === undefined) return age > 2_000;
  return !isAlive(pid);
}
