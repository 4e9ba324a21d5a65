import { SeededDraw } from '../../diagnostic-assessment/seeded-draw.js';
import { circleBetween, type Circle, type PersonInReview } from './allocate-reviews.js';

/** Somebody who could be asked for one more review. */
export interface Candidate extends PersonInReview {
  /** Reviews asked for and not declined, of the theme. */
  readonly load: number;
  /** Has offered to make more than their share. */
  readonly isWilling: boolean;
}

export interface WorkToDraw {
  readonly id: string;
  readonly authors: readonly PersonInReview[];
  /** Everybody who was ever asked about this work. */
  readonly asked: ReadonlySet<string>;
  /** People whose works one of the authors reviews or has reviewed. */
  readonly reviewedByAuthors: ReadonlySet<string>;
}

/**
 * Who reviews a work that lacks a reviewer: a late one, one whose reviewer never came, one on which two lie apart. Never an
 * author, never one of an author's school, never anybody who was asked about it already, never anybody whose work an author
 * reviews. Of the others first whoever has reviews left to make, then whoever offered to make more, then who is nearest,
 * then who has least; of one stage and subject before others; the draw decides between equals.
 *
 * @param reviewsPerWork what everybody owes
 * @returns null when nobody may
 */
export function drawReviewer(
  work: WorkToDraw,
  candidates: Iterable<Candidate>,
  reviewsPerWork: number,
  seed: string,
): { readonly reviewer: string; readonly circle: Circle; readonly turn: number } | null {
  const [home] = work.authors;
  if (!home) return null;
  const authors = new Set(work.authors.map(({ id }) => id));
  const schools = new Set(work.authors.map(({ school }) => school));
  let best: Candidate | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const rank = rankOf(candidate, home, reviewsPerWork);
    if (rank > bestRank) continue;
    const { id, school } = candidate;
    if (authors.has(id) || schools.has(school) || work.asked.has(id) || work.reviewedByAuthors.has(id)) {
      continue;
    }
    const isBetter = rank < bestRank || best === null || lot(work, id, seed) < lot(work, best.id, seed);
    if (isBetter) [best, bestRank] = [candidate, rank];
  }
  return (
    best && {
      reviewer: best.id,
      circle: circleBetween(best, home),
      turn: turnOf(best, reviewsPerWork),
    }
  );
}

const CIRCLES: readonly Circle[] = ['workshop', 'county', 'region'];
/** Loads beyond this are as good as each other. */
const MANY = 1000;

/**
 * Whose turn it is, whatever the work: 0 for whoever has reviews left to make, 1 for whoever offers more, 2 and on for the others,
 * by how many more they would have than they owe.
 */
export function turnOf({ load, isWilling }: Pick<Candidate, 'load' | 'isWilling'>, owed: number): number {
  const more = Math.max(0, load + 1 - owed);
  return isWilling ? Math.min(more, 1) : more * 2;
}

/** Smaller comes first: one number, since it is made for everybody of a county for every work. */
function rankOf(candidate: Candidate, home: PersonInReview, owed: number): number {
  const turn = turnOf(candidate, owed);
  const circle = CIRCLES.indexOf(circleBetween(candidate, home));
  const near = (candidate.stage === home.stage ? 0 : 2) + (candidate.subject === home.subject ? 0 : 1);
  return ((Math.min(turn, MANY) * 3 + circle) * MANY + Math.min(candidate.load, MANY - 1)) * 4 + near;
}

const lot = (work: WorkToDraw, person: string, seed: string): number =>
  new SeededDraw(`${seed} ${work.id} ${person}`).number(1_000_000_000);
