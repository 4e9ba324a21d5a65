import iconv from 'iconv-lite';
import { unreadable } from './spreadsheet-problem.js';

type Decode = (chunk?: Uint8Array) => string;

/** Encodings in which texts arrive. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/**
 * Turns the bytes of a text file into text: UTF-8 with or without byte order mark, UTF-16 with one, otherwise
 * GB18030, which office programs in China write (it contains GBK and GB2312). The first piece with a
 * character beyond ASCII decides.
 *
 * @param encoding takes this one, whatever the bytes look like; a byte order mark at the start is left out
 * @param onEncoding told the encoding as soon as it is found; never for a text of ASCII alone
 */
export async function* decodeText(
  source: AsyncIterable<Uint8Array>,
  encoding?: TextEncoding,
  onEncoding: (found: TextEncoding) => void = () => undefined,
): AsyncGenerator<string> {
  if (encoding) onEncoding(encoding);
  let decode = encoding === undefined ? undefined : decoderOf(encoding);
  let first = encoding === undefined;
  for await (const chunk of source) {
    if (chunk.length === 0) continue;
    if (!decode) {
      const isText = chunk.some((byte) => byte >= 0x80);
      const found = (first ? encodingOfMark(chunk) : undefined) ?? (isText ? byContent(chunk) : undefined);
      if (found) {
        onEncoding(found);
        decode = decoderOf(found);
      }
    }
    first = false;
    const text = decode ? decode(chunk) : Buffer.from(chunk).toString('latin1');
    if (text) yield text;
  }
  const last = decode?.();
  if (last) yield last;
}

/** The encodings in which the beginning of a text reads without a fault, the likeliest first. */
export function possibleEncodings(head: Uint8Array): TextEncoding[] {
  const marked = encodingOfMark(head);
  const likely: readonly TextEncoding[] = marked
    ? [marked, ...TEXT_ENCODINGS]
    : head.includes(0)
      ? ['utf-16le', 'utf-16be', 'utf-8', 'gb18030']
      : TEXT_ENCODINGS;
  return [...new Set(likely)].filter((encoding) => {
    try {
      const text = decoderOf(encoding)(head);
      // Zero signs and private forms are what a wrong encoding turns a text into.
      return !/[^\P{Cc}\s]|[\uE000-\uF8FF]/u.test(text);
    } catch {
      return false;
    }
  });
}

const decoderOf = (encoding: TextEncoding): Decode => (encoding === 'gb18030' ? gb18030() : strict(encoding));

function encodingOfMark(chunk: Uint8Array): TextEncoding | undefined {
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return 'utf-8';
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return undefined;
}

function byContent(chunk: Uint8Array): TextEncoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(chunk, { stream: true });
    return 'utf-8';
  } catch (cause) {
    // Read as UTF-8, GB18030 is full of replacement signs; a few among many good ones are damage or a second encoding.
    const text = new TextDecoder('utf-8').decode(chunk, { stream: true });
    const [good, lost] = [text.match(/[\u3400-\u9fff]/g)?.length ?? 0, text.match(/\uFFFD/g)?.length ?? 0];
    if (good > lost) throw unreadable('encoding', { cause });
    return 'gb18030';
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
