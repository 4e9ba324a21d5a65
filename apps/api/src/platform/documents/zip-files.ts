import { crc32, deflateRawSync } from 'node:zlib';

export interface PackedFile {
  /** Name inside the archive, in any script. */
  readonly name: string;
  readonly content: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;

/**
 * Packs a few small files into one ZIP archive, all of it in memory.
 *
 * @param moment what the archive says of its files' age, in UTC
 */
export function zipFiles(files: readonly PackedFile[], moment: Date): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const nameBytes = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(content);
    const facts = factsOf(content, packed, nameBytes, moment);
    const local = Buffer.concat([uint32(LOCAL), facts, nameBytes, packed]);
    const central = Buffer.concat([
      uint32(CENTRAL),
      uint16(VERSION),
      facts,
      Buffer.alloc(10),
      uint32(offset),
      nameBytes,
    ]);
    parts.push(local);
    directory.push(central);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const count = uint16(files.length);
  const end = [uint32(END), Buffer.alloc(4), count, count, uint32(entries.length), uint32(offset), uint16(0)];
  return Buffer.concat([...parts, entries, ...end]);
}

/** What both the local header and the directory say of a file, in the order of the format. */
function factsOf(content: Buffer, packed: Buffer, name: Buffer, moment: Date): Buffer {
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  const date =
    ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  return Buffer.concat([
    uint16(VERSION),
    uint16(FLAGS),
    uint16(DEFLATED),
    uint16(time),
    uint16(date),
    uint32(crc32(content)),
    uint32(packed.length),
    uint32(content.length),
    uint16(name.length),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
