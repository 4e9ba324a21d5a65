/** Length of the pieces by which two comments are compared, in characters. */
const PIECE = 4;
/** Comments shorter than this are only asked whether they are the same: their pieces say too little. */
const SHORTEST_COMPARED = 12;
/** From this share of pieces in common on, of the shorter of two comments, one is taken for a copy of the other. */
export const COPIED_FROM = 0.8;

/**
 * A comment without what does not carry meaning: spaces, punctuation, signs, width and case.
 *
 * @example plainComment('很好， 继续 加油！！') // '很好继续加油'
 */
export function plainComment(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether two comments are one and the same, or nearly.
 *
 * @param a @param b comments as {@link plainComment} answers them
 * @example isCopy('导入环节的视频很贴切建议压缩到两分钟', '导入环节的视频很贴切建议压缩到三分钟') // true
 */
export function isCopy(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  return shareInCommon(a, b) >= COPIED_FROM;
}

/** Share of the pieces of the shorter text that stand in the longer one, from 0 to 1; 0 for very short texts. */
export function shareInCommon(a: string, b: string): number {
  const [shorter, longer] = [piecesOf(a), piecesOf(b)].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  if (Math.min([...a].length, [...b].length) < SHORTEST_COMPARED) return 0;
  let common = 0;
  for (const piece of shorter) if (longer.has(piece)) common += 1;
  return common / shorter.size;
}

function piecesOf(text: string): Set<string> {
  const letters = [...text];
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= letters.length; at += 1) pieces.add(letters.slice(at, at + PIECE).join(''));
  return pieces;
}
