import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tooLarge } from './spreadsheet-problem.js';

const HEAD_BYTES = 64 * 1024;

/** A file path, the content itself, or a stream of it. */
export type FileInput = string | Uint8Array | AsyncIterable<Uint8Array>;

/** Content that can be read at any place. */
export interface RandomAccess {
  readonly size: number;
  read(offset: number, length: number): Promise<Buffer>;
  stream(offset: number, length: number): Readable;
}

/** One uploaded file, whatever it came as. */
export interface FileSource {
  /** The first bytes, enough to tell the type of the file. */
  readonly head: Buffer;
  /** All bytes from the start; to be called once. */
  stream(): AsyncIterable<Uint8Array>;
  /** Content at any place; a stream is first put into a temporary file. */
  random(): Promise<RandomAccess>;
  close(): Promise<void>;
}

/** Opens an input. @param largest bytes that a temporary file may grow to */
export async function openSource(input: FileInput, largest: number): Promise<FileSource> {
  if (typeof input === 'string') return openPath(input);
  if (input instanceof Uint8Array)
    return openBuffer(Buffer.from(input.buffer, input.byteOffset, input.length));
  return openStream(input, largest);
}

async function openPath(path: string): Promise<FileSource> {
  const file = await open(path);
  const head = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
  return {
    head: head.subarray(0, bytesRead),
    stream: () => createReadStream(path),
    random: () => accessTo(path, file),
    close: () => file.close(),
  };
}

function openBuffer(content: Buffer): FileSource {
  return {
    head: content.subarray(0, HEAD_BYTES),
    stream: () => Readable.from([content]),
    random: () =>
      Promise.resolve({
        size: content.length,
        read: (offset, length) => Promise.resolve(content.subarray(offset, offset + length)),
        stream: (offset, length) => Readable.from([content.subarray(offset, offset + length)]),
      }),
    close: () => Promise.resolve(),
  };
}

async function openStream(input: AsyncIterable<Uint8Array>, largest: number): Promise<FileSource> {
  const iterator = input[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  let ended = false;
  while (length < HEAD_BYTES && !ended) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else {
      first.push(Buffer.from(next.value));
      length += next.value.length;
    }
  }
  const head = Buffer.concat(first);
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield head;
    if (ended) return;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  let folder: string | undefined;
  let file: FileHandle | undefined;
  return {
    head,
    stream: whole,
    random: async () => {
      folder = await mkdtemp(join(tmpdir(), 'tisheng-upload-'));
      const path = join(folder, 'file');
      await pipeline(limited(whole(), largest), createWriteStream(path, { mode: 0o600 }));
      file = await open(path);
      return accessTo(path, file);
    },
    close: async () => {
      await iterator.return?.();
      await file?.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function accessTo(path: string, file: FileHandle): Promise<RandomAccess> {
  const { size } = await file.stat();
  return {
    size,
    read: async (offset, length) => {
      const content = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await file.read(content, 0, content.length, offset);
      return content.subarray(0, bytesRead);
    },
    stream: (offset, length) =>
      length === 0 ? Readable.from([]) : createReadStream(path, { start: offset, end: offset + length - 1 }),
  };
}

/** Passes bytes on until they are more than `largest`. */
export async function* limited(
  source: AsyncIterable<Uint8Array>,
  largest: number,
): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.length;
    if (total > largest) throw tooLarge('bytes', largest);
    yield chunk;
  }
}
