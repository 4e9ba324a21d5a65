/**
 * Chance that comes out the same for the same seed: forms drawn twice are the same form, and over many seeds every choice
 * is as likely as any other.
 */
export class SeededDraw {
  private state: number;

  constructor(seed: string) {
    // FNV-1a spreads even ids that differ in one digit over all states.
    let hash = 2_166_136_261;
    for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 16_777_619);
    this.state = hash >>> 0;
  }

  /** A whole number from 0 to `below` − 1. */
  number(below: number): number {
    // Mulberry32.
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  }

  /** One of the list; undefined of an empty one. */
  pick<Value>(list: readonly Value[]): Value | undefined {
    return list[this.number(list.length)];
  }

  /** The list in an order by chance. */
  shuffled<Value>(list: readonly Value[]): Value[] {
    const shuffled = [...list];
    for (let at = shuffled.length - 1; at > 0; at -= 1) {
      const other = this.number(at + 1);
      const here = shuffled[at] as Value;
      shuffled[at] = shuffled[other] as Value;
      shuffled[other] = here;
    }
    return shuffled;
  }
}
