import type {
  ContentFacts,
  PackedFacts,
} from '@tisheng/domain-rules/practice-evidence/files/check-content.js';
import { extensionOf } from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';
import { fileTypeFromFile } from 'file-type';
import { FileBytes } from './file-bytes.js';
import { inspectArchive } from './inspect-archive.js';
import { isWhole } from './is-whole.js';
import { readOldOffice } from './old-office.js';
import { encodingOf } from './plain-text.js';

/** What the recogniser calls a format that is taken here under another name. */
const SAME: Readonly<Record<string, string>> = { apng: 'png', m4v: 'mp4', m4b: 'm4a' };
/** Formats that are archives inside. */
const ZIPS = ['zip', 'docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm', 'jar', 'epub'];

type Found = Pick<ContentFacts, 'found' | 'isDamaged' | 'packed'>;

/** Looks into a file: what it is, whether it is whole, and what is packed in it. Never more than a piece of it at a time. */
export async function inspectContent(path: string, name: string): Promise<Found> {
  const file = await FileBytes.open(path);
  try {
    return await inspect(file, path, name);
  } finally {
    await file.close();
  }
}

async function inspect(file: FileBytes, path: string, name: string): Promise<Found> {
  const recognised = await recognise(path);
  const extension = recognised === null ? null : (SAME[recognised] ?? recognised);
  if (extension === null) {
    const isText = extensionOf(name) === 'txt' && (await encodingOf(file)) !== null;
    return isText ? plain('txt') : { found: null, isDamaged: await looksCutOff(file, name), packed: null };
  }
  if (ZIPS.includes(extension)) {
    const archive = await inspectArchive(path, file.size);
    // A damaged archive does not say what it holds; its name is believed, so that the message speaks of the damage.
    const found = archive.isDamaged && archive.extension === 'zip' ? promised(name) : archive.extension;
    return { found, isDamaged: archive.isDamaged, packed: archive.packed };
  }
  if (extension === 'cfb') {
    const { extension: found, hasMacros, isEncrypted } = await readOldOffice(file);
    return {
      found: found ?? (isEncrypted ? promised(name) : 'cfb'),
      isDamaged: false,
      packed: ofOld(hasMacros, isEncrypted),
    };
  }
  return plain(extension, !(await isWhole(file, extension)));
}

const plain = (found: string, isDamaged = false): Found => ({ found, isDamaged, packed: null });

/** The extension of a name, where an archive may have it. */
const promised = (name: string): string => {
  const extension = extensionOf(name);
  return ZIPS.includes(extension) ? extension : 'zip';
};

const ofOld = (hasMacros: boolean, isEncrypted: boolean): PackedFacts => ({
  entries: 0,
  expandedBytes: 0,
  isEncrypted,
  nested: null,
  unsafe: null,
  hasMacros,
});

/** Null where nothing is recognised, also where the recogniser stumbles over what it reads. */
async function recognise(path: string): Promise<string | null> {
  try {
    return (await fileTypeFromFile(path))?.ext ?? null;
  } catch {
    return null;
  }
}

/** The beginnings of formats that a recogniser wants to see more of than arrived. */
async function looksCutOff(file: FileBytes, name: string): Promise<boolean> {
  const head = (await file.read(0, 12)).toString('latin1');
  switch (extensionOf(name)) {
    case 'mp4':
    case 'mov':
    case 'm4a':
      return head.slice(4, 8) === 'ftyp';
    case 'png':
      return head.startsWith('\x89PNG');
    default:
      return head.startsWith('PK\x03\x04');
  }
}
