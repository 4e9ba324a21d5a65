import { soughtParts, termsOf } from '@tisheng/domain-rules/course-selection/search-terms.js';

/** What of a work is searched, what matters most first. */
export interface SearchedWork {
  readonly title: string;
  /** Names of its kind, subject and topics, and of the school. */
  readonly names: readonly string[];
  readonly summary: string;
  readonly texts: readonly string[];
}

/** Last place that PostgreSQL keeps of a lexeme. */
const LAST_POSITION = 16_383;
/** Between two fields, so that no pair of terms spans both. */
const GAP = 2;
/** Characters of a text that are searched. */
const OF_A_TEXT = 3000;

/**
 * A work as the text of a `tsvector` of characters, pairs of characters and words (ADR 0022). Authors are not in it: they are
 * looked up by their names, which may change or be erased.
 */
export function libraryVectorOf({ title, names, summary, texts }: SearchedWork): string {
  const fields: (readonly [weight: string, text: string])[] = [
    ['A', title],
    ...names.map((name) => ['B', name] as const),
    ['C', summary],
    ...texts.map((text) => ['D', text.slice(0, OF_A_TEXT)] as const),
  ];
  const lexemes: string[] = [];
  let offset = 0;
  for (const [weight, text] of fields) {
    const terms = termsOf(text);
    for (const { term, position } of terms)
      lexemes.push(`${term}:${Math.min(offset + position, LAST_POSITION)}${weight}`);
    offset += (terms.at(-1)?.position ?? 0) + GAP;
  }
  return lexemes.join(' ');
}

/** What the reader typed as the text of a `tsquery`; null for one that looks for nothing. */
export function libraryQueryOf(query: string): string | null {
  const parts = soughtParts(query).map(({ terms, isBeginning }) =>
    isBeginning ? `${terms[0] ?? ''}:*` : `(${terms.join(' <-> ')})`,
  );
  return parts.length > 0 ? parts.join(' & ') : null;
}
