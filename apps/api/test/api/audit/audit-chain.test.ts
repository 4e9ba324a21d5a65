import { createHash } from 'node:crypto';
import { Audit } from '../../../src/platform/audit/audit.js';
import { SealAuditTrail } from '../../../src/platform/audit/seal-audit-trail.js';
import { type AuditVerification, verifyAuditTrail } from '../../../src/platform/audit/verify-audit-trail.js';
import type { Transaction } from '../../../src/platform/database/database.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const OFFICE = { displayName: '=王办事员', role: 'county-office', ip: '10.0.0.7' };

async function record(action: string, after: unknown = { n: 1 }): Promise<void> {
  await app.get(Audit).record(app.database, OFFICE, {
    action,
    targetKind: 'unit',
    targetId: 'somewhere',
    before: { state: 'draft', text: 'with "quotes" \\ and\nlines' },
    after,
  });
}
const seal = () => app.get(SealAuditTrail).execute();

/** What a check finds after a change that somebody with all rights made; the change is taken back afterwards. */
async function after(
  change: (tx: Transaction) => Promise<unknown>,
  expected?: string,
): Promise<AuditVerification> {
  let found: AuditVerification | undefined;
  const takenBack = new Error('taken back');
  await app.database
    .transaction(async (tx) => {
      await tx.run('ALTER TABLE platform.audit_entry DISABLE TRIGGER ALL');
      await tx.run('ALTER TABLE platform.audit_seal DISABLE TRIGGER ALL');
      await change(tx);
      found = await verifyAuditTrail(tx, expected);
      throw takenBack;
    })
    .catch((error: unknown) => {
      if (error !== takenBack) throw error;
    });
  return found!;
}

beforeAll(async () => {
  for (const action of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']) await record(action);
  expect(await seal()).toEqual({ sealed: 6 });
});

test('an untouched trail is whole, and its head is the hash of its last link', async () => {
  const { rows } = await app.pool.query<{ hash: Buffer }>(
    'SELECT hash FROM platform.audit_seal WHERE sequence = 6',
  );
  expect(await verifyAuditTrail(app.database)).toEqual({
    checked: 6,
    waiting: 0,
    head: rows[0]!.hash.toString('hex'),
    firstBreak: null,
  });
});

test('the first hash is that of the canonical form as it is written down for other programs', async () => {
  const { rows } = await app.pool.query<{ id: string; at: string; hash: Buffer }>(
    `SELECT e.id::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, s.hash
       FROM platform.audit_seal s JOIN platform.audit_entry e ON e.id = s.entry_id WHERE sequence = 1`,
  );
  const before = String.raw`{\"text\": \"with \\\"quotes\\\" \\\\ and\\nlines\", \"state\": \"draft\"}`;
  const form =
    `["tisheng-audit/1","1","${'0'.repeat(64)}","${rows[0]!.id}","${rows[0]!.at}",null,"=王办事员","county-office",` +
    `"10.0.0.7",null,null,null,"first","unit","somewhere","${before}","{\\"n\\": 1}"]`;
  expect(createHash('sha256').update(form, 'utf8').digest('hex')).toBe(rows[0]!.hash.toString('hex'));
});

test('entries of transactions that end in another order than they began are linked all the same', async () => {
  let release = (): void => undefined;
  const slow = app.database.transaction(async (tx) => {
    await app.get(Audit).record(tx, OFFICE, { action: 'begun-early' });
    await new Promise<void>((resolve) => (release = resolve));
  });
  await record('begun-late');
  expect(await seal()).toEqual({ sealed: 1 });
  release();
  await slow;
  expect(await verifyAuditTrail(app.database)).toMatchObject({ waiting: 1, firstBreak: null });
  expect(await seal()).toEqual({ sealed: 1 });
  expect(await verifyAuditTrail(app.database)).toMatchObject({ checked: 8, waiting: 0, firstBreak: null });
});

test('two that seal at once make one chain', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => record(`many-${n}`)));
  await Promise.all([seal(), seal(), seal()]);
  await seal();
  expect(await verifyAuditTrail(app.database)).toMatchObject({ checked: 28, waiting: 0, firstBreak: null });
});

test.each([
  ['UPDATE platform.audit_entry SET actor = actor'],
  ['DELETE FROM platform.audit_entry'],
  ['TRUNCATE platform.audit_entry'],
  ['UPDATE platform.audit_seal SET hash = hash'],
  ['DELETE FROM platform.audit_seal'],
  ['TRUNCATE platform.audit_seal'],
])('the database refuses: %s', async (sql) => {
  await expect(app.pool.query(sql)).rejects.toThrow('only added to');
});

describe('who has all rights in the database and switches that off is found out', () => {
  const entryOf = (sequence: number) =>
    `(SELECT entry_id FROM platform.audit_seal WHERE sequence = ${sequence})`;

  test.each([
    ['actor', `actor = 'somebody else'`],
    ['at', `at = at + interval '1 microsecond'`],
    ['ip', `ip = NULL`],
    ['after', `after = '{"n": 2}'`],
    ['unit_path', `unit_path = '/1/'`],
  ])('a changed %s is named', async (field, change) => {
    const found = await after((tx) =>
      tx.run(`UPDATE platform.audit_entry SET ${change} WHERE id = ${entryOf(3)}`),
    );
    expect(found).toMatchObject({
      checked: 2,
      firstBreak: { kind: 'entry-changed', sequence: 3, fields: [field] },
    });
  });

  test('a changed entry is found though its marks were made anew', async () => {
    const found = await after(async (tx) => {
      await tx.run(`UPDATE platform.audit_entry SET action = 'fifth' WHERE id = ${entryOf(3)}`);
      // The mark of the action is that of an entry which truly holds it.
      await tx.run(
        `UPDATE platform.audit_seal SET marks = overlay(marks PLACING substr((SELECT marks FROM platform.audit_seal
           WHERE sequence = 5), 73, 8) FROM 73 FOR 8) WHERE sequence = 3`,
      );
    });
    expect(found.firstBreak).toMatchObject({ kind: 'link-changed', sequence: 3 });
  });

  test('a deleted entry, with and without its link', async () => {
    const entry = await after((tx) => tx.run(`DELETE FROM platform.audit_entry WHERE id = ${entryOf(4)}`));
    expect(entry).toMatchObject({ checked: 3, firstBreak: { kind: 'entry-deleted', sequence: 4 } });
    const both = await after(async (tx) => {
      await tx.run(`DELETE FROM platform.audit_entry WHERE id = ${entryOf(4)}`);
      await tx.run('DELETE FROM platform.audit_seal WHERE sequence = 4');
    });
    expect(both).toMatchObject({ checked: 3, firstBreak: { kind: 'link-missing', sequence: 4 } });
    const closed = await after(async (tx) => {
      await tx.run(`DELETE FROM platform.audit_entry WHERE id = ${entryOf(4)}`);
      await tx.run('DELETE FROM platform.audit_seal WHERE sequence = 4');
      await tx.run('UPDATE platform.audit_seal SET sequence = -(sequence - 1) WHERE sequence > 4');
      await tx.run('UPDATE platform.audit_seal SET sequence = -sequence WHERE sequence < 0');
    });
    expect(closed).toMatchObject({ checked: 3, firstBreak: { kind: 'order-changed', sequence: 4 } });
  });

  test('an entry that was put in', async () => {
    const found = await after((tx) =>
      tx.run(
        `INSERT INTO platform.audit_entry (at, actor, action) VALUES (now(), 'nobody', 'never-happened')`,
      ),
    );
    expect(found.firstBreak).toMatchObject({ kind: 'entry-without-link' });
  });

  test('two entries that changed places', async () => {
    const found = await after(async (tx) => {
      await tx.run('UPDATE platform.audit_seal SET sequence = -sequence WHERE sequence IN (2, 3)');
      await tx.run(
        'UPDATE platform.audit_seal SET sequence = CASE sequence WHEN -2 THEN 3 ELSE 2 END WHERE sequence < 0',
      );
    });
    expect(found).toMatchObject({ checked: 1, firstBreak: { kind: 'order-changed', sequence: 2 } });
  });

  test('an entry that was taken away before it was linked', async () => {
    await record('short-lived');
    const found = await after((tx) =>
      tx.run(`DELETE FROM platform.audit_entry WHERE action = 'short-lived'`),
    );
    expect(found.firstBreak).toMatchObject({ kind: 'entry-lost-before-its-link' });
    await seal();
  });

  test('a tail that was cut off shows by a hash that was kept elsewhere, and an older one is enough', async () => {
    const { head } = await verifyAuditTrail(app.database);
    await record('later');
    await seal();
    expect((await verifyAuditTrail(app.database, head)).firstBreak).toBeNull();
    const cut = async (tx: Transaction): Promise<void> => {
      await tx.run(
        'DELETE FROM platform.audit_entry WHERE id >= (SELECT max(id) - 3 FROM platform.audit_entry)',
      );
      await tx.run(
        'DELETE FROM platform.audit_seal s WHERE NOT EXISTS (SELECT FROM platform.audit_entry e WHERE e.id = entry_id)',
      );
    };
    // Nothing in the database itself can show it.
    expect((await after(cut)).firstBreak).toBeNull();
    expect((await after(cut, head)).firstBreak).toMatchObject({ kind: 'expected-hash-not-found' });
  });
});
