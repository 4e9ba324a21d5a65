import { gzipSync } from 'node:zlib';
import { type PushAnswer, counts, usePushes } from '../../builders/pushes.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const pushes = usePushes(app);
const { held, key, push, record } = pushes;

describe('the bulk endpoint', () => {
  const json = (answer: { json<T>(): T }) => answer.json<PushAnswer>();

  test('means the same as the mutation: the same records have the same hash and the same outcome', async () => {
    const records = [
      record(),
      record({ courseCode: 'C9' }),
      record({ kind: 'POST', courseCode: undefined, minutes: undefined, count: 2, score: 87.5 }),
    ];
    const streamed = json(await pushes.ours.stream(pushes.region.cohortId, key(), records));
    const batched = await push(records);
    expect(streamed.contentSha256).toBe(batched.contentSha256);
    expect(counts(streamed)).toEqual([3, 2, 0, 1]);
    expect(counts(batched)).toEqual([3, 0, 2, 1]);
  });

  test('one key may be repeated over the other way in', async () => {
    const [records, once] = [[record()], key()];
    const batched = await push(records, { key: once });
    expect(json(await pushes.ours.stream(pushes.region.cohortId, once, records)).id).toBe(batched.id);
  });

  test('takes gzip, lines of other programs and empty lines', async () => {
    const body = `\ufeff${JSON.stringify(record())}\r\n\r\n  \n${JSON.stringify(record())}`;
    const answer = await pushes.ours.stream(pushes.region.cohortId, key(), gzipSync(body), {
      'content-encoding': 'gzip',
    });
    expect(counts(json(answer))).toEqual([2, 2, 0, 0]);
  });

  test('names a line that is no JSON, or too long, and keeps the others', async () => {
    const body = [
      JSON.stringify(record()),
      '{"recordId":',
      'x'.repeat(200_000),
      JSON.stringify(record()),
    ].join('\n');
    const answer = await pushes.ours.stream(pushes.region.cohortId, key(), body);
    const receipt = json(answer);
    expect(counts(receipt)).toEqual([4, 2, 0, 2]);
    const lines = await app.rest({
      url: `/exchange/v1/receipts/${receipt.id}/rejections`,
      headers: { authorization: `Bearer ${pushes.ours.token}` },
    });
    expect(lines.headers.get('content-type')).toContain('application/x-ndjson');
    expect(
      lines.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toMatchObject([
      { index: 1, code: 'malformed', recordId: null },
      { index: 2, code: 'malformed', recordId: null },
    ]);
  });

  test.each([
    [
      'damaged gzip',
      gzipSync(`${JSON.stringify({ a: 1 })}\n`.repeat(50)).subarray(0, -9),
      { 'content-encoding': 'gzip' },
    ],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x0a]), {}],
  ])('%s stores nothing', async (_what, bytes, headers: Record<string, string>) => {
    const before = await held();
    const answer = await pushes.ours.stream(pushes.region.cohortId, key(), bytes, headers);
    expect(answer.status).toBe(400);
    expect(await held()).toBe(before);
  });

  test('a sender that goes away in mid-stream leaves nothing', async () => {
    const before = await held();
    const once = key();
    const leaving = new AbortController();
    async function* lines() {
      for (let index = 0; index < 3; index += 1) yield Buffer.from(`${JSON.stringify(record())}\n`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      leaving.abort();
      await new Promise(() => undefined);
    }
    // Node's own option for a body that is still being written; browsers' types do not know it.
    const request: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: lines() as unknown as ReadableStream,
      duplex: 'half',
      signal: leaving.signal,
      headers: {
        authorization: `Bearer ${pushes.ours.token}`,
        'content-type': 'application/x-ndjson',
        'idempotency-key': once,
      },
    };
    const sent = fetch(`${app.url}/exchange/v1/learning-records?cohortId=${pushes.region.cohortId}`, request);
    await expect(sent).rejects.toThrow('aborted');
    // The next push of the same key waits for whatever the broken one still holds.
    expect(counts(json(await pushes.ours.stream(pushes.region.cohortId, once, [record()])))).toEqual([
      1, 1, 0, 0,
    ]);
    expect(await held()).toBe(before + 1);
  });

  test('refusals have a status of their own', async () => {
    const once = key();
    await pushes.ours.stream(pushes.region.cohortId, once, [record()]);
    expect((await pushes.ours.stream(pushes.region.cohortId, once, [record()])).status).toBe(409);
    expect((await pushes.ours.stream('00000000-0000-7000-8000-000000000000', key(), [record()])).status).toBe(
      404,
    );
    expect((await pushes.ours.stream(pushes.region.cohortId, 'with blank', [record()])).status).toBe(422);
    expect(
      (await pushes.ours.stream(pushes.region.cohortId, key(), 'x', { 'content-encoding': 'br' })).status,
    ).toBe(415);
  });
});
