import { readFile, stat } from 'node:fs/promises';

/** A user and its primary group, by number. */
export interface UnixUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Users that PostgreSQL may run as when the process is root, best first. */
const CANDIDATES = ['postgres', 'nobody', 'daemon'];

/**
 * Decides whom to run PostgreSQL as, which refuses to run as root.
 *
 * @returns undefined for an ordinary user, who runs it as themselves; for root the owner of an existing data
 *   directory, otherwise an unprivileged user of the machine
 */
export async function chooseUser(dataDir: string): Promise<UnixUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataDir).catch(() => undefined);
  if (owner && owner.uid !== 0) return { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  const users = readUsers(await readFile('/etc/passwd', 'utf8'));
  for (const candidate of CANDIDATES) {
    const user = users.find((each) => each.name === candidate && each.uid !== 0);
    if (user) return user;
  }
  throw new Error(
    'PostgreSQL does not run as root and this machine has none of the users ' +
      `${CANDIDATES.join(', ')}. Start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Reads the text of `/etc/passwd`. */
export function readUsers(passwd: string): UnixUser[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((columns) => columns.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => Number.isInteger(user.uid) && Number.isInteger(user.gid));
}
