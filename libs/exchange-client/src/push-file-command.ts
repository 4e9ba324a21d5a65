import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { BrokenHeader } from './csv.js';
import type { ExchangeClient } from './exchange-client.js';
import { ExchangeClient as Client } from './exchange-client.js';
import { ExchangeError, Unavailable } from './exchange-errors.js';
import type { PushReceipt } from './exchange-types.js';
import { BrokenSource } from './http-calls.js';
import type { CommandEnvironment } from './push-command.js';
import { RecordFile, type RecordFormat } from './record-file.js';

const HELP = `Sends a file of learning records as one push.

  tisheng-push FILE [--cohort ID] [--key KEY] [--format ndjson|csv] [--rejections FILE] [--attempts N] [--quiet]

  FILE          NDJSON, or CSV whose header names the fields; plain or gzip. By its name: *.csv and *.csv.gz are CSV.
  --cohort      may be left out when exactly one of your cohorts takes records
  --key         idempotency key; left out, it follows from the content: the same file sent again stores nothing twice
  --rejections  where rejected records are written, one line of JSON each; FILE.rejections.ndjson when left out
  --attempts    attempts of one request, the first included; 5 when left out
  --quiet       no progress

Who you are stands in the environment: TISHENG_URL, TISHENG_CLIENT_ID, TISHENG_CLIENT_SECRET.

The receipt goes to the standard output as one line of JSON, everything else to the standard error.
Exit codes:
  0  every record is stored (or was stored already)
  1  refused, nothing is stored; the reasons are told
  2  called wrongly, or the file cannot be read; nothing is stored
  3  stored, but some records were rejected; they are counted by reason and written to the file
  4  no answer after all attempts; send the same file again, what is stored stays stored once
`;

/** Records after which the progress is told. */
const TELL_EVERY = 50_000;

/** Runs `tisheng-push` and answers its exit code. */
export async function runPushFile(args: readonly string[], environment: CommandEnvironment): Promise<number> {
  const { env, write, complain } = environment;
  const called = readArguments(args);
  if (called === null) {
    complain(HELP);
    return 2;
  }
  if (called.values.help) {
    write(HELP);
    return 0;
  }
  const { TISHENG_URL: baseUrl, TISHENG_CLIENT_ID: clientId, TISHENG_CLIENT_SECRET: clientSecret } = env;
  if (!baseUrl || !clientId || !clientSecret) {
    complain('Set TISHENG_URL, TISHENG_CLIENT_ID and TISHENG_CLIENT_SECRET.');
    return 2;
  }
  const { values, path } = called;
  const waits = Number(env['TISHENG_BACK_OFF_MS'] ?? 500);
  const client = new Client({
    baseUrl,
    clientId,
    clientSecret,
    backOff: waits,
    attempts: called.attempts,
    onRetry: (attempt, reason, wait) =>
      complain(`Attempt ${attempt} failed (${reason}); trying again in ${Math.round(wait / 100) / 10} s.`),
  });
  try {
    const file = await RecordFile.at(path, called.format);
    const cohort = values.cohort ?? (await onlyCohort(client));
    if (cohort === null) {
      complain('Name the cohort with --cohort: none or several of yours take records.');
      return 2;
    }
    const key = values.key ?? (await file.key(cohort));
    const tell = values.quiet ? () => undefined : complain;
    const receipt = await client.pushStream(cohort, key, () => counted(file, tell));
    write(JSON.stringify(receipt));
    if (receipt.rejected === 0) return 0;
    await tellRejections(client, receipt, values.rejections ?? `${path}.rejections.ndjson`, complain).catch(
      // The push is stored all the same, and its rejections can be asked for again.
      (error: unknown) => complain(`The rejections could not be written: ${String(error)}`),
    );
    return 3;
  } catch (error) {
    const reason = causeOf(error);
    if (reason === null) throw error;
    complain(reason.message);
    if (reason instanceof Unavailable) return 4;
    return reason instanceof ExchangeError ? 1 : 2;
  }
}

/** The one cohort that takes records; null when there is none or several. */
async function onlyCohort(client: ExchangeClient): Promise<string | null> {
  const taking = (await client.cohorts()).filter(({ state }) => state !== 'CLOSED');
  return taking.length === 1 ? (taking[0]?.id ?? null) : null;
}

async function* counted(file: RecordFile, tell: (line: string) => void): AsyncGenerator {
  let records = 0;
  for await (const record of file.records()) {
    yield record;
    records += 1;
    if (records % TELL_EVERY === 0) tell(`${records} records sent`);
  }
  tell(`${records} records sent; waiting for the receipt`);
}

async function tellRejections(
  client: ExchangeClient,
  receipt: PushReceipt,
  path: string,
  complain: (line: string) => void,
): Promise<void> {
  const byCode = new Map<string, { records: number; message: string }>();
  const file = createWriteStream(path);
  await once(file, 'open');
  for await (const rejection of client.rejections(receipt.id)) {
    const known = byCode.get(rejection.code);
    byCode.set(rejection.code, { records: (known?.records ?? 0) + 1, message: rejection.message });
    if (!file.write(`${JSON.stringify(rejection)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  complain(`${receipt.rejected} of ${receipt.received} records were rejected:`);
  const most = [...byCode].sort(([, one], [, other]) => other.records - one.records);
  for (const [code, { records, message }] of most) complain(`  ${records}  ${code}  ${message}`);
  complain(`They stand in ${path}.`);
}

/** What is to be told of an error: one of the exchange, of the file or of its header; null for a fault of the program. */
function causeOf(error: unknown): Error | null {
  if (error instanceof ExchangeError || error instanceof BrokenHeader) return error;
  if (error instanceof BrokenSource) return causeOf(error.reason) ?? error;
  if (!(error instanceof Error)) return null;
  // Of the file system or of gzip.
  if ('code' in error && /^(E[A-Z]+|Z_[A-Z_]+)$/.test(String(error.code))) return error;
  return error.cause === undefined ? null : causeOf(error.cause);
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        cohort: text,
        key: text,
        format: text,
        rejections: text,
        attempts: text,
        quiet: flag,
        help: { ...flag, short: 'h' },
      },
    });
    const attempts = Number(values.attempts ?? 5);
    const [path] = positionals;
    const { format } = values;
    const formatKnown = format === undefined || format === 'ndjson' || format === 'csv';
    const sound = positionals.length === 1 && formatKnown && Number.isInteger(attempts) && attempts > 0;
    if (!values.help && !sound) return null;
    return { values, path: path ?? '', attempts, format: format as RecordFormat | undefined };
  } catch {
    return null;
  }
}
