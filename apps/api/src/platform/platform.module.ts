import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Audit } from './audit/audit.js';
import { AuthModule } from './auth/auth.module.js';
import { Clock } from './clock/clock.js';
import { CONFIG, type Config } from './config/config.js';
import { Database } from './database/database.js';
import { dataSourceOptions } from './database/data-source-options.js';
import { Events } from './events/events.js';
import { BackgroundJobs } from './jobs/background-jobs.js';
import { Jobs } from './jobs/jobs.js';
import { WorkerProcesses } from './jobs/worker-processes.js';
import { IdSealing } from './personal-data/id-sealing.js';
import { RotateIdKeys } from './personal-data/rotate-id-keys.js';
import { SealedPlaces } from './personal-data/sealed-places.js';
import { RateLimits } from './rate-limit/rate-limits.js';
import { FileStorage } from './storage/file-storage.js';

/** What every stage stands on: settings, clock, database, audit, jobs, events and files. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock): DynamicModule {
    const settings = { provide: CONFIG, useValue: config };
    const time = { provide: Clock, useValue: clock };
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(config.databaseUrl), autoLoadEntities: true }),
        AuthModule,
      ],
      providers: [
        settings,
        time,
        Database,
        Audit,
        WorkerProcesses,
        Jobs,
        BackgroundJobs,
        Events,
        FileStorage,
        IdSealing,
        SealedPlaces,
        RotateIdKeys,
        RateLimits,
      ],
      exports: [
        CONFIG,
        Clock,
        Database,
        Audit,
        Jobs,
        BackgroundJobs,
        Events,
        FileStorage,
        IdSealing,
        SealedPlaces,
        RotateIdKeys,
        RateLimits,
      ],
    };
  }
}
