import { deflateRawSync } from 'node:zlib';
import { zipFiles } from '../../src/platform/documents/zip-files.js';

/** Small files that are what they say. */

const MOMENT = new Date('2030-03-01T00:00:00Z');

export const aPdf = (words = 'lesson'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 60>>stream\nBT /F1 24 Tf 40 100 Td (${words}) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    'latin1',
  );

/** A picture of one grey point, 1×1. */
export const aPng = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );

export const aZip = (files: Readonly<Record<string, Buffer | string>>): Buffer =>
  zipFiles(
    Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })),
    MOMENT,
  );

const PART = '<?xml version="1.0" encoding="UTF-8"?>';

export const aDocx = (more: Readonly<Record<string, Buffer | string>> = {}): Buffer =>
  aZip({
    '[Content_Types].xml': `${PART}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    'word/document.xml': `${PART}<w:document xmlns:w="x"/>`,
    ...more,
  });

/** A film of a few boxes: right by its structure, with nothing to be seen. */
export function anMp4(bytes = 4096): Buffer {
  const box = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length + 8);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, content]);
  };
  const data = Buffer.alloc(bytes);
  for (let n = 0; n < bytes; n++) data[n] = (n * 31) % 251;
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2mp41', 'latin1')),
    box('moov', Buffer.alloc(64)),
    box('mdat', data),
  ]);
}

/** An archive whose one member says that it holds `says` bytes; it holds that many zeros unless told otherwise. */
export function aBomb(says: number, holds = says): Buffer {
  const honest = aZip({ 'a.bin': Buffer.alloc(0) });
  const packed = deflateRawSync(Buffer.alloc(holds), { level: 9 });
  const name = 'a.bin';
  const local = Buffer.from(honest.subarray(0, 30 + name.length));
  const centralAt = honest.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const central = Buffer.from(honest.subarray(centralAt));
  for (const [part, at] of [
    [local, 18],
    [central, 20],
  ] as const) {
    part.writeUInt32LE(packed.length, at);
    part.writeUInt32LE(says, at + 4);
  }
  const end = central.indexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  central.writeUInt32LE(local.length + packed.length, end + 16);
  return Buffer.concat([local, packed, central]);
}
