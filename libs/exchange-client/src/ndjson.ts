import { BrokenSource } from './http-calls.js';

/** Characters after which a batch of lines is sent. */
const BATCH = 65_536;

/** Records or ready lines, one after the other. */
export type RecordSource = AsyncIterable<unknown> | Iterable<unknown>;

/** A request body of gzipped NDJSON; memory does not grow with the number of records. */
export function gzippedLines(records: RecordSource): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const batches = batchesOf(records);
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await batches.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        controller.error(new BrokenSource(error));
      }
    },
    async cancel() {
      await batches.return(undefined);
    },
  });
  return text.pipeThrough(new CompressionStream('gzip'));
}

async function* batchesOf(records: RecordSource): AsyncGenerator<string, void, undefined> {
  let batch = '';
  for await (const record of records) {
    batch += (typeof record === 'string' ? record : JSON.stringify(record)) + '\n';
    if (batch.length < BATCH) continue;
    yield batch;
    batch = '';
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
