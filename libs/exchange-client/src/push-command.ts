import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { parseArgs } from 'node:util';
import { ExchangeClient } from './exchange-client.js';
import { ExchangeError } from './exchange-errors.js';
import type { ConformanceReport } from './exchange-types.js';

const HELP = `Sends learning records to the programme.

  tisheng-exchange push FILE.ndjson[.gz] --cohort ID [--key KEY]
  tisheng-exchange cohorts
  tisheng-exchange cycles --cohort ID
  tisheng-exchange rejections RECEIPT
  tisheng-exchange trainees --cohort ID [--since MOMENT]     one line of JSON a trainee
  tisheng-exchange conformance [--json]       what the sandbox has seen of your program; 5 when it is not passed
  tisheng-exchange start-conformance          begin another run; the sandbox is emptied

  --url, --client, --secret      or TISHENG_URL, TISHENG_CLIENT_ID, TISHENG_CLIENT_SECRET

Without --key the file's name is the key: sending the same file again stores nothing twice.
`;

/** What the command reads and where it writes; passed in so that it can be tried. */
export interface CommandEnvironment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly write: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Runs the command and answers the exit code: 0 done, 1 not done, 2 called wrongly, 3 stored but some were rejected, 5 not passed. */
export async function runCommand(
  args: readonly string[],
  { env, write, complain }: CommandEnvironment,
): Promise<number> {
  const { values, positionals } = readArguments(args);
  const [action, subject] = positionals;
  const baseUrl = values.url ?? env['TISHENG_URL'];
  const clientId = values.client ?? env['TISHENG_CLIENT_ID'];
  const clientSecret = values.secret ?? env['TISHENG_CLIENT_SECRET'];
  if (values.help || !action) {
    write(HELP);
    return values.help ? 0 : 2;
  }
  if (!baseUrl || !clientId || !clientSecret) {
    complain(
      'Give --url, --client and --secret, or set TISHENG_URL, TISHENG_CLIENT_ID and TISHENG_CLIENT_SECRET.',
    );
    return 2;
  }
  const client = new ExchangeClient({ baseUrl, clientId, clientSecret });
  const cohort = values.cohort;
  try {
    if (action === 'push' && subject && cohort) return await push(client, subject, cohort, values.key, write);
    if (action === 'conformance') return tellConformance(await client.conformance(), values.json, write);
    if (action === 'start-conformance') write(`Cohort ${(await client.startConformanceRun()).cohortId}`);
    else if (action === 'cohorts') for (const found of await client.cohorts()) write(JSON.stringify(found));
    else if (action === 'cycles' && cohort)
      for (const cycle of await client.pushCycles(cohort)) write(JSON.stringify(cycle));
    else if (action === 'rejections' && subject)
      for await (const found of client.rejections(subject)) write(JSON.stringify(found));
    else if (action === 'trainees' && cohort) {
      const since = values.since ? { changedSince: values.since } : {};
      for await (const trainee of client.trainees(cohort, since)) write(JSON.stringify(trainee));
    } else {
      complain(HELP);
      return 2;
    }
    return 0;
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    complain(error.message);
    return 1;
  }
}

const SIGNS = { shown: '+', 'not-yet': ' ', wrong: '!' } as const;

function tellConformance(
  report: ConformanceReport,
  asJson: boolean | undefined,
  write: (line: string) => void,
): number {
  if (asJson) write(JSON.stringify(report));
  else {
    for (const { state, title, todo, required } of report.checks) {
      write(`${SIGNS[state]} ${title.en}${required ? '' : ' (recommended)'}`);
      if (todo) write(`    ${todo.en}`);
    }
    write(`${report.shown} of ${report.required} required are shown${report.passed ? ': passed' : ''}.`);
  }
  return report.passed ? 0 : 5;
}

async function push(
  client: ExchangeClient,
  file: string,
  cohort: string,
  key: string | undefined,
  write: (line: string) => void,
): Promise<number> {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const receipt = await client.pushStream(cohort, key ?? name.replace(/[^\x21-\x7e]/g, '_'), () =>
    linesOf(file),
  );
  write(JSON.stringify(receipt));
  return receipt.rejected === 0 ? 0 : 3;
}

function linesOf(file: string): AsyncIterable<string> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  return createInterface({ input, crlfDelay: Infinity });
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: text,
      client: text,
      secret: text,
      cohort: text,
      key: text,
      since: text,
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
