import { soughtParts, termsOf } from '@tisheng/domain-rules/course-selection/search-terms.js';

/** Last place that PostgreSQL keeps of a lexeme. */
const LAST_POSITION = 16_383;
/** Longer words are no words; PostgreSQL refuses lexemes beyond two kilobytes. */
const LONGEST_TERM = 60;
/** Between two texts, so that no pair of terms spans both. */
const GAP = 2;

/**
 * Texts as the text of a `tsvector`. Terms hold letters and digits alone, so that none needs quoting.
 *
 * @example searchVectorOf('教学') // '教:1 教学:1 学:2'
 */
export function searchVectorOf(...texts: readonly string[]): string {
  const lexemes: string[] = [];
  let offset = 0;
  for (const text of texts) {
    const terms = termsOf(text);
    for (const { term, position } of terms) {
      if (term.length <= LONGEST_TERM) lexemes.push(`${term}:${Math.min(offset + position, LAST_POSITION)}`);
    }
    offset += (terms.at(-1)?.position ?? 0) + GAP;
  }
  return lexemes.join(' ');
}

/**
 * A query as the text of a `tsquery`; null for one that looks for nothing.
 *
 * @example searchQueryOf('教学设计 ppt') // '(教学 <-> 学设 <-> 设计) & ppt:*'
 */
export function searchQueryOf(query: string): string | null {
  const parts = soughtParts(query).map(({ terms, isBeginning }) =>
    isBeginning ? `${(terms[0] ?? '').slice(0, LONGEST_TERM)}:*` : `(${terms.join(' <-> ')})`,
  );
  return parts.length > 0 ? parts.join(' & ') : null;
}
