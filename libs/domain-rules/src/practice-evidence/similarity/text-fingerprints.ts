/** Neighbouring characters that make up one shingle. */
export const SHINGLE = 6;
/** Of so many neighbouring shingles one is kept. */
export const WINDOW = 6;

/** Whatever two texts have in common over at least so many plain characters, a fingerprint of it is found in both. */
export const ALWAYS_FOUND = SHINGLE + WINDOW - 1;

/**
 * Fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): the hash of every shingle, and of each
 * window of neighbouring ones the least, the last where several are equal. About two in {@link WINDOW} + 1 shingles are
 * kept, the same ones wherever the passage stands.
 *
 * @param points the text's plain characters
 * @returns distinct hashes of 32 bits, ascending; none for a text shorter than one shingle
 */
export function textFingerprints(points: Uint32Array): Uint32Array {
  const shingles = points.length - SHINGLE + 1;
  if (shingles < 1) return new Uint32Array(0);
  const hashes = new Uint32Array(shingles);
  for (let at = 0; at < shingles; at += 1) hashes[at] = shingleHash(points, at);
  const kept: number[] = [];
  let least = -1;
  for (let end = Math.min(WINDOW, shingles) - 1; end < shingles; end += 1) {
    const first = Math.max(0, end - WINDOW + 1);
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

/** FNV-1a over the characters of a shingle, mixed (murmur3's last step) so that neighbours differ in all bits. */
function shingleHash(points: Uint32Array, at: number): number {
  let hash = 0x81_1c_9d_c5;
  for (let next = at; next < at + SHINGLE; next += 1) {
    const point = points[next]!;
    hash = Math.imul(hash ^ (point & 0xff), 0x01_00_01_93);
    hash = Math.imul(hash ^ ((point >>> 8) & 0xff), 0x01_00_01_93);
    hash = Math.imul(hash ^ (point >>> 16), 0x01_00_01_93);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
