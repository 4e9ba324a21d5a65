/**
 * A text as it is compared: what a copier changes without changing a word counts for nothing. Full and half width are one
 * (Unicode NFKC), so are capitals and small letters; blanks, punctuation, emoji and marks are left out.
 */
export interface PlainCharacters {
  /** Code points of letters, Han characters and digits, in order. */
  readonly points: Uint32Array;
  /** Where each stands in the text as it was given, as an index into its UTF-16 code units. */
  readonly places: Uint32Array;
}

const KEPT = /[\p{L}\p{N}]/u;

/**
 * @example
 * plainCharacters('一节 好课！') // the points of 一, 节, 好, 课 with the places 0, 1, 3, 4
 */
export function plainCharacters(text: string): PlainCharacters {
  const points = new Uint32Array(text.length * 2);
  const places = new Uint32Array(text.length * 2);
  let length = 0;
  const keep = (character: string, place: number): void => {
    // One character may stand for several (㎡, ﬁ).
    for (const plain of isPlain(character) ? character : character.normalize('NFKC').toLowerCase()) {
      if (length === points.length) return;
      const point = plain.codePointAt(0)!;
      if (!isPlainPoint(point) && !KEPT.test(plain)) continue;
      points[length] = point;
      places[length] = place;
      length += 1;
    }
  };
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at)!;
    keep(String.fromCodePoint(point), at);
    at += point > 0xffff ? 2 : 1;
  }
  return { points: points.slice(0, length), places: places.slice(0, length) };
}

/** Common Han characters, digits and small Latin letters stay as they are: most of every text, and quick to tell. */
const isPlainPoint = (point: number): boolean =>
  (point >= 0x4e00 && point <= 0x9fff) ||
  (point >= 0x30 && point <= 0x39) ||
  (point >= 0x61 && point <= 0x7a);

const isPlain = (character: string): boolean =>
  character.length === 1 && isPlainPoint(character.charCodeAt(0));
