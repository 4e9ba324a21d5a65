import iconv from 'iconv-lite';
import { unreadable } from './spreadsheet-problem.js';

type Decode = (chunk?: Uint8Array) => string;

/**
 * Turns the bytes of a text file into text: UTF-8 with or without byte order mark, UTF-16 with one, otherwise
 * GB18030, which office programs in China write (it contains GBK and GB2312). The first piece with a
 * character beyond ASCII decides.
 */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: Decode | undefined;
  let first = true;
  for await (const chunk of source) {
    if (chunk.length === 0) continue;
    if (first) decode = byByteOrderMark(chunk);
    first = false;
    if (!decode && chunk.some((byte) => byte >= 0x80)) decode = byContent(chunk);
    const text = decode ? decode(chunk) : Buffer.from(chunk).toString('latin1');
    if (text) yield text;
  }
  const last = decode?.();
  if (last) yield last;
}

function byByteOrderMark(chunk: Uint8Array): Decode | undefined {
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return strict('utf-8');
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return strict('utf-16le');
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return strict('utf-16be');
  return undefined;
}

function byContent(chunk: Uint8Array): Decode {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(chunk, { stream: true });
    return strict('utf-8');
  } catch {
    return gb18030();
  }
}

function strict(encoding: string): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (chunk) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw unreadable('encoding', { cause });
    }
  };
}

function gb18030(): Decode {
  const decoder = iconv.getDecoder('gb18030');
  return (chunk) => {
    const text = (chunk ? decoder.write(Buffer.from(chunk)) : decoder.end()) ?? '';
    if (text.includes('\uFFFD')) throw unreadable('encoding');
    return text;
  };
}
