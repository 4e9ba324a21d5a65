import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

const BUCKET = 'tisheng';

/** An object store that speaks S3, in a folder of its own. */
export interface TestObjectStore {
  readonly endpoint: string;
  readonly bucket: string;
  stop(): Promise<void>;
}

/** Starts s3rver, and before it a gate that answers the one request which it lacks: the list of parts of an upload. */
export async function startObjectStore(): Promise<TestObjectStore> {
  const folder = await mkdtemp(join(tmpdir(), 'tisheng-test-s3-'));
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: BUCKET, configs: [] }],
    resetOnClose: true,
  });
  const { port } = await server.run();
  const gate = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/', 'http://store');
    const uploadId = url.searchParams.get('uploadId');
    const isList = asked.method === 'GET' && uploadId !== null;
    if (isList) void listParts(join(folder, BUCKET, '._S3rver_uploads', uploadId), answer);
    else passOn(port, asked, answer);
  });
  await new Promise<void>((listening) => gate.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `http://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    bucket: BUCKET,
    async stop() {
      gate.closeAllConnections();
      gate.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function passOn(port: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url, headers } = asked;
  const passed = request({ host: '127.0.0.1', port, method, path: url, headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 500, reply.headers);
    reply.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  asked.on('error', () => passed.destroy());
  asked.pipe(passed);
}

async function listParts(folder: string, answer: ServerResponse): Promise<void> {
  const names = await readdir(folder).catch(() => null);
  if (!names) {
    answer.writeHead(404, { 'content-type': 'application/xml' });
    answer.end('<Error><Code>NoSuchUpload</Code><Message>There is no such upload</Message></Error>');
    return;
  }
  const parts = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .toSorted((a, b) => Number(a) - Number(b))
      .map(async (name) => {
        const hash = createHash('md5');
        for await (const piece of createReadStream(join(folder, name)) as AsyncIterable<Buffer>)
          hash.update(piece);
        const { size } = await stat(join(folder, name));
        return `<Part><PartNumber>${name}</PartNumber><ETag>"${hash.digest('hex')}"</ETag><Size>${size}</Size></Part>`;
      }),
  );
  answer.writeHead(200, { 'content-type': 'application/xml' });
  answer.end(`<ListPartsResult><IsTruncated>false</IsTruncated>${parts.join('')}</ListPartsResult>`);
}
