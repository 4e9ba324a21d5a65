import { isUtf8 } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import { MAX_RECORD_LINE_BYTES } from '@tisheng/domain-rules/exchange/push-limits.js';
import type { PushEncoder } from './push-encoder.js';

/** A stream that cannot be read to its end; nothing of the push is stored. */
export class BrokenStream extends Error {
  constructor(readonly code: 'stream-not-utf-8' | 'stream-damaged') {
    super(code);
  }
}

const NEWLINE = 0x0a;

/**
 * Reads NDJSON and yields rows for COPY in batches. Lines without content are passed over; a line that is no JSON, or
 * longer than {@link MAX_RECORD_LINE_BYTES}, is one malformed record and harms no other.
 *
 * @throws BrokenStream when the bytes are no UTF-8; whatever the source throws when it breaks off
 */
export async function* encodeNdjson(
  source: AsyncIterable<Buffer>,
  encoder: PushEncoder,
): AsyncGenerator<string> {
  const lines = new LineReader(encoder);
  for await (const chunk of source) {
    lines.read(chunk);
    const rows = encoder.takeBatch();
    if (rows !== '') yield rows;
  }
  lines.end();
  const rows = encoder.takeAll();
  if (rows !== '') yield rows;
}

/** The same for records that are already in memory. */
export async function* encodeRecords(
  records: readonly unknown[],
  encoder: PushEncoder,
): AsyncGenerator<string> {
  for (const record of records) {
    encoder.add(record);
    const rows = encoder.takeBatch();
    if (rows !== '') yield rows;
  }
  const rows = encoder.takeAll();
  if (rows !== '') yield rows;
}

/** Cuts bytes into lines; holds at most one line beside the bytes that it is given. */
class LineReader {
  private rest: Buffer = Buffer.alloc(0);
  /** Hash of a line too long to be held, while its end has not come. */
  private overlong: Hash | null = null;
  private first = true;

  constructor(private readonly encoder: PushEncoder) {}

  read(chunk: Buffer): void {
    let start = 0;
    if (this.overlong) {
      const end = chunk.indexOf(NEWLINE);
      this.overlong.update(end < 0 ? chunk : chunk.subarray(0, end));
      if (end < 0) return;
      this.endOverlong(this.overlong);
      start = end + 1;
    }
    const last = chunk.lastIndexOf(NEWLINE);
    if (last < start) {
      this.hold(chunk.subarray(start));
      return;
    }
    const whole = chunk.subarray(start, last);
    this.readLines(this.rest.length === 0 ? whole : Buffer.concat([this.rest, whole]));
    this.rest = Buffer.alloc(0);
    this.hold(chunk.subarray(last + 1));
  }

  end(): void {
    if (this.overlong) this.endOverlong(this.overlong);
    else if (this.rest.length > 0) this.readLines(this.rest);
  }

  private hold(bytes: Buffer): void {
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    if (this.rest.length <= MAX_RECORD_LINE_BYTES) return;
    this.overlong = createHash('sha256').update(this.rest);
    this.rest = Buffer.alloc(0);
  }

  private endOverlong(hash: Hash): void {
    this.encoder.addUnreadable(hash.digest('hex'));
    this.overlong = null;
  }

  /** Reads whole lines; a newline byte never lies inside a UTF-8 character. */
  private readLines(bytes: Buffer): void {
    if (!isUtf8(bytes)) throw new BrokenStream('stream-not-utf-8');
    const text = this.withoutMark(bytes.toString('utf8'));
    for (let start = 0; start <= text.length;) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      this.readLine(text.slice(start, end));
      start = end + 1;
    }
  }

  private readLine(line: string): void {
    if (line.length <= 2 && line.trim() === '') return;
    if (line.length > MAX_RECORD_LINE_BYTES / 4 && Buffer.byteLength(line) > MAX_RECORD_LINE_BYTES) {
      this.encoder.addUnreadable(createHash('sha256').update(line).digest('hex'));
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      if (line.trim() !== '') this.encoder.addUnreadable(line.trimEnd());
      return;
    }
    this.encoder.add(value);
  }

  private withoutMark(text: string): string {
    const marked = this.first && text.startsWith('\ufeff');
    this.first = false;
    return marked ? text.slice(1) : text;
  }
}
