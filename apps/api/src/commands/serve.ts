import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { createApp } from '../create-app.js';
import { migrate } from '../migrate.js';
import { SystemClock } from '../platform/clock/clock.js';
import { ConfigError, readConfig } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';

/** Runs one process of an installation on a database given from outside: API, worker or both. */
async function serve(): Promise<void> {
  const config = readConfig(process.env);
  await migrate(config.databaseUrl);
  const pagesDir = fileURLToPath(new URL('../../../admin/dist', import.meta.url));
  const app = await createApp(config, new SystemClock(), existsSync(pagesDir) ? { pagesDir } : {});
  await app.get(Jobs).start();
  if (config.role !== 'worker') await app.listen(config.port, config.host);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
}

serve().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
