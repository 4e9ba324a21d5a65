/** How finely a text is looked at: neighbouring characters that make up one shingle, and of how many shingles one is kept. */
export interface Grain {
  readonly shingle: number;
  readonly window: number;
}

/** Finds a shared line; among the works of a whole region many such lines are everyday words. */
export const FINE: Grain = { shingle: 6, window: 6 };
/** Finds a shared sentence or two, which few have even where all write about the same in the same words. */
export const COARSE: Grain = { shingle: 20, window: 8 };

/** Whatever two texts have in common over at least so many plain characters, a fingerprint of it is found in both. */
export const alwaysFound = ({ shingle, window }: Grain): number => shingle + window - 1;

/**
 * Fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): the hash of every shingle, and of each
 * window of neighbouring ones the least, the last where several are equal. About two in `window + 1` shingles are kept, the
 * same ones wherever the passage stands.
 *
 * @param points the text's plain characters
 * @returns distinct hashes of 32 bits, ascending; none for a text shorter than one shingle
 */
export function textFingerprints(points: Uint32Array, grain: Grain = FINE): Uint32Array {
  const hashes = shingleHashes(points, grain.shingle);
  if (hashes.length === 0) return hashes;
  const kept: number[] = [];
  let least = -1;
  for (let end = Math.min(grain.window, hashes.length) - 1; end < hashes.length; end += 1) {
    const first = Math.max(0, end - grain.window + 1);
    if (least < first) {
      least = first;
      for (let at = first + 1; at <= end; at += 1) if (hashes[at]! <= hashes[least]!) least = at;
    } else if (hashes[end]! <= hashes[least]!) least = end;
    else continue;
    kept.push(hashes[least]!);
  }
  const sorted = Uint32Array.from(kept).sort();
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}

/** Odd, so that no character is lost on the way through 32 bits. */
const BASE = 0x01_00_01_93;

/**
 * Hash of each shingle: characters as the digits of a number modulo 2^32 (Karp and Rabin), so that the next shingle costs as
 * much however long it is; mixed at the end (murmur3's last step), so that neighbours differ in all bits.
 */
function shingleHashes(points: Uint32Array, shingle: number): Uint32Array {
  const count = points.length - shingle + 1;
  if (count < 1) return new Uint32Array(0);
  const hashes = new Uint32Array(count);
  let leaving = 1;
  for (let at = 1; at < shingle; at += 1) leaving = Math.imul(leaving, BASE);
  let rolling = 0;
  for (let at = 0; at < points.length; at += 1) {
    if (at >= shingle) rolling = (rolling - Math.imul(digitOf(points[at - shingle]!), leaving)) | 0;
    rolling = (Math.imul(rolling, BASE) + digitOf(points[at]!)) | 0;
    if (at >= shingle - 1) hashes[at - shingle + 1] = mixed(rolling);
  }
  return hashes;
}

const digitOf = (point: number): number => mixed(point + 1);

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
