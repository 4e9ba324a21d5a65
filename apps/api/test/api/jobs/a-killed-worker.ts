import { NestFactory } from '@nestjs/core';
import { SystemClock } from '../../../src/platform/clock/clock.js';
import { readConfig } from '../../../src/platform/config/config.js';
import { Database } from '../../../src/platform/database/database.js';
import { BackgroundJobs } from '../../../src/platform/jobs/background-jobs.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { PlatformModule } from '../../../src/platform/platform.module.js';

/**
 * A process of its own that works off the queue: `node --import load-typescript.mjs a-killed-worker.ts`. Its one kind of
 * work writes numbers in batches, all in one transaction. With `STOP_AT` it says `middle` after so many batches and
 * hangs there, for the test to kill it.
 */
const BATCHES = 8;
const stopAt = Number(process.env.STOP_AT ?? 0);

const context = await NestFactory.createApplicationContext(
  PlatformModule.with(readConfig(process.env), new SystemClock()),
  { logger: ['error'] },
);
const database = context.get(Database);
context.get(BackgroundJobs).handle<{ name: string }>('write-numbers', (run) =>
  database.transaction(async (tx) => {
    for (let batch = 1; batch <= BATCHES; batch += 1) {
      await tx.run('INSERT INTO public.written SELECT $1, n FROM generate_series($2::int, $2 + 9) AS n', [
        run.payload.name,
        batch * 10,
      ]);
      await run.progress(batch, BATCHES);
      if (batch === stopAt) {
        console.log('middle');
        await new Promise(() => undefined);
      }
    }
    const outcome = { result: { rows: BATCHES * 10 } };
    await run.finish(tx, outcome);
    return outcome;
  }),
);
await context.get(Jobs).start();
console.log('started');
