import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { BrokenStream } from '../push/ndjson-records.js';

/** A sender that is silent for this long has gone. */
const SILENCE_MS = 60_000;

/** Whether the body says that it is gzipped. */
export const isPacked = (request: FastifyRequest): boolean =>
  ['gzip', 'x-gzip'].includes((request.headers['content-encoding'] ?? '').trim().toLowerCase());

/**
 * The bytes of a request body, unpacked if it is packed.
 *
 * @throws BrokenStream when the packing is damaged or the sender goes away before the end
 */
export async function* openBody(request: FastifyRequest, body: Readable): AsyncGenerator<Buffer> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'x-gzip' && encoding !== 'identity') {
    throw new RequestProblems(415, [{ code: 'content-encoding-unknown', field: 'Content-Encoding' }]);
  }
  const { socket } = request.raw;
  const giveUp = (): void => void body.destroy(new BrokenStream('stream-damaged'));
  socket.setTimeout?.(SILENCE_MS, giveUp);
  try {
    yield* encoding === 'identity' ? body : unpacked(body);
  } catch (error) {
    throw error instanceof RequestProblems ? error : new BrokenStream('stream-damaged');
  } finally {
    // The statements that follow may take longer than a sender may be silent.
    socket.setTimeout?.(0);
    socket.removeListener?.('timeout', giveUp);
  }
}

async function* unpacked(body: Readable): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 65_536 });
  body.once('error', (error) => gunzip.destroy(error));
  body.pipe(gunzip);
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } finally {
    body.unpipe(gunzip);
    gunzip.destroy();
  }
}
