/** The library passes each slice through half a dozen streams: few large ones cost a fraction of many small ones. */
const SLICE_BYTES = 512 * 1024;
/** On a thin line nothing is held back longer than this. */
const SLICE_MS = 100;

/** What comes over the network in larger slices. A connection that breaks costs the slice that was being filled. */
export async function* inSlices(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  let passedAt = performance.now();
  for await (const piece of source) {
    held.push(piece);
    bytes += piece.length;
    if (bytes < SLICE_BYTES && performance.now() - passedAt < SLICE_MS) continue;
    yield held.length === 1 ? piece : Buffer.concat(held, bytes);
    held = [];
    bytes = 0;
    passedAt = performance.now();
  }
  if (bytes > 0) yield Buffer.concat(held, bytes);
}
