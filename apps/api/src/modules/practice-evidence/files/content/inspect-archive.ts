import {
  MAX_ARCHIVE_ENTRIES,
  expandsTooFar,
  type PackedFacts,
} from '@tisheng/domain-rules/practice-evidence/files/check-content.js';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** By a member that every document of its kind has. */
const OFFICE = {
  'word/document.xml': 'docx',
  'xl/workbook.xml': 'xlsx',
  'ppt/presentation.xml': 'pptx',
} as const;
const OFFICE_NAMES = /\.(?:docx|xlsx|pptx)$/i;
const ARCHIVE_NAMES = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz|jar|apk|iso|cab)$/i;
const MACROS = /(?:^|\/)vbaProject\.bin$/i;
const UNSAFE_NAME = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/;
/** Beginnings of archives, whatever they are called: zip, rar, 7z, gzip, xz, bzip2. */
const ARCHIVE_STARTS = ['504b0304', '526172211a07', '377abcaf271c', '1f8b08', 'fd377a585a00', '425a68'];

export interface Archive {
  /** Extension by what it holds; `zip` for any other archive. */
  readonly extension: string;
  readonly isDamaged: boolean;
  readonly packed: PackedFacts;
}

/**
 * Looks into a zip: first at what its directory says, and only when that is harmless at every member, unpacked into nothing
 * and counted. A member that holds more than the directory said ends it: lies are found before they cost anything.
 */
export async function inspectArchive(path: string, bytes: number): Promise<Archive> {
  const facts = {
    entries: 0,
    expandedBytes: 0,
    isEncrypted: false,
    nested: null as string | null,
    unsafe: null as string | null,
    hasMacros: false,
  };
  let extension = 'zip';
  const end = (isDamaged: boolean): Archive => ({ extension, isDamaged, packed: facts });
  try {
    const entries = await readDirectory(path);
    for (const entry of entries) {
      const { fileName } = entry;
      facts.entries += 1;
      facts.expandedBytes += entry.uncompressedSize;
      facts.isEncrypted ||= entry.isEncrypted();
      facts.hasMacros ||= MACROS.test(fileName);
      if (isUnsafe(fileName)) facts.unsafe ??= fileName;
      if (ARCHIVE_NAMES.test(fileName)) facts.nested ??= fileName;
      extension = OFFICE[fileName as keyof typeof OFFICE] ?? extension;
    }
    const isHarmless = !facts.isEncrypted && facts.entries <= MAX_ARCHIVE_ENTRIES;
    if (!isHarmless || expandsTooFar(facts.expandedBytes, bytes)) return end(false);
    const nested = await unpackIntoNothing(path, entries);
    facts.nested ??= nested;
    return end(false);
  } catch (error) {
    // The library ends at such a name, and says which.
    const name = UNSAFE_NAME.exec(error instanceof Error ? error.message : '')?.[1];
    facts.unsafe ??= name ?? null;
    return end(name === undefined);
  }
}

const openZip = (path: string): Promise<ZipFile> =>
  openPromise(path, { lazyEntries: true, autoClose: false });

async function readDirectory(path: string): Promise<Entry[]> {
  const zip = await openZip(path);
  try {
    const entries: Entry[] = [];
    // One more than the rule lets through: the rest need not be read to be refused.
    for await (const entry of zip.eachEntry()) if (entries.push(entry) > MAX_ARCHIVE_ENTRIES) break;
    return entries;
  } finally {
    zip.close();
  }
}

/** Reads every member; answers the first that is an archive by its content. @throws Error where one is damaged */
async function unpackIntoNothing(path: string, entries: readonly Entry[]): Promise<string | null> {
  const zip = await openZip(path);
  let nested: string | null = null;
  try {
    for (const entry of entries) {
      if (entry.fileName.endsWith('/')) continue;
      let start = '';
      for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
        if (start.length < 12) start += piece.toString('hex', 0, 6);
      const isArchive = ARCHIVE_STARTS.some((known) => start.startsWith(known));
      if (isArchive && !OFFICE_NAMES.test(entry.fileName)) nested ??= entry.fileName;
    }
    return nested;
  } finally {
    zip.close();
  }
}

const isUnsafe = (name: string): boolean =>
  /^[/\\]|^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0');
