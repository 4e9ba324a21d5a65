import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { type AuditBreak, verifyAuditTrail } from '../platform/audit/verify-audit-trail.js';
import { Database } from '../platform/database/database.js';
import { dataSourceOptions } from '../platform/database/data-source-options.js';
import { installationDatabase } from './installation/installation-database.js';

const HELP = `Verifies the audit trail: recomputes the whole chain from the entries, while the program may run.

  pnpm verify-audit [--expect HASH]

  --expect   a head hash that an earlier run printed and that was kept elsewhere; it must be in the chain still

Prints how many entries were checked and the head hash: keep it where those who keep the database cannot reach it.
Exit code 0 when the trail is whole, 1 with the first break when it is not, 2 when the call is wrong.`;

const WORDS: Readonly<Record<AuditBreak['kind'], string>> = {
  'entry-changed': 'the entry was changed after it was sealed',
  'entry-deleted': 'the entry was deleted after it was sealed',
  'link-missing': 'this link of the chain is missing',
  'link-changed': 'the entry and its link do not belong together',
  'order-changed': 'the link before this one is not the one it was sealed after',
  'entry-without-link': 'the entry was put in past the program: it has no link and waits for none',
  'entry-lost-before-its-link': 'the entry was deleted before it was sealed',
  'expected-hash-not-found':
    'the expected hash is not in the chain: its tail was cut off, or it was made anew',
};

/** A break in one sentence: where, what, and which columns. */
export function breakText({ kind, sequence, entryId, fields }: AuditBreak): string {
  const where = [
    ...(sequence === null ? [] : [`link ${sequence}`]),
    ...(entryId === null ? [] : [`entry ${entryId}`]),
  ].join(', ');
  const which = fields ? ` (${fields.join(', ')})` : '';
  return `${where ? `${where}: ` : ''}${WORDS[kind]}${which}`;
}

/** `pnpm verify-audit`: see the text above. */
export async function run(args: readonly string[]): Promise<void> {
  const expected = readExpected(args);
  const installation = await installationDatabase();
  try {
    const source = await new DataSource(dataSourceOptions(installation.url)).initialize();
    try {
      const found = await verifyAuditTrail(new Database(source), expected);
      console.log(`Entries checked: ${found.checked}`);
      console.log(`Waiting for their seal: ${found.waiting}`);
      console.log(`Head: ${found.head}`);
      if (found.firstBreak) {
        console.error(`BROKEN: ${breakText(found.firstBreak)}`);
        process.exitCode = 1;
      } else console.log('The trail is whole.');
    } finally {
      await source.destroy();
    }
  } finally {
    await installation.stop();
  }
}

function readExpected(args: readonly string[]): string | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { expect: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const expected = values.expect?.toLowerCase();
    if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected)) throw new Error('--expect is no hash');
    return expected;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exit(2);
  }
}
