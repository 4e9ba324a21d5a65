import { createHash } from 'node:crypto';
import {
  CLOCK_SKEW_MILLISECONDS,
  checkLearningRecord,
  type LearningRecord,
} from '@tisheng/domain-rules/exchange/check-learning-record.js';
import { recordContent } from '@tisheng/domain-rules/exchange/record-content.js';

/** Characters after which a batch of rows goes on its way. */
export const BATCH = 65_536;

/** Columns of a staged row, in the order in which {@link PushEncoder} writes them. */
export const STAGED_COLUMNS =
  'index, record_id, learner_no, occurred_ms, kind, completed, course_code, minutes, count, score_hundredths, supersedes, device_hash, code, field';

/** Order in which a broken record's fields enter the hash, whatever order they came in. */
const KNOWN_FIELDS = [
  'recordId',
  'learnerNo',
  'kind',
  'occurredAt',
  'courseCode',
  'minutes',
  'count',
  'score',
  'completed',
  'supersedes',
  'deviceHash',
];

const STORABLE = /^[^\p{Cc}\p{Cs}]{1,64}$/u;

/**
 * Turns the records of one push, one after the other, into rows for COPY and into the hash of the push. Both ways in
 * use it, so that the same records mean the same. It keeps one batch of rows and no record.
 *
 * The hash is SHA-256 over the records' contents in order, each in the one form that equal records share, so that it does
 * not depend on the channel, on the order of fields or on the moment at which the push came.
 */
export class PushEncoder {
  received = 0;
  /** Records, not broken in themselves, that correct another one. */
  superseding = 0;
  private readonly hash = createHash('sha256');
  private rows = '';
  private contents = '';

  /**
   * @param now milliseconds since 1970 UTC
   * @param keepsRows false when only the hash is wanted, to compare with a push that is held
   */
  constructor(
    private readonly now: number,
    private readonly keepsRows = true,
  ) {}

  /** Takes one parsed record. */
  add(value: unknown): void {
    // Judged without the clock first: the hash of a push must be the same tomorrow.
    const record = checkLearningRecord(value, Number.POSITIVE_INFINITY);
    if (!record.valid) {
      const broken = checkLearningRecord(value, this.now);
      this.addBroken(BROKEN + contentOfBroken(value), broken.valid ? record : broken, recordIdOf(value));
    } else if (record.occurredAt > this.now + CLOCK_SKEW_MILLISECONDS) {
      this.addBroken(recordContent(record), { code: 'in-the-future', field: 'occurredAt' }, record.recordId);
    } else {
      this.addSound(record);
    }
  }

  /** Takes a line that is no JSON, or one too long to be read, known by its text or hash. */
  addUnreadable(line: string): void {
    this.addBroken(BROKEN + line, { code: 'malformed', field: null }, null);
  }

  /** Rows that are waiting, once there is a batch of them; else nothing. */
  takeBatch(): string {
    return this.rows.length >= BATCH || this.contents.length >= BATCH ? this.takeAll() : '';
  }

  /** Rows that are waiting, however few. */
  takeAll(): string {
    const { rows } = this;
    this.hash.update(this.contents);
    this.rows = '';
    this.contents = '';
    return rows;
  }

  /** Hash of everything taken, in hexadecimal; ends the encoder. */
  digest(): string {
    this.takeAll();
    return this.hash.digest('hex');
  }

  private addSound(record: LearningRecord): void {
    const { supersedes, courseCode, deviceHash } = record;
    this.contents += recordContent(record) + '\n';
    if (this.keepsRows) {
      if (supersedes !== null) this.superseding += 1;
      this.rows +=
        this.received +
        '\t' +
        escaped(record.recordId) +
        '\t' +
        escaped(record.learnerNo) +
        '\t' +
        record.occurredAt +
        '\t' +
        record.kind +
        (record.completed ? '\tt\t' : '\tf\t') +
        (courseCode === null ? NULL : escaped(courseCode)) +
        '\t' +
        (record.minutes ?? NULL) +
        '\t' +
        (record.count ?? NULL) +
        '\t' +
        (record.scoreHundredths ?? NULL) +
        '\t' +
        (supersedes === null ? NULL : escaped(supersedes)) +
        '\t' +
        (deviceHash === null ? NULL : escaped(deviceHash)) +
        '\t\\N\t\\N\n';
    }
    this.received += 1;
  }

  private addBroken(
    content: string,
    fault: { readonly code: string; readonly field: string | null },
    recordId: string | null,
  ): void {
    this.contents += `${content}\n`;
    if (this.keepsRows) {
      const id = recordId === null ? NULL : escaped(recordId);
      const field = fault.field === null ? NULL : escaped(fault.field.replace(/[\p{Cc}\p{Cs}]/gu, '?'));
      this.rows += `${this.received}\t${id}${UNREAD}${fault.code}\t${field}\n`;
    }
    this.received += 1;
  }
}

const NULL = '\\N';
/** No sound record starts with a control character, so that a broken one never hashes like it. */
const BROKEN = '\u001e';
/** The ten columns between recordId and code. */
const UNREAD = `\t${'\\N\t'.repeat(10)}`;

const escaped = (text: string): string => (text.includes('\\') ? text.replaceAll('\\', '\\\\') : text);

function recordIdOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('recordId' in value)) return null;
  const { recordId } = value;
  return typeof recordId === 'string' && STORABLE.test(recordId) ? recordId : null;
}

/** One text for every way of writing the same broken record: known fields first, what is left out or null left out. */
function contentOfBroken(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const record = value as Readonly<Record<string, unknown>>;
  const others = Object.keys(record).filter((name) => !KNOWN_FIELDS.includes(name));
  const entries = [...KNOWN_FIELDS, ...others.sort()].flatMap((name) =>
    record[name] === undefined || record[name] === null ? [] : [[name, record[name]]],
  );
  return JSON.stringify(entries);
}
