import type { PolicyPractice } from '../../policy/practice.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { extensionOf, promisedType } from './file-kinds.js';

export const MAX_FILE_NAME_LENGTH = 120;
const MEGABYTE = 1024 * 1024;

export type UploadProblemCode =
  | 'file-name-unsafe'
  | 'file-kind-not-accepted'
  | 'work-file-empty'
  | 'work-file-too-large'
  | 'upload-quota-exceeded';

/** What is known of a file before the first byte of it is sent. */
export interface UploadPlan {
  readonly name: string;
  /** As the browser names it; may be empty. */
  readonly mediaType: string;
  readonly bytes: number;
}

export type UploadLimits = PolicyPractice['uploads'];

/**
 * Whether a file may be sent: by name, kind, size and what the person keeps already. Asked in the page before anybody
 * waits, and again by the server before it takes a byte.
 *
 * @param used bytes that the person's uploads take already
 * @example
 * checkUpload({ name: '课堂实录.mp4', mediaType: 'video/mp4', bytes: 3 * 1024 ** 3 }, { videoMegabytes: 2048, … }, 0)
 * // [{ code: 'work-file-too-large', … }]
 */
export function checkUpload(
  { name, mediaType, bytes }: UploadPlan,
  limits: UploadLimits,
  used = 0,
): Problem<UploadProblemCode>[] {
  const problems: Problem<UploadProblemCode>[] = [];
  const data = { name: name.slice(0, MAX_FILE_NAME_LENGTH) };
  if (!isSafeFileName(name)) problems.push(problem('file-name-unsafe', { field: 'files', data }));
  const promised = promisedType(name);
  const bare = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  // Many systems know no type for a file and say so; the extension decides then, and the content in the end.
  const unnamed = bare === '' || bare === 'application/octet-stream';
  if (!promised || !(unnamed || promised.mediaType === bare || promised.alsoNamed?.includes(bare))) {
    const detail = { ...data, extension: extensionOf(name), mediaType: bare };
    problems.push(problem('file-kind-not-accepted', { field: 'files', data: detail }));
  }
  if (!Number.isSafeInteger(bytes) || bytes <= 0)
    problems.push(problem('work-file-empty', { field: 'files', data }));
  const maximum = largestUpload(promised?.kind === 'video', limits);
  if (bytes > maximum)
    problems.push(problem('work-file-too-large', { field: 'files', data: { ...data, bytes, maximum } }));
  const quota = limits.perTeacherMegabytes * MEGABYTE;
  if (used + bytes > quota) {
    problems.push(
      problem('upload-quota-exceeded', { field: 'files', data: { ...data, bytes, used, maximum: quota } }),
    );
  }
  return problems;
}

/** Largest file of a kind, in bytes. */
export const largestUpload = (isVideo: boolean, limits: UploadLimits): number =>
  (isVideo ? limits.videoMegabytes : limits.otherMegabytes) * MEGABYTE;

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
