import type { FileBytes } from './file-bytes.js';

/** Names of storages inside a compound file, as Office before 2007 writes its documents. */
const MARKS = {
  doc: ['WordDocument'],
  xls: ['Workbook', 'Book'],
  ppt: ['PowerPoint Document'],
} as const;
const MACROS = ['VBA', '_VBA_PROJECT_CUR', 'Macros'];
const ENCRYPTED = 'EncryptedPackage';
/** An entry of the directory: the name in UTF-16, its length in bytes with the closing zero, and more. */
const ENTRY_BYTES = 128;
const NAME_BYTES = 64;

export interface OldOffice {
  /** Null where it is no document: an installer, a mail. */
  readonly extension: keyof typeof MARKS | null;
  readonly hasMacros: boolean;
  readonly isEncrypted: boolean;
}

/** What a compound file (CFB) is, by the entries of its directory, which may lie anywhere in it. */
export async function readOldOffice(file: FileBytes): Promise<OldOffice> {
  const names = new Set<string>();
  const wanted = [...Object.values(MARKS).flat(), ...MACROS, ENCRYPTED];
  for await (const { at, bytes } of file.pieces()) {
    for (const name of wanted) if (!names.has(name) && holdsEntry(bytes, at, name)) names.add(name);
  }
  const extension = (Object.keys(MARKS) as (keyof typeof MARKS)[]).find((key) =>
    MARKS[key].some((name) => names.has(name)),
  );
  return {
    extension: extension ?? null,
    hasMacros: MACROS.some((name) => names.has(name)),
    isEncrypted: names.has(ENCRYPTED),
  };
}

/** Entries stand at multiples of their length, and pieces begin at such. */
function holdsEntry(bytes: Buffer, at: number, name: string): boolean {
  const needle = Buffer.from(`${name}\0`, 'utf16le');
  for (let found = bytes.indexOf(needle); found >= 0; found = bytes.indexOf(needle, found + 1)) {
    const isAligned = (at + found) % ENTRY_BYTES === 0;
    if (
      isAligned &&
      found + NAME_BYTES + 2 <= bytes.length &&
      bytes.readUInt16LE(found + NAME_BYTES) === needle.length
    )
      return true;
  }
  return false;
}
