import { runMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations.js';
import { dataSourceOptions } from './platform/database/data-source-options.js';

/** Brings a database up to the newest schema, the job queue's included. Safe to run again. */
export async function migrate(url: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(url, MIGRATIONS)).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
  await runMigrations({ connectionString: url });
}
