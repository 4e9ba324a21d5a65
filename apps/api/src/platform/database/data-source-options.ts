import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';

const INT8 = 20;
const DATE = 1082;

// Counts fit a safe integer; plain dates have no zone and must not pass through one.
pg.types.setTypeParser(INT8, Number);
pg.types.setTypeParser(DATE, (text: string) => text);

/** Options of the one data source; entities come from the modules. */
export function dataSourceOptions(
  url: string,
  migrations: DataSourceOptions['migrations'] = [],
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    logging: false,
    // A connection costs some 30 ms to open and to prepare; those of a busy minute serve the next.
    extra: { max: 16, application_name: 'tisheng', idleTimeoutMillis: 120_000 },
  };
}
