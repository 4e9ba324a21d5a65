import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export const MIN_TEXT_LENGTH = 20;
export const MAX_TEXT_LENGTH = 20_000;
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_FILES = 20;
export const MAX_LINKS = 20;
export const MAX_FILE_NAME_LENGTH = 120;

/** Kinds of files taken, by extension, each with the media types that a browser may name for it. */
export const FILE_KINDS: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  txt: ['text/plain'],
  doc: ['application/msword'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ppt: ['application/vnd.ms-powerpoint'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  xls: ['application/vnd.ms-excel'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  mp3: ['audio/mpeg', 'audio/mp3'],
  m4a: ['audio/mp4', 'audio/x-m4a'],
  mp4: ['video/mp4'],
  webm: ['video/webm'],
  zip: ['application/zip', 'application/x-zip-compressed'],
};

export interface EvidenceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What a teacher hands in for a theme. */
export interface Evidence {
  readonly text: string;
  readonly files: readonly EvidenceFile[];
  readonly links: readonly string[];
}

export type EvidenceProblemCode =
  | 'evidence-empty'
  | 'evidence-text-too-short'
  | 'evidence-text-too-long'
  | 'too-many-files'
  | 'file-name-unsafe'
  | 'file-kind-not-accepted'
  | 'work-file-empty'
  | 'work-file-too-large'
  | 'too-many-links'
  | 'link-malformed';

/**
 * Checks what is handed in: a text of 20 to 20 000 characters or at least one file; a text beside a file may be
 * short. Characters are counted as people count them, blanks at both ends left out.
 */
export function checkEvidence(evidence: Evidence): Problem<EvidenceProblemCode>[] {
  const { files, links } = evidence;
  const problems: Problem<EvidenceProblemCode>[] = [];
  const length = [...evidence.text.trim()].length;
  if (length === 0 && files.length === 0) problems.push(problem('evidence-empty'));
  else if (length < MIN_TEXT_LENGTH && files.length === 0) {
    problems.push(
      problem('evidence-text-too-short', { field: 'text', data: { length, minimum: MIN_TEXT_LENGTH } }),
    );
  }
  if (length > MAX_TEXT_LENGTH) {
    problems.push(
      problem('evidence-text-too-long', { field: 'text', data: { length, maximum: MAX_TEXT_LENGTH } }),
    );
  }
  if (files.length > MAX_FILES) {
    problems.push(
      problem('too-many-files', { field: 'files', data: { files: files.length, maximum: MAX_FILES } }),
    );
  }
  files.forEach((file, row) => {
    for (const found of checkFile(file)) problems.push({ ...found, row });
  });
  if (links.length > MAX_LINKS) {
    problems.push(
      problem('too-many-links', { field: 'links', data: { links: links.length, maximum: MAX_LINKS } }),
    );
  }
  links.forEach((link, row) => {
    if (!isWebAddress(link)) {
      problems.push(problem('link-malformed', { field: 'links', row, data: { link: link.slice(0, 80) } }));
    }
  });
  return problems;
}

/** Checks one file by name, kind and size: also before an upload starts, so that nobody waits in vain. */
export function checkFile({ name, mediaType, bytes }: EvidenceFile): Problem<EvidenceProblemCode>[] {
  const problems: Problem<EvidenceProblemCode>[] = [];
  const data = { name: name.slice(0, MAX_FILE_NAME_LENGTH) };
  if (!isSafeFileName(name)) problems.push(problem('file-name-unsafe', { field: 'files', data }));
  const extension = extensionOf(name);
  const mediaTypes = Object.hasOwn(FILE_KINDS, extension) ? FILE_KINDS[extension] : undefined;
  const bare = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  // Many systems know no type for a file and say so; the extension decides then.
  const unnamed = bare === '' || bare === 'application/octet-stream';
  if (mediaTypes === undefined || !(unnamed || mediaTypes.includes(bare))) {
    problems.push(
      problem('file-kind-not-accepted', { field: 'files', data: { ...data, extension, mediaType: bare } }),
    );
  }
  if (!Number.isSafeInteger(bytes) || bytes <= 0)
    problems.push(problem('work-file-empty', { field: 'files', data }));
  if (bytes > MAX_FILE_BYTES) {
    problems.push(
      problem('work-file-too-large', { field: 'files', data: { ...data, bytes, maximum: MAX_FILE_BYTES } }),
    );
  }
  return problems;
}

/**
 * Whether a file may keep its name everywhere it goes: no path, no control or direction-changing character, no
 * reserved name, no leading or trailing dot or blank.
 */
export function isSafeFileName(name: string): boolean {
  const length = [...name].length;
  return (
    length > 0 &&
    length <= MAX_FILE_NAME_LENGTH &&
    !/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069/\\:*?"<>|]/u.test(name) &&
    !/^[\s.]|[\s.]$/u.test(name) &&
    !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
  );
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function isWebAddress(link: string): boolean {
  return link.length <= 2_000 && /^https?:\/\/[^\s/?#@:]+(:\d{1,5})?([/?#]\S*)?$/iu.test(link);
}
