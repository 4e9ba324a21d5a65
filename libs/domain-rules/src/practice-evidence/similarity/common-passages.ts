import { plainCharacters, type PlainCharacters } from './plain-characters.js';

/** Shorter passages that two texts share are everyday words: 信息技术与学科教学 alone has nine characters. */
export const SHORTEST_PASSAGE = 13;

/** A passage that both texts have. */
export interface CommonPassage {
  /** Where it begins in each text, and where it ends: the place behind its last character, in UTF-16 code units. */
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  /** Plain characters. */
  readonly length: number;
}

export interface Comparison {
  /** Passages in common, in the order of the first text; none overlaps another in either text. */
  readonly passages: readonly CommonPassage[];
  /** Plain characters in them. */
  readonly common: number;
  /** Plain characters of the shorter text, without what both had before them. */
  readonly shorter: number;
}

/**
 * What two texts have in common: the longest passage first, then the longest of what is left in both, down to
 * {@link SHORTEST_PASSAGE} plain characters (Greedy String Tiling, Wise 1993). Passages may have changed places. Blanks,
 * punctuation, width and capitals make no difference.
 *
 * @param known texts that both had before them; what stands there counts neither as common nor as a part of the text
 *
 * @example
 * // two reports of 600 characters that share a page of 390
 * const { common, shorter } = compareTexts(one, other); // common / shorter → 0.65
 */
export function compareTexts(a: string, b: string, known: readonly string[] = []): Comparison {
  const one = plainCharacters(a);
  const other = plainCharacters(b);
  const givenA = given(one.points, known);
  const givenB = given(other.points, known);
  const own = (covered: Uint8Array): number => covered.reduce((count, each) => count + (each ? 0 : 1), 0);
  const shorter = Math.min(own(givenA), own(givenB));
  const tiles = tile(one.points, other.points, givenA, givenB);
  const passages = tiles
    .map(({ at, to, length }) => ({
      a: span(a, one, at, length),
      b: span(b, other, to, length),
      length,
    }))
    .sort((x, y) => x.a[0] - y.a[0]);
  return {
    passages,
    common: tiles.reduce((sum, { length }) => sum + length, 0),
    shorter,
  };
}

/**
 * Share of the shorter text that both have, in [0,1]; 0 for an empty one.
 *
 * @example sameShare({ common: 390, shorter: 600 }) // 0.65
 */
export const sameShare = ({ common, shorter }: Pick<Comparison, 'common' | 'shorter'>): number =>
  shorter === 0 ? 0 : common / shorter;

interface Tile {
  readonly at: number;
  readonly to: number;
  readonly length: number;
}

/** Which characters of a text stand in what its author was given. */
function given(points: Uint32Array, known: readonly string[]): Uint8Array {
  const covered = new Uint8Array(points.length);
  for (const text of known) {
    const source = plainCharacters(text).points;
    const free = new Uint8Array(source.length);
    for (const { at, length } of tile(points, source, covered.slice(), free))
      covered.fill(1, at, at + length);
  }
  return covered;
}

/** Round by round: all longest matches of what is not covered yet become tiles, and are covered then. */
function tile(a: Uint32Array, b: Uint32Array, coveredA: Uint8Array, coveredB: Uint8Array): Tile[] {
  const places = placesByStart(b);
  const tiles: Tile[] = [];
  for (;;) {
    let longest = SHORTEST_PASSAGE;
    let found: Tile[] = [];
    for (let at = 0; at + longest <= a.length; at += 1) {
      if (coveredA[at]) continue;
      for (const to of places.get(startAt(a, at)) ?? []) {
        if (coveredB[to]) continue;
        const length = matchLength(a, b, at, to, coveredA, coveredB);
        if (length < longest) continue;
        if (length > longest) [longest, found] = [length, []];
        found.push({ at, to, length });
      }
    }
    let grown = false;
    for (const each of found) {
      if (isCovered(coveredA, each.at, each.length) || isCovered(coveredB, each.to, each.length)) continue;
      coveredA.fill(1, each.at, each.at + each.length);
      coveredB.fill(1, each.to, each.to + each.length);
      tiles.push(each);
      grown = true;
    }
    if (!grown) return tiles;
  }
}

function matchLength(
  a: Uint32Array,
  b: Uint32Array,
  at: number,
  to: number,
  coveredA: Uint8Array,
  coveredB: Uint8Array,
): number {
  let length = 0;
  while (
    at + length < a.length &&
    to + length < b.length &&
    a[at + length] === b[to + length] &&
    !coveredA[at + length] &&
    !coveredB[to + length]
  ) {
    length += 1;
  }
  return length;
}

const isCovered = (covered: Uint8Array, at: number, length: number): boolean =>
  covered.subarray(at, at + length).includes(1);

/** Three characters as one number: enough to look only where a match may begin. */
const startAt = (points: Uint32Array, at: number): number =>
  ((points[at]! * 0x1f_ff_ff + points[at + 1]!) % 0x1f_ff_ff_ff_ff) * 31 + points[at + 2]!;

function placesByStart(points: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + SHORTEST_PASSAGE <= points.length; at += 1) {
    const start = startAt(points, at);
    const known = places.get(start);
    if (known) known.push(at);
    else places.set(start, [at]);
  }
  return places;
}

/** From the first character of a passage to behind its last, in the text as it was given. */
function span(text: string, { places }: PlainCharacters, at: number, length: number): [number, number] {
  const last = places[at + length - 1]!;
  return [places[at]!, last + (text.codePointAt(last)! > 0xffff ? 2 : 1)];
}
