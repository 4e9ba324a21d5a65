import type { RandomAccess } from './file-source.js';

/** Sector and stream names in compound files are UTF-16. */
const NAME_OF_SEALED = Buffer.from('EncryptedPackage', 'utf16le');
const COMPOUND_HEADER = 512;
/** Sectors in which the names of a small compound file stand. */
const SECTORS_TO_LOOK_AT = 8;

/** Old workbooks, and workbooks with a password, are compound files, which begin so. */
export const isCompoundFile = (head: Buffer): boolean => startsWith(head, 0xd0, 0xcf, 0x11, 0xe0);

/**
 * Whether a compound file holds a workbook that a password protects; else it is an old workbook (.xls, .et), whatever
 * its name says.
 */
export async function isProtected(content: RandomAccess): Promise<boolean> {
  const header = await content.read(0, COMPOUND_HEADER);
  if (header.length < COMPOUND_HEADER) return false;
  const sectorSize = 2 ** Math.min(Math.max(header.readUInt16LE(30), 9), 12);
  const directory = (header.readUInt32LE(48) + 1) * sectorSize;
  if (directory > content.size) return false;
  return (await content.read(directory, sectorSize * SECTORS_TO_LOOK_AT)).includes(NAME_OF_SEALED);
}

/**
 * What a text is that no table begins with: web pages and XML that some systems hand out under the name of a workbook;
 * undefined for any other text.
 */
export function markupOf(head: Buffer): 'html' | 'xml' | undefined {
  const text = head
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype html|html|head|meta|table|body|style)\b/.test(text)) return 'html';
  if (!text.startsWith('<?xml')) return undefined;
  return text.includes('<html') ? 'html' : 'xml';
}

/**
 * UTF-16 without the mark that says so: every other byte of Latin letters, digits and commas is zero.
 */
export function unmarkedUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of head.subarray(0, 4096).entries()) if (byte === 0) zeros[index % 2]! += 1;
  if (zeros[0] === 0 && zeros[1]! > 0) return 'utf-16le';
  return zeros[1] === 0 && zeros[0]! > 0 ? 'utf-16be' : undefined;
}

export function startsWith(head: Buffer, ...bytes: number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
