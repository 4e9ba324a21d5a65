/**
 * Texts of the catalogue taken apart so that they can be found without a dictionary of Chinese words: a run of Han
 * characters becomes its single characters and its pairs of neighbours, a run of letters or digits one word. Full-width
 * letters, upper case and compatibility forms are folded first, so that they are no obstacle.
 */
export interface SearchTerm {
  readonly term: string;
  /** Place in the text, counted in characters and words from 1. A pair stands where its first character stands. */
  readonly position: number;
}

/** What is looked for: every part must be found; the terms of one part follow each other. */
export interface SoughtPart {
  readonly terms: readonly string[];
  /** Whether the last word may go on: true for Latin words, which are found by their beginning. */
  readonly isBeginning: boolean;
}

/** Longest query that is read; what follows is left aside. */
export const MAXIMUM_QUERY_LENGTH = 100;

const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const HAN = /^\p{Script=Han}/u;

/**
 * Terms of a text to be indexed.
 *
 * @example
 * termsOf('用ＰＰＴ教学') // 用 1, ppt 2, 教 3, 教学 3, 学 4
 */
export function termsOf(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let position = 0;
  for (const run of runsOf(fold(text))) {
    if (!run.isHan) {
      terms.push({ term: run.text, position: (position += 1) });
      continue;
    }
    const characters = [...run.text];
    characters.forEach((character, index) => {
      position += 1;
      terms.push({ term: character, position });
      const next = characters[index + 1];
      if (next !== undefined) terms.push({ term: character + next, position });
    });
  }
  return terms;
}

/**
 * What a reader looks for, taken apart in the same way: of Han characters only the pairs, which stand beside each other
 * exactly where the characters do.
 *
 * @returns nothing for a query without letters, digits and Han characters
 * @example
 * soughtParts('教学设计 PPT') // [教学, 学设, 设计], [ppt…]
 */
export function soughtParts(query: string): SoughtPart[] {
  const read = [...query].slice(0, MAXIMUM_QUERY_LENGTH).join('');
  return runsOf(fold(read)).map(({ text, isHan }) => {
    if (!isHan) return { terms: [text], isBeginning: true };
    const characters = [...text];
    const pairs = characters.slice(1).map((character, index) => characters[index]! + character);
    return { terms: pairs.length > 0 ? pairs : characters, isBeginning: false };
  });
}

/** A piece of a text, and whether the reader looked for it. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/**
 * The text in pieces, those marked that the query names; together they are the text. A run of Han characters that does
 * not stand in the text as a whole marks the pairs of it that do.
 *
 * @example
 * markFound('信息化教学设计', '教学设计') // 信息化, [教学设计]
 */
export function markFound(text: string, query: string): Piece[] {
  const characters = [...text];
  const folded = characters.map((character) => fold(character));
  const whole = folded.join('');
  const starts: number[] = [];
  folded.reduce((at, part, index) => {
    starts[index] = at;
    return at + part.length;
  }, 0);
  const marked = characters.map(() => false);
  const mark = (sought: string): boolean => {
    let at = whole.indexOf(sought);
    const stands = at >= 0;
    for (; at >= 0; at = whole.indexOf(sought, at + 1)) {
      starts.forEach((start, index) => {
        const end = start + folded[index]!.length;
        if (start < at + sought.length && end > at) marked[index] = true;
      });
    }
    return stands;
  };
  for (const { text: run } of runsOf(fold(query))) {
    if (mark(run)) continue;
    for (const part of soughtParts(run)) part.terms.forEach(mark);
  }
  return piecesOf(characters, marked);
}

function piecesOf(characters: readonly string[], marked: readonly boolean[]): Piece[] {
  const pieces: { text: string; found: boolean }[] = [];
  characters.forEach((character, index) => {
    const last = pieces.at(-1);
    const found = marked[index] ?? false;
    if (last?.found === found) last.text += character;
    else pieces.push({ text: character, found });
  });
  return pieces;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Han and other letters may touch: `用ppt` is two runs. */
function runsOf(folded: string): { readonly text: string; readonly isHan: boolean }[] {
  return [...folded.matchAll(RUNS)].map(([text]) => ({ text, isHan: HAN.test(text) }));
}
