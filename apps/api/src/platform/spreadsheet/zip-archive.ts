import { createInflateRaw } from 'node:zlib';
import type { RandomAccess } from './file-source.js';
import { tooLarge, unreadable } from './spreadsheet-problem.js';

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LARGEST_COMMENT = 0xffff;
const LARGEST_DIRECTORY = 16 * 1024 * 1024;
/** A workbook has a handful of parts and one for each sheet, picture and comment list. */
const MOST_ENTRIES = 10_000;
const IN_ZIP64_FIELD = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
  readonly offset: number;
}

/**
 * A zip file, read by its directory. Sizes that the file states are never trusted: bytes are counted while
 * they are unpacked, over all entries, so that a small file cannot fill the memory.
 */
export class ZipArchive {
  private unpacked = 0;

  private constructor(
    private readonly content: RandomAccess,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly largest: number,
  ) {}

  /** @param largest bytes that may come out of it altogether */
  static async open(content: RandomAccess, largest: number): Promise<ZipArchive> {
    const tailLength = Math.min(content.size, LARGEST_COMMENT + 22 + 20);
    const tailOffset = content.size - tailLength;
    const tail = await content.read(tailOffset, tailLength);
    const end = findEnd(tail);
    let count = tail.readUInt16LE(end + 10);
    let size = tail.readUInt32LE(end + 12);
    let offset = tail.readUInt32LE(end + 16);
    const locator = end - 20;
    if (locator >= 0 && tail.readUInt32LE(locator) === ZIP64_LOCATOR) {
      const record = await content.read(Number(tail.readBigUInt64LE(locator + 8)), 56);
      if (record.length < 56) throw unreadable('damaged');
      count = Number(record.readBigUInt64LE(32));
      size = Number(record.readBigUInt64LE(40));
      offset = Number(record.readBigUInt64LE(48));
    }
    if (count > MOST_ENTRIES) throw unreadable('damaged');
    if (size > LARGEST_DIRECTORY || offset + size > content.size) throw unreadable('damaged');
    const directory = await content.read(offset, size);
    return new ZipArchive(content, readDirectory(directory, count), largest);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** Unpacks one entry; an entry that is not there has no bytes. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) return;
    if (entry.encrypted) throw unreadable('encrypted');
    const header = await this.content.read(entry.offset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) throw unreadable('damaged');
    const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + entry.compressedSize > this.content.size) throw unreadable('damaged');
    const packed = this.content.stream(start, entry.compressedSize);
    if (entry.method === STORED) {
      yield* this.counted(packed);
    } else if (entry.method === DEFLATED) {
      const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
      packed.on('error', (error) => inflate.destroy(error));
      try {
        yield* this.counted(packed.pipe(inflate));
      } finally {
        packed.destroy();
        inflate.destroy();
      }
    } else {
      throw unreadable('damaged');
    }
  }

  private async *counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.unpacked += chunk.length;
      if (this.unpacked > this.largest) throw tooLarge('bytes', this.largest);
      yield chunk;
    }
  }
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw unreadable('damaged');
}

function readDirectory(directory: Buffer, count: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw unreadable('damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const commentLength = directory.readUInt16LE(at + 32);
    if (at + 46 + nameLength + extraLength > directory.length) throw unreadable('damaged');
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const sizes = {
      unpacked: directory.readUInt32LE(at + 24),
      compressed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    };
    const { compressed, offset } = widen(sizes, extra);
    entries.set(name, {
      method: directory.readUInt16LE(at + 10),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      compressedSize: compressed,
      offset,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Values too large for 32 bits stand in an extra field, in this order and only those that are. */
function widen(
  sizes: { unpacked: number; compressed: number; offset: number },
  extra: Buffer,
): { compressed: number; offset: number } {
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1 && end <= extra.length) {
      let next = at + 4;
      const wide = (value: number): number => {
        if (value !== IN_ZIP64_FIELD || next + 8 > end) return value;
        next += 8;
        return Number(extra.readBigUInt64LE(next - 8));
      };
      wide(sizes.unpacked);
      return { compressed: wide(sizes.compressed), offset: wide(sizes.offset) };
    }
    at = end;
  }
  return sizes;
}
