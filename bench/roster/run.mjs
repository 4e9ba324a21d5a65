/**
 * The roster of a province, from the file to the committed list, beside exceljs' streaming parse of the same workbook.
 *
 *   pnpm bench roster [--rows 67900] [--schools 1300] [--rounds 3] [--file roster.xlsx --school-list schools.csv]
 *                     [--only import,growth,office] [--pack ID] [--seed 2014] [--built]
 *
 * --built takes the server as it was built last.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from '../../apps/api/bin/workspace.mjs';
import { inChild, inSeconds, inThousands, median, table } from '../shared/measure.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    rows: text('67900'),
    schools: text('1300'),
    rounds: text('3'),
    seed: text('2014'),
    only: text('import,growth,office'),
    pack: { type: 'string' },
    file: { type: 'string' },
    'school-list': { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});
const [rows, schools, rounds, seed] = [values.rows, values.schools, values.rounds, values.seed].map(Number);
const jobs = values.only.split(',');

if (!values.built && (await runTool('tsc -b apps/api')) !== 0) process.exit(1);
const { inventFiles } = await import('./invent-roster.mjs');
const { packOf } = await import('../shared/open-app.mjs');
const { startEmbeddedDatabase } =
  await import('../../apps/api/dist/platform/embedded-database/start-embedded-database.js');
const { createDatabase, dropDatabase } =
  await import('../../apps/api/dist/platform/embedded-database/manage-databases.js');

const pack = packOf(values.pack);
const folder = mkdtempSync(join(tmpdir(), 'tisheng-bench-'));
await chmod(folder, 0o755);
const server = await startEmbeddedDatabase({ dataDir: join(folder, 'postgres') });
const child = (name, input) => inChild(new URL(name, import.meta.url), { packId: pack.id, ...input });
let databases = 0;

/** A database with the schools of the files, from which each round copies its own. */
async function prepared(schoolList) {
  const name = `bench_prepared_${(databases += 1)}`;
  const url = await createDatabase(server.url, name);
  const made = await child('./prepare.mjs', { url, schools: schoolList });
  return { name, ...made };
}

/** One measured import on a fresh copy. */
async function imported(template, file, after = async () => undefined) {
  const name = `bench_${(databases += 1)}`;
  const url = await createDatabase(server.url, name, template.name);
  const { programmeId, rootUnitId, cohorts } = template;
  try {
    const where = { url, programmeId, rootUnitId, file, fileName: basename(file) };
    const measured = await child('./import-roster.mjs', where);
    const more = await after({ ...where, cohortId: cohorts[0].id, importId: measured.importId });
    return { ...measured, more };
  } finally {
    await dropDatabase(server.url, name);
  }
}

async function files(name, rowCount, schoolCount, forms) {
  const at = join(folder, name);
  mkdirSync(at);
  await inventFiles(pack, { folder: at, rows: rowCount, schools: schoolCount, seed, forms });
  return (file) => join(at, file);
}

const mb = (list) => `${Math.max(...list.map(({ peakMb }) => peakMb ?? 0))} MB`;
const seconds = (list) => median(list.map((each) => each.seconds));

/** (a) From xlsx and from CSV against the parse alone, in turns. */
async function importJob() {
  const given = values.file ? resolve(process.env.INIT_CWD ?? '.', values.file) : undefined;
  const own = given ? undefined : await files('province', rows, schools, ['xlsx', 'csv']);
  const template = await prepared(
    given ? resolve(process.env.INIT_CWD ?? '.', values['school-list'] ?? '') : own('schools.csv'),
  );
  const isText = given !== undefined && !/\.xlsx$/i.test(given);
  const workbook = given === undefined ? own('roster.xlsx') : isText ? undefined : given;
  const plain = given === undefined ? own('roster.csv') : isText ? given : undefined;
  const taken = { limit: [], workbook: [], plain: [] };
  for (let round = 0; round < rounds; round += 1) {
    if (workbook) taken.limit.push(await child('./parse-alone.mjs', { file: workbook }));
    if (workbook) taken.workbook.push(await imported(template, workbook));
    if (plain) taken.plain.push(await imported(template, plain));
  }
  const line = (name, list, reach) => {
    if (list.length === 0) return [];
    const limit = taken.limit.length > 0 ? seconds(taken.limit) : undefined;
    const ratio = limit === undefined ? '–' : (limit / seconds(list)).toFixed(2);
    const detail =
      list[0].check === undefined
        ? ''
        : ` (check ${inSeconds(median(list.map(({ check }) => check)))}, commit ${inSeconds(median(list.map(({ commit }) => commit)))})`;
    return [
      [
        name,
        inThousands(list[0].rows),
        inSeconds(seconds(list)) + detail,
        inThousands(list[0].rows / seconds(list)),
        ratio,
        reach,
        mb(list),
      ],
    ];
  };
  console.log(`\n## A file of the whole region, checked and stored (${rounds} rounds, medians)\n`);
  console.log(
    table(
      ['job', 'rows', 'time', 'rows/s', 'ratio to the parse', 'reach', 'peak memory'],
      [
        ...line('exceljs streaming parse alone (limit)', taken.limit, ''),
        ...line('workbook: checked and stored', taken.workbook, '≥ 0.50'),
        ...line('CSV: checked and stored', taken.plain, '≥ 1.50 (3 × 0.50)'),
      ],
    ),
  );
}

/** (b) Ten times the schools and teachers. */
async function growthJob() {
  const small = await files('small', Math.round(rows / 10), Math.round(schools / 10), ['csv']);
  const large = await files('large', rows, schools, ['csv']);
  const templates = [await prepared(small('schools.csv')), await prepared(large('schools.csv'))];
  const taken = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    taken[0].push(await imported(templates[0], small('roster.csv')));
    taken[1].push(await imported(templates[1], large('roster.csv')));
  }
  const [before, after] = taken.map(seconds);
  console.log(`\n## Ten times the schools and rows\n`);
  console.log(
    table(
      ['rows', 'schools', 'time', 'peak memory', 'times the time', 'reach'],
      [
        [inThousands(rows / 10), inThousands(schools / 10), inSeconds(before), mb(taken[0]), '', ''],
        [
          inThousands(rows),
          inThousands(schools),
          inSeconds(after),
          mb(taken[1]),
          (after / before).toFixed(1),
          '≤ 11',
        ],
      ],
    ),
  );
}

/** (c), (d) What the office does afterwards. */
async function officeJob() {
  const own = await files('office', rows, schools, ['csv']);
  const template = await prepared(own('schools.csv'));
  const taken = [];
  for (let round = 0; round < rounds; round += 1) {
    taken.push(await imported(template, own('roster.csv'), (where) => child('./office-work.mjs', where)));
  }
  const names = Object.keys(taken[0].more.jobs);
  console.log(`\n## The office's work with ${inThousands(rows)} teachers\n`);
  console.log(
    table(
      ['work', 'time', 'reach'],
      names.map((name) => {
        const known = taken.map(({ more }) => more.jobs[name]).filter((value) => value !== null);
        const reach = name.startsWith('all confirmed') ? '< 60 s' : '';
        return [name, known.length > 0 ? inSeconds(median(known)) : 'refused', reach];
      }),
    ),
  );
  console.log(`Peak memory of all of it in one process: ${mb(taken.map(({ more }) => more))}.`);
}

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 16)}`,
);
try {
  if (jobs.includes('import')) await importJob();
  if (jobs.includes('growth')) await growthJob();
  if (jobs.includes('office')) await officeJob();
} finally {
  await server.stop();
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
