import type { FileBytes } from './file-bytes.js';

type Check = (file: FileBytes) => Promise<boolean>;

/**
 * Whether a file goes to its end, by what its format says of its parts: a file that was cut off on its way to the sender's
 * own disk looks right from the front. Formats that say nothing count as whole.
 */
export async function isWhole(file: FileBytes, extension: string): Promise<boolean> {
  const check = CHECKS[extension];
  return check ? check(file) : true;
}

const CHECKS: Readonly<Record<string, Check>> = {
  pdf: async (file) => (await file.read(Math.max(0, file.size - 4096), 4096)).includes('%%EOF'),
  png: (file) => walkPng(file),
  jpg: (file) => walkJpeg(file),
  gif: async (file) => {
    const tail = await file.read(Math.max(0, file.size - 64), 64);
    return tail.includes(0x3b);
  },
  webp: async (file) => (await file.read(4, 4)).readUInt32LE(0) + 8 <= file.size,
  mp4: (file) => walkBoxes(file),
  mov: (file) => walkBoxes(file),
  m4a: (file) => walkBoxes(file),
  webm: (file) => checkSegment(file),
};

/** PNG: chunks of known length up to IEND. */
async function walkPng(file: FileBytes): Promise<boolean> {
  for (let at = 8; at + 12 <= file.size;) {
    const head = await file.read(at, 8);
    if (head.length < 8) return false;
    if (head.toString('latin1', 4) === 'IEND') return true;
    at += head.readUInt32BE(0) + 12;
  }
  return false;
}

/** JPEG: segments of known length up to the picture itself, and its end marker after that. */
async function walkJpeg(file: FileBytes): Promise<boolean> {
  let at = 2;
  for (;;) {
    const head = await file.read(at, 4);
    if (head.length < 4 || head[0] !== 0xff) return false;
    const [, marker = 0] = head;
    if (marker === 0xff) at += 1;
    else {
      at += 2 + head.readUInt16BE(2);
      if (marker === 0xda) break;
    }
  }
  const END = Buffer.from([0xff, 0xd9]);
  for await (const { bytes } of file.pieces(at, 1)) if (bytes.includes(END)) return true;
  return false;
}

/** MP4 and its relatives: boxes of known length that end where the file ends, with one that tells of the film. */
async function walkBoxes(file: FileBytes): Promise<boolean> {
  let hasIndex = false;
  let at = 0;
  while (at < file.size) {
    const head = await file.read(at, 16);
    if (head.length < 8) return false;
    const type = head.toString('latin1', 4, 8);
    let length = head.readUInt32BE(0);
    if (length === 1 && head.length === 16) length = Number(head.readBigUInt64BE(8));
    // The last box may say that it goes to the end.
    else if (length === 0) length = file.size - at;
    if (length < 8 || at + length > file.size) return false;
    if (type === 'moov' || type === 'moof') hasIndex = true;
    at += length;
  }
  return hasIndex;
}

/** WebM: one segment that says its length; recorders that did not know it say nothing. */
async function checkSegment(file: FileBytes): Promise<boolean> {
  const head = await file.read(0, 256);
  const at = head.indexOf(Buffer.from([0x18, 0x53, 0x80, 0x67]));
  if (at < 0) return true;
  const first = head[at + 4] ?? 0;
  const width = Math.clz32(first) - 23;
  if (width < 1 || width > 8) return false;
  let length = BigInt(first & (0xff >> width));
  for (let n = 1; n < width; n++) length = (length << 8n) | BigInt(head[at + 4 + n] ?? 0);
  const isUnknown = length === (1n << BigInt(7 * width)) - 1n;
  return isUnknown || BigInt(at + 4 + width) + length <= BigInt(file.size);
}
