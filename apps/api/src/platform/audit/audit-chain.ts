import { createHash } from 'node:crypto';

/**
 * Fields of an entry in the order in which they are hashed, each as the text that PostgreSQL makes of it. `at` is UTC
 * with microseconds; `before` and `after` are texts of `jsonb`, whose keys PostgreSQL keeps in one order.
 */
export const AUDIT_FIELDS = [
  'id',
  'at',
  'account_id',
  'actor',
  'role',
  'ip',
  'root_unit_id',
  'unit_id',
  'unit_path',
  'action',
  'target_kind',
  'target_id',
  'before',
  'after',
] as const;

/** The fields of an entry `e` as one array of texts. */
export const AUDIT_FIELDS_SQL = `ARRAY[e.id::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  e.account_id::text, e.actor, e.role, e.ip, e.root_unit_id::text, e.unit_id::text, e.unit_path, e.action, e.target_kind,
  e.target_id, e.before::text, e.after::text]`;

/** Values of {@link AUDIT_FIELDS}, in their order. */
export type AuditFields = readonly (string | null)[];

/** Name and version of the canonical form; stands first in it. */
const FORM = 'tisheng-audit/1';
const MARK_BYTES = 8;

/** The hash before the first entry: 32 bytes of zero. */
export const FIRST_HASH = Buffer.alloc(32);

/**
 * The hash of a link: SHA-256 over the canonical form in UTF-8, which is a JSON array without blanks:
 *
 * `["tisheng-audit/1","<sequence>","<previous hash, hexadecimal>",<fields>…]`
 *
 * with each field of {@link AUDIT_FIELDS} as a string, or `null` where the entry has none. Strings are escaped as
 * ECMAScript's `JSON.stringify` does: the quote, the backslash, control characters and lone surrogates only.
 */
export function linkHash(sequence: number, previous: Buffer, fields: AuditFields): Buffer {
  const form = JSON.stringify([FORM, String(sequence), previous.toString('hex'), ...fields]);
  return createHash('sha256').update(form, 'utf8').digest();
}

/** The first eight bytes of a digest of every field: not proof, but a hint which field a change was made to. */
export function marksOf(fields: AuditFields): Buffer {
  return Buffer.concat(
    fields.map((field) =>
      createHash('sha256').update(JSON.stringify(field), 'utf8').digest().subarray(0, MARK_BYTES),
    ),
  );
}

/** Names of the fields that differ from what was marked. */
export function changedFields(fields: AuditFields, marks: Buffer): string[] {
  const now = marksOf(fields);
  return AUDIT_FIELDS.filter((_, index) => {
    const from = index * MARK_BYTES;
    return !now.subarray(from, from + MARK_BYTES).equals(marks.subarray(from, from + MARK_BYTES));
  });
}
