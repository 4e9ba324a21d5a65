import { randomBytes } from 'node:crypto';
import { rowsOfCsv } from './csv.js';
import { gzippedLines } from './ndjson.js';

test('records are read no faster than the connection takes them, however many there are', async () => {
  let read = 0;
  function* endless() {
    while (read < 500_000) {
      read += 1;
      // Nothing to be saved by packing, so that what has been read shows in what has been sent.
      yield { recordId: String(read), note: randomBytes(150).toString('base64') };
    }
  }
  const body = gzippedLines(endless()).getReader();
  await body.read();
  const ahead = read;
  for (let chunk = 0; chunk < 20; chunk += 1) await body.read();
  await new Promise((resolve) => setImmediate(resolve));
  // A batch is 64 KiB of lines of some 300 characters; a few batches may be on the way, not thousands.
  expect(ahead).toBeLessThan(5000);
  expect(read).toBeLessThan(50_000);
  await body.cancel();
});

test('cells may be cut anywhere between two chunks', async () => {
  const text = 'a,"b ""x"", \r\n y"\r\n1,\n,2\r"",';
  const whole = await rowsIn([text]);
  expect(whole).toEqual([
    ['a', 'b "x", \r\n y'],
    ['1', ''],
    ['', '2'],
    ['', ''],
  ]);
  for (let at = 1; at < text.length; at += 1)
    expect(await rowsIn([text.slice(0, at), text.slice(at)])).toEqual(whole);
});

async function rowsIn(chunks: readonly string[]): Promise<string[][]> {
  async function* given() {
    yield* chunks;
  }
  const rows: string[][] = [];
  for await (const row of rowsOfCsv(given())) rows.push(row);
  return rows;
}
