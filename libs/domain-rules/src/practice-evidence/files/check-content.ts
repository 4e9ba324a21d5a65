import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { extensionOf, promisedType } from './file-kinds.js';

/** Most that an archive may hold when it is unpacked: a small file must fill nobody's disk. */
export const MAX_EXPANDED_BYTES = 4 * 1024 ** 3;
/** Nothing that people pack shrinks further; what does was made to. Small archives of empty pages may. */
export const MAX_EXPANSION = 200;
const ALWAYS_HARMLESS_BYTES = 50 * 1024 ** 2;
export const MAX_ARCHIVE_ENTRIES = 10_000;

export type ContentProblemCode =
  | 'upload-content-differs'
  | 'upload-content-unknown'
  | 'upload-damaged'
  | 'upload-hash-differs'
  | 'upload-has-macros'
  | 'archive-expands-too-far'
  | 'archive-too-many-entries'
  | 'archive-nested'
  | 'archive-encrypted'
  | 'archive-entry-unsafe';

/** What is packed in a file: of an archive, and of office documents, which are archives too. */
export interface PackedFacts {
  readonly entries: number;
  /** Bytes that come out, as stated or as counted while unpacking, whichever is more. */
  readonly expandedBytes: number;
  readonly isEncrypted: boolean;
  /** An archive inside; null where there is none. */
  readonly nested: string | null;
  /** A name that would leave the folder in which it is unpacked; null where there is none. */
  readonly unsafe: string | null;
  readonly hasMacros: boolean;
}

/** What the content of a file says, whatever its name. */
export interface ContentFacts {
  readonly name: string;
  readonly bytes: number;
  /** Extension that fits the content; null where nothing known does. */
  readonly found: string | null;
  /** The end is missing, or its parts do not fit together. */
  readonly isDamaged: boolean;
  readonly packed: PackedFacts | null;
  /** Whether the hash of what arrived is the one that the sender told; null where none was told. */
  readonly hashFits: boolean | null;
}

/**
 * Whether a file is what its name says, whole, and harmless to unpack.
 *
 * @example
 * checkContent({ name: '教案.docx', found: 'pdf', … }) // [{ code: 'upload-content-differs', data: { found: 'PDF', … } }]
 */
export function checkContent(facts: ContentFacts): Problem<ContentProblemCode>[] {
  const data = { name: facts.name };
  const say = (code: ContentProblemCode, more: Record<string, string | number> = {}) =>
    problem(code, { field: 'files', data: { ...data, ...more } });
  if (facts.hashFits === false) return [say('upload-hash-differs')];
  const extension = extensionOf(facts.name).toUpperCase();
  const found = facts.found === null ? undefined : promisedType(`x.${facts.found}`);
  if (!found) {
    // Known, but nothing that is taken: a program, a page, a drawing with scripts.
    return facts.found === null
      ? [say(facts.isDamaged ? 'upload-damaged' : 'upload-content-unknown', { extension })]
      : [say('upload-content-differs', { extension, found: facts.found.toUpperCase() })];
  }
  if (promisedType(facts.name)?.mediaType !== found.mediaType)
    return [say('upload-content-differs', { extension, found: facts.found?.toUpperCase() ?? '' })];
  if (facts.isDamaged) return [say('upload-damaged')];
  return facts.packed ? checkPacked(facts.packed, facts.bytes, found.kind === 'archive', say) : [];
}

type Say = (code: ContentProblemCode, more?: Record<string, string | number>) => Problem<ContentProblemCode>;

function checkPacked(packed: PackedFacts, bytes: number, isArchive: boolean, say: Say) {
  const problems: Problem<ContentProblemCode>[] = [];
  const { entries, expandedBytes } = packed;
  if (packed.isEncrypted) problems.push(say('archive-encrypted'));
  if (entries > MAX_ARCHIVE_ENTRIES)
    problems.push(say('archive-too-many-entries', { entries, maximum: MAX_ARCHIVE_ENTRIES }));
  if (expandsTooFar(expandedBytes, bytes))
    problems.push(say('archive-expands-too-far', { expandedBytes, maximum: MAX_EXPANDED_BYTES }));
  if (packed.unsafe !== null)
    problems.push(say('archive-entry-unsafe', { entry: packed.unsafe.slice(0, 80) }));
  // A document may hold another document: a sheet behind a chart. Archives in archives hide what they hold.
  if (isArchive && packed.nested !== null)
    problems.push(say('archive-nested', { entry: packed.nested.slice(0, 80) }));
  if (packed.hasMacros) problems.push(say('upload-has-macros'));
  return problems;
}

/** Whether an archive of so many bytes holds more than anybody should unpack. */
export function expandsTooFar(expandedBytes: number, bytes: number): boolean {
  const isBomb = expandedBytes > ALWAYS_HARMLESS_BYTES && expandedBytes > bytes * MAX_EXPANSION;
  return isBomb || expandedBytes > MAX_EXPANDED_BYTES;
}
