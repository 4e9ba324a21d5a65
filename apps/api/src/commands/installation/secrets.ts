import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys that an installation on one machine makes for itself; kept beside the database, never inside it. */
export interface Secrets {
  readonly TISHENG_ID_KEYS: string;
  readonly TISHENG_SIGNING_KEY: string;
}

/** Reads the keys of this installation, or makes them at the first start. The file is for its owner alone. */
export function localSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
  const secrets: Secrets = {
    TISHENG_ID_KEYS: `first:${randomBytes(32).toString('base64')}`,
    TISHENG_SIGNING_KEY: randomBytes(48).toString('base64url'),
  };
  writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}
