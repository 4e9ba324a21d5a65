import { mkdirSync } from 'node:fs';
import { loadPolicyPacks } from '@tisheng/policy-packs/load-policy-packs.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { createApp } from '../../create-app.js';
import { ManualClock } from '../../platform/clock/clock.js';
import { readConfig } from '../../platform/config/config.js';
import { Progress } from '../season/progress.js';
import { type DemonstrationAccount, type DemonstrationClient, writeAccounts } from './accounts-file.js';
import { demonstrationPassword } from './people.js';
import { playRegion } from './play-region.js';
import { shiftToToday } from './shift-dates.js';

/**
 * Fills an empty, migrated database with every built-in region in the eighth week of its programme, through the use cases
 * and, for the institutions, over HTTP. Writes the accounts beside the data. Everybody is invented.
 */
export async function playDemonstration(
  env: Readonly<Record<string, string | undefined>>,
  log: (line: string) => void,
): Promise<void> {
  const config = readConfig({ ...env, PORT: '0', HOST: '127.0.0.1', TISHENG_TRUSTED_DOCUMENTS: 'required' });
  mkdirSync(config.dataDir, { recursive: true });
  const now = new Date();
  const clock = new ManualClock(now);
  const app = await createApp(config, clock, { quiet: true });
  const accounts: DemonstrationAccount[] = [];
  const apiClients: DemonstrationClient[] = [];
  try {
    await app.listen(0, '127.0.0.1');
    const password = demonstrationPassword();
    for (const pack of loadPolicyPacks()) {
      const started = performance.now();
      const shifted = shiftToToday(pack, plainDateIn(pack.programme.timeZone, now));
      const made = await playRegion({
        app,
        baseUrl: await app.getUrl(),
        clock,
        progress: new Progress(false, process.env.TISHENG_VERBOSE === '1'),
        pack: shifted,
        now,
        password,
      });
      accounts.push(...made.accounts);
      apiClients.push(...made.apiClients);
      log(
        `  ${pack.title.zh}: ${made.learners} learners, ${((performance.now() - started) / 1000).toFixed(1)} s`,
      );
    }
  } finally {
    await app.close();
  }
  writeAccounts(config.dataDir, { accounts, apiClients });
}
