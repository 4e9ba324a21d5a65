/** A passage that more works than this have is a task's wording, a form or a quotation, and tells of no copying. */
export const COMMON_KNOWLEDGE = 60;

/** Room for two million texts beside a fingerprint of 32 bits in one exact number. */
const PLACES = 0x20_00_00;

/**
 * Texts by their fingerprints, told apart by the order in which they were added: which of them have so many in common that a
 * closer look is worth its time. What more than {@link COMMON_KNOWLEDGE} texts have does not count.
 */
export class MeetingTexts {
  private readonly prints: Uint32Array[] = [];
  private total = 0;

  /** @param least share in [0,1] of the shorter text's fingerprints that two must have in common, two at the least */
  constructor(private readonly least: number) {}

  /** @param prints distinct fingerprints of one text */
  add(prints: Uint32Array): void {
    this.prints.push(prints);
    this.total += prints.length;
  }

  /** Answers for a text those added later that it meets often enough, in no order. */
  meetings(): (text: number) => number[] {
    const { entries, starts, places } = this.index();
    const met = new Uint16Array(this.prints.length);
    return (a) => {
      const others: number[] = [];
      for (let at = starts[a]!; at < starts[a + 1]!; at += 1) {
        const print = printOf(entries[places[at]!]!);
        for (let next = places[at]! + 1; next < entries.length; next += 1) {
          if (printOf(entries[next]!) !== print) break;
          const b = entries[next]! % PLACES;
          if (met[b] === 0) others.push(b);
          met[b]! += 1;
        }
      }
      const often = others.filter((b) => met[b]! >= this.oftenEnough(a, b));
      for (const b of others) met[b] = 0;
      return often;
    };
  }

  private oftenEnough(a: number, b: number): number {
    return Math.max(2, Math.min(this.prints[a]!.length, this.prints[b]!.length) * this.least);
  }

  /**
   * Every fingerprint of every text in one sorted list, so that the texts of one fingerprint stand together; and for each text
   * where in that list its own stand, but for those that it shares with nobody or with too many.
   */
  private index(): { entries: Float64Array; starts: Uint32Array; places: Uint32Array } {
    const entries = new Float64Array(this.total);
    let next = 0;
    for (const [text, prints] of this.prints.entries()) {
      for (const print of prints) {
        entries[next] = print * PLACES + text;
        next += 1;
      }
    }
    entries.sort();
    const starts = new Uint32Array(this.prints.length + 1);
    for (const [from, to] of groups(entries)) {
      for (let at = from; at < to; at += 1) starts[(entries[at]! % PLACES) + 1]! += 1;
    }
    for (let text = 0; text < this.prints.length; text += 1) starts[text + 1]! += starts[text]!;
    const places = new Uint32Array(starts[this.prints.length]!);
    const filled = starts.slice(0, this.prints.length);
    for (const [from, to] of groups(entries)) {
      for (let at = from; at < to; at += 1) {
        const text = entries[at]! % PLACES;
        places[filled[text]!] = at;
        filled[text]! += 1;
      }
    }
    return { entries, starts, places };
  }
}

/** Where the texts of one fingerprint stand, for fingerprints that two or more have and not too many. */
function* groups(entries: Float64Array): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < entries.length;) {
    const print = printOf(entries[from]!);
    let to = from + 1;
    while (to < entries.length && printOf(entries[to]!) === print) to += 1;
    if (to - from > 1 && to - from <= COMMON_KNOWLEDGE) yield [from, to];
    from = to;
  }
}

const printOf = (entry: number): number => Math.floor(entry / PLACES);
