import { parseArgs } from 'node:util';
import { createApp } from '../create-app.js';
import { SystemClock } from '../platform/clock/clock.js';
import { readConfig } from '../platform/config/config.js';
import { type KeyCount, RotateIdKeys } from '../platform/personal-data/rotate-id-keys.js';
import { installationDatabase } from './installation/installation-database.js';

const HELP = `Seals every ID number anew under the first key of TISHENG_ID_KEYS, while the servers run.

  pnpm rotate-id-keys

Before: put the new key first in TISHENG_ID_KEYS, leave the old ones behind it, and restart every server.
Cut off it can simply be begun again. Exit code 0 when nothing is left under an old key, 1 when something is or when
a key that is still needed is missing, 2 when the call is wrong.`;

/** `pnpm rotate-id-keys`: see the text above. */
export async function run(args: readonly string[]): Promise<void> {
  readArguments(args);
  const installation = await installationDatabase();
  try {
    const config = readConfig({ ...installation.env, DATABASE_URL: installation.url });
    const app = await createApp(config, new SystemClock(), { quiet: true });
    try {
      const answer = await app.get(RotateIdKeys).execute((place, done) => console.log(`${place}: ${done}`));
      if ('missingKeys' in answer) {
        console.error('Nothing was changed: keys that are still needed are not in TISHENG_ID_KEYS.');
        for (const count of answer.missingKeys) console.error(`  ${line(count)}`);
        process.exitCode = 1;
        return;
      }
      for (const { place, rows } of answer.resealed)
        console.log(`${place}: ${rows} sealed anew under "${answer.keyId}"`);
      if (answer.left.length === 0) {
        console.log('Nothing is left under another key: the old keys can be taken out of TISHENG_ID_KEYS.');
        return;
      }
      console.error('Left under old keys; restart every server with the new key first, then run this again:');
      for (const count of answer.left) console.error(`  ${line(count)}`);
      process.exitCode = 1;
    } finally {
      await app.close();
    }
  } finally {
    await installation.stop();
  }
}

const line = ({ place, keyId, rows }: KeyCount): string => `key "${keyId}": ${rows} in ${place}`;

function readArguments(args: readonly string[]): void {
  try {
    const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean' } } });
    if (!values.help) return;
    console.log(HELP);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exit(2);
  }
}
