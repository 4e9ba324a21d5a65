import { compareTexts, sameShare } from './common-passages.js';
import { plainCharacters } from './plain-characters.js';
import { textFingerprints } from './text-fingerprints.js';

/** A text of a work, with what tells whose it is. */
export interface TextOfWork {
  readonly id: string;
  /** The teacher's; works of one teacher are not compared with each other here. */
  readonly author: string;
  readonly text: string;
}

export interface SimilarTexts {
  readonly a: string;
  readonly b: string;
  /** Share of the shorter text that both have, in [0,1]. */
  readonly share: number;
}

export interface SimilarityPolicy {
  /** `pack.practice.similarity` */
  readonly suspiciousFrom: number;
  readonly shortestText: number;
}

/** A passage that more works than this have is a task's wording, a form or a quotation, and tells of no copying. */
export const COMMON_KNOWLEDGE = 60;

/** Of the share that is looked for, so much is asked of the fingerprints before the texts themselves are compared. */
const FIRST_LOOK = 0.25;

/**
 * Finds near copies among many texts, at a cost that grows with the texts and not with their pairs: texts meet in an index
 * of the fingerprints that few have; only those that meet often enough are compared word by word.
 *
 * Add every text once, then ask for the pairs. Texts are kept as fingerprints, some 0.6 bytes a character.
 */
export class SimilarTextFinder {
  private readonly prints: Uint32Array[] = [];
  private readonly names: { readonly id: string; readonly author: string }[] = [];
  private total = 0;

  constructor(private readonly policy: SimilarityPolicy) {}

  /** Texts that are long enough to be compared. */
  get size(): number {
    return this.names.length;
  }

  add({ id, author, text }: TextOfWork): void {
    const { points } = plainCharacters(text);
    if (points.length < this.policy.shortestText) return;
    const prints = textFingerprints(points);
    this.prints.push(prints);
    this.names.push({ id, author });
    this.total += prints.length;
  }

  /**
   * Pairs of texts of different authors that may be alike, in the order in which their texts were added. Every pair that
   * shares a passage long enough, and not known to all, is among them; some that are not alike are too.
   */
  *candidates(): Generator<readonly [string, string]> {
    const { entries, starts, places } = this.index();
    const met = new Uint16Array(this.size);
    for (let a = 0; a < this.size; a += 1) {
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
      for (const b of others.sort((x, y) => x - y)) {
        if (this.mayBeAlike(a, b, met[b]!)) yield [this.names[a]!.id, this.names[b]!.id];
        met[b] = 0;
      }
    }
  }

  private mayBeAlike(a: number, b: number, met: number): boolean {
    if (this.names[a]!.author === this.names[b]!.author) return false;
    const fewer = Math.min(this.prints[a]!.length, this.prints[b]!.length);
    return met >= Math.max(2, fewer * this.policy.suspiciousFrom * FIRST_LOOK);
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
    const starts = new Uint32Array(this.size + 1);
    for (const [from, to] of groups(entries)) {
      for (let at = from; at < to; at += 1) starts[(entries[at]! % PLACES) + 1]! += 1;
    }
    for (let text = 0; text < this.size; text += 1) starts[text + 1]! += starts[text]!;
    const places = new Uint32Array(starts[this.size]!);
    const filled = starts.slice(0, this.size);
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

/** Room for two million texts beside a fingerprint of 32 bits in one exact number. */
const PLACES = 0x20_00_00;

/**
 * Two texts word by word; null where less than the policy's share is in common.
 *
 * @param known texts that both had before them, as the task's wording: what they took from there is left out of both
 */
export function similarTexts(
  a: TextOfWork,
  b: TextOfWork,
  policy: SimilarityPolicy,
  known: readonly string[] = [],
): SimilarTexts | null {
  const comparison = compareTexts(a.text, b.text, known);
  if (comparison.shorter < policy.shortestText) return null;
  const share = sameShare(comparison);
  return share >= policy.suspiciousFrom ? { a: a.id, b: b.id, share } : null;
}
