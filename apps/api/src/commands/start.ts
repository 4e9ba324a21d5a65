import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createApp } from '../create-app.js';
import { migrate } from '../migrate.js';
import { SystemClock } from '../platform/clock/clock.js';
import { readConfig } from '../platform/config/config.js';
import { startEmbeddedDatabase } from '../platform/embedded-database/start-embedded-database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { demonstrationDatabase, fillGivenDatabase } from './demonstration/demonstration-database.js';
import { printWelcome, readAccounts } from './demonstration/accounts-file.js';
import { freePort } from './installation/free-port.js';
import { localSecrets } from './installation/secrets.js';
import { PAGES_DIR, TOP } from './installation/top.js';

/**
 * `pnpm start`: a whole installation on this machine. Without `DATABASE_URL` it runs PostgreSQL itself and fills it, once,
 * with two regions in mid-programme; with `DATABASE_URL` it uses that server and fills it only when
 * `TISHENG_DEMONSTRATION=1` asks for it.
 *
 * @returns what ends everything that was started
 */
export async function run(): Promise<() => Promise<void>> {
  const dataDir = resolve(process.env.TISHENG_DATA_DIR ?? join(TOP, '.data'));
  mkdirSync(dataDir, { recursive: true });
  const log = (line: string): void => console.log(line);
  const host = process.env.HOST ?? '127.0.0.1';
  const port = await freePort(Number(process.env.PORT ?? 3000), host);
  const env = {
    ...localSecrets(dataDir),
    TISHENG_DATA_DIR: dataDir,
    TISHENG_PUBLIC_URL: `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    // On a machine of one's own a receiver of notifications may stand beside it; a real installation keeps to the network.
    ...(process.env.DATABASE_URL ? {} : { TISHENG_WEBHOOK_NETWORKS: 'any' }),
    ...process.env,
    PORT: String(port),
    HOST: host,
  };

  const given = process.env.DATABASE_URL;
  const server = given ? null : await startEmbeddedDatabase({ dataDir: join(dataDir, 'postgres'), log });
  try {
    const wantsDemonstration = !given || process.env.TISHENG_DEMONSTRATION === '1';
    const databaseUrl = given ?? (await demonstrationDatabase(server!.url, env, log));
    if (given && wantsDemonstration) await fillGivenDatabase(given, env, log);
    await migrate(databaseUrl);
    const config = readConfig({ ...env, DATABASE_URL: databaseUrl });
    const app = await createApp(config, new SystemClock(), {
      quiet: true,
      ...(existsSync(join(PAGES_DIR, 'index.html')) ? { pagesDir: PAGES_DIR } : {}),
    });
    await app.get(Jobs).start();
    await app.listen(config.port, config.host);
    printWelcome(config.publicUrl, wantsDemonstration ? readAccounts(dataDir) : null, log);
    return async () => {
      await app.close();
      await server?.stop();
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}
