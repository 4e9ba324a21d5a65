import type { PolicyWorkKind } from '../../policy/practice.js';

/** What stands in the places of a work: texts by part, and for each part how many files. */
export interface FilledParts {
  /** Text by code of the part; a part that is written as a text has one. */
  readonly texts: Readonly<Record<string, string>>;
  /** Number of files by code of the part. */
  readonly files: Readonly<Record<string, number>>;
}

/** Whether a part is written as a text, and not made of files. */
export const isTextPart = (part: Pick<PolicyWorkKind['parts'][number], 'files'>): boolean =>
  part.files.length === 0;

/** Whether something stands in the place of a part. */
export function isFilled(
  part: Pick<PolicyWorkKind['parts'][number], 'code' | 'files'>,
  { texts, files }: FilledParts,
): boolean {
  return isTextPart(part) ? (texts[part.code] ?? '').trim() !== '' : (files[part.code] ?? 0) > 0;
}

/**
 * Codes of the parts that a kind of work must have and that are empty still, in the order of the pack. A work is whole
 * when there are none.
 *
 * @example
 * // A lesson case with plan and reflection → ['recording', 'courseware']
 */
export function missingParts(kind: Pick<PolicyWorkKind, 'parts'>, filled: FilledParts): string[] {
  return kind.parts.filter((part) => part.required && !isFilled(part, filled)).map(({ code }) => code);
}
