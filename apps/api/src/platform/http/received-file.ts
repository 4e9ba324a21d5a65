import '@fastify/multipart';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { problem } from '@tisheng/domain-rules/problem.js';
import type { FastifyRequest } from 'fastify';
import { RequestProblems } from './problem-filter.js';

/**
 * Puts an uploaded file aside whole before any work begins: a slow or broken line holds no transaction open, and half a
 * file is never read. The file is gone when the work ends.
 *
 * @param missing code of the problem that tells that the request brought no file
 * @throws RequestProblems where no file, half a file or too large a one arrived
 */
export async function withReceivedFile<T>(
  request: FastifyRequest,
  missing: string,
  work: (path: string, name: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tisheng-received-'));
  try {
    const path = join(folder, 'file');
    const name = await receive(request, missing, path);
    return await work(path, name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: FastifyRequest, missing: string, path: string): Promise<string> {
  let file: MultipartFile | undefined;
  try {
    file = request.isMultipart() ? await request.file() : undefined;
    if (file) await pipeline(file.file, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    throw receivingFault(error);
  }
  if (!file) throw new RequestProblems(422, [problem(missing)]);
  if (file.file.truncated) throw tooLarge(file.file.bytesRead);
  return file.filename;
}

const tooLarge = (limit: number): RequestProblems =>
  new RequestProblems(413, [problem('file-too-large', { data: { what: 'bytes', limit } })]);

function receivingFault(error: unknown): unknown {
  // A full disk is the server's own matter.
  const isOurs =
    error instanceof Error &&
    'syscall' in error &&
    !/^E(CONNRESET|PIPE)$/.test(String(Reflect.get(error, 'code')));
  return isOurs ? error : new RequestProblems(400, [problem('upload-broken-off')]);
}
