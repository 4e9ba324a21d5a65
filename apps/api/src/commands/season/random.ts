/** Numbers that look random and are the same in every run: a season can be played again. */
export class Random {
  private state: number;

  constructor(seed: string) {
    let hash = 2_166_136_261;
    for (let at = 0; at < seed.length; at += 1) {
      hash = Math.imul(hash ^ seed.charCodeAt(at), 16_777_619);
    }
    this.state = hash >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)];
    if (found === undefined) throw new RangeError('Nothing to pick from');
    return found;
  }
}

/** How diligently a learner of the season works, in [0, 1]; always the same for the same learner. */
export const diligenceOf = (learnerNo: string): number => {
  const random = new Random(`diligence ${learnerNo}`);
  // Most people do what is asked of them; a few shine and a few fall behind.
  const drawn = (random.next() + random.next() + random.next()) / 3;
  return Math.min(1, Math.max(0, drawn * 0.9 + 0.3));
};
