import { compareTexts, sameShare } from './common-passages.js';
import { MeetingTexts } from './meeting-texts.js';
import { plainCharacters } from './plain-characters.js';
import { COARSE, FINE, textFingerprints, type Grain } from './text-fingerprints.js';

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

/** Of the share that is looked for, so much is asked of the fingerprints before the texts themselves are compared. */
const FIRST_LOOK = 0.25;

/**
 * Finds near copies among many texts, at a cost that grows with the texts and not with their pairs: texts meet in two
 * indexes of the fingerprints that few have, of lines and of sentences; only those that meet often enough are compared word
 * by word.
 *
 * Add every text once, then ask for the pairs. Texts are kept as fingerprints, some two bytes a character.
 */
export class SimilarTextFinder {
  private readonly names: { readonly id: string; readonly author: string }[] = [];
  private readonly indexes: readonly (readonly [Grain, MeetingTexts])[];

  constructor(private readonly policy: SimilarityPolicy) {
    const least = policy.suspiciousFrom * FIRST_LOOK;
    this.indexes = [FINE, COARSE].map((grain) => [grain, new MeetingTexts(least)] as const);
  }

  /** Texts that are long enough to be compared. */
  get size(): number {
    return this.names.length;
  }

  add({ id, author, text }: TextOfWork): void {
    const { points } = plainCharacters(text);
    if (points.length < this.policy.shortestText) return;
    for (const [grain, index] of this.indexes) index.add(textFingerprints(points, grain));
    this.names.push({ id, author });
  }

  /**
   * Pairs of texts of different authors that may be alike, in the order in which their texts were added. Every pair that
   * shares a passage long enough, and not known to all, is among them; some that are not alike are too.
   */
  *candidates(): Generator<readonly [string, string]> {
    const indexes = this.indexes.map(([, index]) => index.meetings());
    for (const [a, { id, author }] of this.names.entries()) {
      const others = new Set(indexes.flatMap((meetings) => meetings(a)));
      for (const b of [...others].sort((x, y) => x - y)) {
        const other = this.names[b]!;
        if (other.author !== author) yield [id, other.id];
      }
    }
  }
}

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
