/** Rows that one statement takes: enough to be quick, few enough to keep memory and parameters small. */
const SLICE = 10_000;

/** Cuts rows into pieces of at most {@link SLICE}, in order. */
export function* slicesOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += SLICE) yield rows.slice(from, from + SLICE);
}
