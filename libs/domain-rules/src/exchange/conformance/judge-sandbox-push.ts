import type { RecordProblemCode } from '../record-codes.js';

/** A record of a push as the stage holds it; `code` where the record alone is broken. */
export interface StagedRecord {
  readonly index: number;
  readonly recordId: string | null;
  readonly learnerNo: string;
  /** Milliseconds since 1970 UTC. */
  readonly occurredAt: number;
  readonly courseCode: string | null;
  readonly supersedes: string | null;
  /** Same text, same record. */
  readonly content: string;
  readonly code: RecordProblemCode | null;
}

/** What the sandbox knows when a push comes. */
export interface SandboxFacts {
  /** Learner number → until when the learner takes part, exclusively; infinite for who stays. */
  readonly learners: ReadonlyMap<string, number>;
  readonly trainingStartsAt: number;
  readonly courses: ReadonlySet<string>;
  /** Held records: id → content. */
  readonly held: ReadonlyMap<string, string>;
}

export type SandboxVerdict = RecordProblemCode | 'duplicate' | null;

/**
 * Says of each record of a push why it is not stored, `duplicate`, or null for a new one: the order of the rules is that
 * of a real push, which decides the same with sets in the database. A test compares the two.
 */
export function judgeSandboxPush(records: readonly StagedRecord[], facts: SandboxFacts): SandboxVerdict[] {
  const first = new Map<string, StagedRecord>();
  return records.map((record) => {
    const verdict =
      record.code ??
      unknown(record, facts) ??
      alreadyHeld(record, facts) ??
      correctsNothing(record, facts, first) ??
      repeated(record, first);
    if (verdict === null && record.recordId !== null) first.set(record.recordId, record);
    return verdict;
  });
}

function unknown(record: StagedRecord, facts: SandboxFacts): SandboxVerdict {
  const until = facts.learners.get(record.learnerNo);
  if (until === undefined) return 'unknown-learner';
  if (record.occurredAt < facts.trainingStartsAt || record.occurredAt >= until) return 'not-enrolled-then';
  return record.courseCode !== null && !facts.courses.has(record.courseCode) ? 'unknown-course' : null;
}

function alreadyHeld({ recordId, content }: StagedRecord, { held }: SandboxFacts): SandboxVerdict {
  const other = held.get(recordId ?? '');
  if (other === undefined) return null;
  return other === content ? 'duplicate' : 'record-id-conflict';
}

function correctsNothing(
  { recordId, supersedes }: StagedRecord,
  { held }: SandboxFacts,
  first: ReadonlyMap<string, StagedRecord>,
): SandboxVerdict {
  if (supersedes === null || first.has(recordId ?? '')) return null;
  return held.has(supersedes) || first.has(supersedes) ? null : 'supersedes-unknown';
}

function repeated(
  { recordId, content }: StagedRecord,
  first: ReadonlyMap<string, StagedRecord>,
): SandboxVerdict {
  const earlier = first.get(recordId ?? '');
  if (earlier === undefined) return null;
  return earlier.content === content ? 'duplicate' : 'record-id-conflict';
}
