import { soughtParts, termsOf } from '@tisheng/domain-rules/course-selection/search-terms.js';
import { courseTopic } from '@tisheng/reference-data/course-topics.js';

/** What of a course is searched. */
export interface SearchedCourse {
  readonly code: string;
  readonly title: string;
  readonly summary?: string | null;
  readonly topic: string;
}

/** Last place that PostgreSQL keeps of a lexeme. */
const LAST_POSITION = 16_383;
/** Between two fields, so that no pair of terms spans both. */
const GAP = 2;

/**
 * A course as the text of a `tsvector`: title before the topic's name before code and summary. Terms hold letters and
 * digits alone, so that none needs quoting.
 *
 * @example searchVectorOf({ code: 'C', title: '教学', summary: null, topic: 'T1' }) // '教:1A 教学:1A 学:2A …'
 */
export function searchVectorOf({ code, title, summary, topic }: SearchedCourse): string {
  const name = courseTopic(topic);
  const fields: readonly (readonly [weight: string, text: string])[] = [
    ['A', title],
    ['B', name ? `${topic} ${name.zh}` : topic],
    ['C', code],
    ['D', summary ?? ''],
  ];
  const lexemes: string[] = [];
  let offset = 0;
  for (const [weight, text] of fields) {
    const terms = termsOf(text);
    for (const { term, position } of terms) {
      lexemes.push(`${term}:${Math.min(offset + position, LAST_POSITION)}${weight}`);
    }
    offset += (terms.at(-1)?.position ?? 0) + GAP;
  }
  return lexemes.join(' ');
}

/**
 * A query as the text of a `tsquery` that finds exactly what the reader typed; null for one that looks for nothing.
 *
 * @example searchQueryOf('教学设计 ppt') // '(教学 <-> 学设 <-> 设计) & ppt:*'
 */
export function searchQueryOf(query: string): string | null {
  const parts = soughtParts(query).map(({ terms, isBeginning }) =>
    isBeginning ? `${terms[0] ?? ''}:*` : `(${terms.join(' <-> ')})`,
  );
  return parts.length > 0 ? parts.join(' & ') : null;
}

/** The same for what is near: a course that has any of the pairs or words; null when there are none. */
export function nearQueryOf(query: string): string | null {
  const terms = soughtParts(query).flatMap(({ terms: own, isBeginning }) =>
    isBeginning ? [`${own[0] ?? ''}:*`] : own,
  );
  return terms.length > 0 ? [...new Set(terms)].join(' | ') : null;
}
