import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPolicyPacks } from '@tisheng/policy-packs/load-policy-packs.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { createApp } from '../create-app.js';
import { migrate } from '../migrate.js';
import { ManualClock } from '../platform/clock/clock.js';
import { readConfig } from '../platform/config/config.js';
import { createDatabase, dropDatabase } from '../platform/embedded-database/manage-databases.js';
import { startEmbeddedDatabase } from '../platform/embedded-database/start-embedded-database.js';
import { localSecrets } from './installation/secrets.js';
import { TOP } from './installation/top.js';
import { Progress } from './season/progress.js';
import { playWholeSeason } from './season/play-whole-season.js';
import { printReport } from './season/report.js';
import type { RegionFile, RegionFiles } from './season/open-region.js';
import { SeasonFailure } from './season/season.js';
import { firstTeachers } from './season/first-teachers.js';

const HELP = `Plays a whole programme on a database of its own: from a roster file to certificates that the public verifies.

  pnpm simulate --region NAME --roster FILE --schools FILE [--counties FILE] [--teachers N] [--keep]

  --region    a policy pack: its id, or the beginning of it that no other pack shares
  --roster    teachers: xlsx, csv (UTF-8 or GB18030) or csv.gz
  --schools   schools with the columns 学校标识码, 学校名称, 任教学段, 所属县区代码
  --counties  counties that the pack does not know yet: 县区代码, 县区名称, 市州代码
  --teachers  takes only the first N rows of the roster
  --keep      leaves the database behind and prints its address

Exit code 0 when everything held that should hold, 1 when something did not, 2 when the call is wrong.`;

interface Call {
  readonly pack: PolicyPack;
  readonly files: RegionFiles;
  readonly keep: boolean;
}

function wrong(message: string): never {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}

function packNamed(name: string): PolicyPack {
  const packs = loadPolicyPacks();
  const found = packs.filter(({ id }) => id === name || id.startsWith(`${name}-`));
  if (found.length === 1) return found[0]!;
  return wrong(
    `--region "${name}" names ${found.length === 0 ? 'no' : 'more than one'} policy pack. There are: ${packs.map(({ id }) => id).join(', ')}`,
  );
}

const fileAt = (path: string): RegionFile => ({
  name: basename(path),
  source: resolve(process.env.INIT_CWD ?? '.', path),
});

async function readCall(args: readonly string[]): Promise<Call> {
  const text = { type: 'string' } as const;
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        region: text,
        roster: text,
        schools: text,
        counties: text,
        teachers: text,
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    return wrong((error as Error).message);
  }
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const { region, roster, schools, counties, teachers, keep } = values;
  if (!region || !roster || !schools) return wrong('--region, --roster and --schools are needed');
  const most = teachers === undefined ? null : Number(teachers);
  if (most !== null && (!Number.isInteger(most) || most < 1))
    return wrong(`--teachers "${teachers}" is not a number of teachers`);
  const whole = fileAt(roster);
  return {
    pack: packNamed(region),
    keep,
    files: {
      roster: most === null ? whole : await firstTeachers(whole, most),
      schools: fileAt(schools),
      ...(counties ? { counties: fileAt(counties) } : {}),
    },
  };
}

/** `pnpm simulate`: the main job, whole, on PostgreSQL and over HTTP. Ends the process. */
export async function run(args: readonly string[]): Promise<void> {
  const call = await readCall(args);
  const dataDir = resolve(process.env.TISHENG_DATA_DIR ?? join(TOP, '.data'));
  mkdirSync(dataDir, { recursive: true });
  const server = process.env.DATABASE_URL
    ? null
    : await startEmbeddedDatabase({ dataDir: join(dataDir, 'postgres') });
  const serverUrl = server?.url ?? process.env.DATABASE_URL!;
  const name = `tisheng_simulation_${process.pid}`;
  const url = await createDatabase(serverUrl, name);
  const filesDir = join(tmpdir(), name);
  let failed = false;
  try {
    await migrate(url);
    const config = readConfig({
      ...localSecrets(dataDir),
      DATABASE_URL: url,
      PORT: '0',
      TISHENG_DATA_DIR: filesDir,
      TISHENG_PUBLIC_URL: 'http://127.0.0.1',
      TISHENG_TRUSTED_DOCUMENTS: 'required',
    });
    const clock = new ManualClock(new Date());
    const app = await createApp(config, clock, { quiet: true });
    try {
      await app.listen(0, '127.0.0.1');
      const progress = new Progress();
      const started = performance.now();
      const report = await playWholeSeason(app, await app.getUrl(), clock, progress, call.pack, call.files);
      printReport(call.pack, report, progress, (performance.now() - started) / 1000);
    } finally {
      await app.close();
    }
  } catch (error) {
    failed = true;
    console.error(error instanceof SeasonFailure ? error.message : error);
  } finally {
    rmSync(filesDir, { recursive: true, force: true });
    if (call.keep) console.log(`The database is kept: ${url}`);
    else await dropDatabase(serverUrl, name);
    await server?.stop();
  }
  process.exit(failed ? 1 : 0);
}
