import { foldFullWidth } from '../fold-full-width.js';
import type { RosterSchool } from './school-directory.js';

/** Schools that are named as possible. */
const MOST = 3;
/** Different unknown words that are looked into in one file; the same mistake repeats, different ones are few. */
const MOST_WORDS = 300;
/** What nearly every school is called by says nothing. */
const common = /(省|市|县|区|镇|乡|第|中心|学校|小学|中学|幼儿园)/g;

/** Names the schools that may be meant by a code or name that nobody has. */
export interface SchoolSuggestions {
  /** The nearest ones, best first; empty where none is near. */
  near(value: string): readonly RosterSchool[];
}

/**
 * Looks for near schools: a code with one digit wrong, missing, or swapped; a name that shares most of its telling
 * characters, or is part of the other. Remembers what it found, since the same word fills a whole column.
 *
 * @example suggestions.near('第1小学') // [{ code: '2199100000', name: '第1小学校' }]
 */
export function createSchoolSuggestions(schools: Iterable<RosterSchool>): SchoolSuggestions {
  const known = new Map<string, readonly RosterSchool[]>();
  let all:
    | readonly (RosterSchool & { readonly pairs: ReadonlySet<string>; readonly folded: string })[]
    | null = null;
  return {
    near(value) {
      const found = known.get(value);
      if (found) return found;
      if (known.size >= MOST_WORDS) return [];
      all ??= [...schools].map((school) => {
        const folded = fold(school.name);
        return { ...school, folded, pairs: pairsOf(folded) };
      });
      const word = fold(value);
      const isCode = /^\d{6,}$/.test(word);
      const scored = all
        .map((school) => ({ school, score: isCode ? codeScore(word, school.code) : nameScore(word, school) }))
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score || a.school.code.localeCompare(b.school.code))
        .slice(0, MOST)
        .map(({ school: { code, name } }) => ({ code, name }));
      known.set(value, scored);
      return scored;
    },
  };
}

const fold = (text: string): string => foldFullWidth(text).replace(/\s/g, '').toLowerCase();

function pairsOf(text: string): Set<string> {
  const telling = text.replace(common, '') || text;
  return new Set(
    Array.from({ length: Math.max(telling.length - 1, 1) }, (_, at) => telling.slice(at, at + 2)),
  );
}

/** 1 for a code with a single slip, 0 otherwise. */
function codeScore(word: string, code: string): number {
  if (Math.abs(word.length - code.length) > 1) return 0;
  let start = 0;
  while (start < word.length && word[start] === code[start]) start += 1;
  let end = 0;
  while (end < word.length - start && word[word.length - 1 - end] === code[code.length - 1 - end]) end += 1;
  const left = word.slice(start, word.length - end);
  const right = code.slice(start, code.length - end);
  const isSwap = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isSwap || (left.length <= 1 && right.length <= 1) ? 1 : 0;
}

/** Share of common pairs of characters, 0 where too few; a name within the other counts as near. */
function nameScore(
  word: string,
  school: { readonly folded: string; readonly pairs: ReadonlySet<string> },
): number {
  if (word.length < 2) return 0;
  if (school.folded.includes(word) || word.includes(school.folded)) return 1;
  const pairs = pairsOf(word);
  const shared = [...pairs].filter((pair) => school.pairs.has(pair)).length;
  const score = (2 * shared) / (pairs.size + school.pairs.size);
  return score >= 0.5 ? score : 0;
}
