import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { AUDIT_FIELDS_SQL, type AuditFields, FIRST_HASH, linkHash, marksOf } from './audit-chain.js';

const EVERY_SECONDS = 5;
const BATCH = 1000;

/**
 * Links entries of the audit trail into the chain, a few seconds after they were committed. Linking them in the
 * transactions of the decisions would make every decision wait for the one before; so an entry can be changed unseen
 * until its link is made, and by nobody afterwards.
 */
@Injectable()
export class SealAuditTrail implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every(EVERY_SECONDS, 'seal-audit-trail', () => this.execute());
  }

  /** Links all that is committed, in batches. Of several processes one does it, and the others leave it to that one. */
  async execute(): Promise<{ sealed: number }> {
    let sealed = 0;
    for (;;) {
      const count = await this.database.transaction((tx) => sealBatch(tx));
      sealed += count;
      if (count < BATCH) return { sealed };
    }
  }
}

async function sealBatch(tx: Transaction): Promise<number> {
  const lock = await tx.one<{ isMine: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('platform.audit_seal')) AS "isMine"`,
  );
  if (!lock?.isMine) return 0;
  const entries = await tx.rows<{ id: number; fields: AuditFields }>(
    `SELECT e.id, ${AUDIT_FIELDS_SQL} AS fields
       FROM platform.audit_waiting w JOIN platform.audit_entry e ON e.id = w.entry_id ORDER BY w.entry_id LIMIT ${BATCH}`,
  );
  if (entries.length === 0) return 0;
  const head = await tx.one<{ sequence: number; hash: Buffer }>(
    'SELECT sequence, hash FROM platform.audit_seal ORDER BY sequence DESC LIMIT 1',
  );
  let previous = head?.hash ?? FIRST_HASH;
  const first = (head?.sequence ?? 0) + 1;
  const links = entries.map(({ id, fields }, index) => {
    const hash = linkHash(first + index, previous, fields);
    const link = {
      sequence: first + index,
      entryId: id,
      previous: previous.toString('hex'),
      hash: hash.toString('hex'),
      marks: marksOf(fields).toString('hex'),
    };
    previous = hash;
    return link;
  });
  await tx.run(
    `INSERT INTO platform.audit_seal (sequence, entry_id, previous_hash, hash, marks)
     SELECT sequence, "entryId", decode(previous, 'hex'), decode(hash, 'hex'), decode(marks, 'hex')
       FROM json_to_recordset($1) AS l(sequence bigint, "entryId" bigint, previous text, hash text, marks text)`,
    [JSON.stringify(links)],
  );
  await tx.run('DELETE FROM platform.audit_waiting WHERE entry_id = ANY($1)', [entries.map(({ id }) => id)]);
  return entries.length;
}
