import type { Queryable } from '../database/database.js';
import { AUDIT_FIELDS_SQL, type AuditFields, changedFields, FIRST_HASH, linkHash } from './audit-chain.js';

/** What is wrong with the trail, at the first place where it is wrong. */
export interface AuditBreak {
  readonly kind:
    | 'entry-changed'
    | 'entry-deleted'
    | 'link-missing'
    | 'link-changed'
    | 'order-changed'
    | 'entry-without-link'
    | 'entry-lost-before-its-link'
    | 'expected-hash-not-found';
  /** Place in the chain; null for what stands outside it. */
  readonly sequence: number | null;
  readonly entryId: number | null;
  /** Columns of the entry that differ from what was linked, as far as that can be told. */
  readonly fields?: readonly string[];
}

export interface AuditVerification {
  /** Entries whose link was checked and is sound. */
  readonly checked: number;
  /** Entries that wait for their link: those of the last seconds. */
  readonly waiting: number;
  /** Hash of the last sound link, hexadecimal; to be kept where the database's keepers cannot reach it. */
  readonly head: string;
  readonly firstBreak: AuditBreak | null;
}

const BATCH = 2000;

interface LinkRow extends Record<string, unknown> {
  readonly sequence: number;
  readonly entryId: number;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly marks: Buffer;
  readonly foundId: number | null;
  readonly fields: AuditFields;
}

/**
 * Walks the whole chain, in batches, and recomputes every link from its entry.
 *
 * @param expected a hash that an earlier check printed: it must be in the chain still, or its tail was cut off
 */
export async function verifyAuditTrail(db: Queryable, expected?: string): Promise<AuditVerification> {
  let head: Buffer = FIRST_HASH;
  let checked = 0;
  let hasSeenExpected = expected === undefined || expected === head.toString('hex');
  const answer = (firstBreak: AuditBreak | null, waiting = 0): AuditVerification => ({
    checked,
    waiting,
    head: head.toString('hex'),
    firstBreak,
  });
  for (;;) {
    const links = await db.rows<LinkRow>(
      `SELECT s.sequence, s.entry_id AS "entryId", s.previous_hash AS previous, s.hash, s.marks, e.id AS "foundId",
              ${AUDIT_FIELDS_SQL} AS fields
         FROM platform.audit_seal s LEFT JOIN platform.audit_entry e ON e.id = s.entry_id
        WHERE s.sequence > $1 ORDER BY s.sequence LIMIT ${BATCH}`,
      [checked],
    );
    for (const link of links) {
      const broken = breakOf(link, checked + 1, head);
      if (broken) return answer(broken);
      head = link.hash;
      checked += 1;
      hasSeenExpected ||= head.toString('hex') === expected;
    }
    if (links.length < BATCH) break;
  }
  const outside = await outsideTheChain(db);
  if (outside.firstBreak) return answer(outside.firstBreak);
  return answer(
    hasSeenExpected ? null : { kind: 'expected-hash-not-found', sequence: null, entryId: null },
    outside.waiting,
  );
}

function breakOf(link: LinkRow, sequence: number, head: Buffer): AuditBreak | null {
  const { entryId } = link;
  if (link.sequence !== sequence) return { kind: 'link-missing', sequence, entryId: null };
  if (link.foundId === null) return { kind: 'entry-deleted', sequence, entryId };
  const fields = changedFields(link.fields, link.marks);
  if (fields.length > 0) return { kind: 'entry-changed', sequence, entryId, fields };
  const isSound = linkHash(sequence, head, link.fields).equals(link.hash);
  if (isSound && link.previous.equals(head)) return null;
  // The link is right by itself, but for another place in the chain.
  if (!link.previous.equals(head)) return { kind: 'order-changed', sequence, entryId };
  return { kind: 'link-changed', sequence, entryId };
}

/** Entries past the chain: none may be, but those that wait for their link. */
async function outsideTheChain(db: Queryable): Promise<{ waiting: number; firstBreak: AuditBreak | null }> {
  const row = await db.one<{ without: number | null; lost: number | null; waiting: number }>(
    `SELECT (SELECT min(e.id) FROM platform.audit_entry e
              WHERE NOT EXISTS (SELECT FROM platform.audit_seal s WHERE s.entry_id = e.id)
                AND NOT EXISTS (SELECT FROM platform.audit_waiting w WHERE w.entry_id = e.id)) AS without,
            (SELECT min(w.entry_id) FROM platform.audit_waiting w
              WHERE NOT EXISTS (SELECT FROM platform.audit_entry e WHERE e.id = w.entry_id)) AS lost,
            (SELECT count(*) FROM platform.audit_waiting)::int AS waiting`,
  );
  const [without, lost] = [row?.without ?? null, row?.lost ?? null];
  const firstBreak: AuditBreak | null =
    without !== null
      ? { kind: 'entry-without-link', sequence: null, entryId: without }
      : lost !== null
        ? { kind: 'entry-lost-before-its-link', sequence: null, entryId: lost }
        : null;
  return { waiting: row?.waiting ?? 0, firstBreak };
}
