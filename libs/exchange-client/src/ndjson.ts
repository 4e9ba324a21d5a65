import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { BrokenSource } from './http-calls.js';

/** Characters after which a batch of lines is sent. */
const BATCH = 65_536;

/** Records or ready lines, one after the other. */
export type RecordSource = AsyncIterable<unknown> | Iterable<unknown>;

/**
 * A request body of gzipped NDJSON; memory does not grow with the number of records. Node's own streams are used, since
 * its CompressionStream reads a source that is always ready to the end before it gives the first byte.
 */
export function gzippedLines(records: RecordSource): ReadableStream<Uint8Array> {
  const packed = createGzip();
  // Errors reach whoever reads the body.
  pipeline(
    Readable.from(batchesOf(records), { objectMode: true, highWaterMark: 2 }),
    packed,
    () => undefined,
  );
  return Readable.toWeb(packed) as ReadableStream<Uint8Array>;
}

async function* batchesOf(records: RecordSource): AsyncGenerator<string, void, undefined> {
  let batch = '';
  try {
    for await (const record of records) {
      batch += (typeof record === 'string' ? record : JSON.stringify(record)) + '\n';
      if (batch.length < BATCH) continue;
      yield batch;
      batch = '';
    }
  } catch (error) {
    throw new BrokenSource(error);
  }
  if (batch !== '') yield batch;
}

/** The lines of an NDJSON answer, parsed. */
export async function* parsedLines<Line>(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as Line;
  }
  if (rest.trim() !== '') yield JSON.parse(rest) as Line;
}
