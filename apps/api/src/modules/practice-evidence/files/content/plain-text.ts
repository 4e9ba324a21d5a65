import type { FileBytes } from './file-bytes.js';

/** Encodings in which texts are written here. */
export type TextEncoding = 'utf-8' | 'gb18030';

/** Signs that stand in no text: of programs, not of people. Tab, line ends and form feed do. */
// oxlint-disable-next-line no-control-regex -- these are what it looks for
const NOT_OF_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** The encoding of a text, all of it read; null where it is no text. */
export async function encodingOf(file: FileBytes): Promise<TextEncoding | null> {
  for (const encoding of ['utf-8', 'gb18030'] as const) if (await isTextIn(file, encoding)) return encoding;
  return null;
}

async function isTextIn(file: FileBytes, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const { bytes } of file.pieces()) {
      if (NOT_OF_TEXT.test(decoder.decode(bytes, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The encoding of a text that was checked when it came, from its beginning. */
export function encodingOfBeginning(bytes: Buffer): TextEncoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}
