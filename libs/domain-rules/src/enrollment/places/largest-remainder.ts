/**
 * Shares a whole number out in proportion to weights, by largest remainder: everybody first gets the whole part of
 * their exact share, and what is left goes one by one to those whose fraction is largest. Equal fractions are served
 * in the order given, so the answer is the same every time. The shares sum exactly to the total, and of two weights the
 * greater never gets less.
 *
 * @param total whole and not negative
 * @param weights not negative; where all are 0 everybody weighs the same
 * @example shareByLargestRemainder(10, [2, 1, 1]) // [5, 3, 2]
 */
export function shareByLargestRemainder(total: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const used = sum === 0 ? weights.map(() => 1) : weights;
  const whole = sum === 0 ? weights.length : sum;
  // Whole products keep binary fractions out of the comparison of remainders.
  const shares = used.map((weight) => Math.floor((total * weight) / whole));
  const remainders = used.map((weight, at) => total * weight - shares[at]! * whole);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const order = used
    .map((weight, at) => ({ at, weight, remainder: remainders[at]! }))
    .sort((a, b) => b.remainder - a.remainder || b.weight - a.weight || a.at - b.at);
  for (const { at } of order.slice(0, left)) shares[at]! += 1;
  return shares;
}
