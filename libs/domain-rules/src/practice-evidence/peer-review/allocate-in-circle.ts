import type { SeededDraw } from '../../diagnostic-assessment/seeded-draw.js';
import type { Assignment, Pool, WorksAndPeople } from './assignment.js';

/** The people of a pool in which everybody who reviews and has a work has one, alone; null of any other pool. */
export function oneWorkEach(pool: Pool, { authorsOf, worksOf }: WorksAndPeople): readonly number[] | null {
  const authors: number[] = [];
  const reviewers = new Set(pool.reviewers);
  for (const work of pool.works) {
    const [author, ...others] = authorsOf[work]!;
    if (author === undefined || others.length > 0 || !reviewers.has(author)) return null;
    if (worksOf[author]!.length > 1) return null;
    authors.push(author);
  }
  return authors;
}

/**
 * Whether people with one work each can review each other in a circle: the largest school is small enough. Proven to be
 * enough: with the people sitting in a circle, school beside school, whoever sits `m` or more places further on, `m` being
 * the size of the largest school, is of another school; and two who are less than half the circle apart never review each
 * other when everybody looks the same way. So `n > 2(m + r − 1)` leaves `r` such distances.
 *
 * @param authors of {@link oneWorkEach}
 */
export function fitsInCircle(
  authors: readonly number[],
  { schoolOf }: WorksAndPeople,
  reviewsPerWork: number,
): boolean {
  const sizes = new Map<number, number>();
  let largest = 0;
  for (const author of authors) {
    const school = schoolOf[author]!;
    const size = (sizes.get(school) ?? 0) + 1;
    sizes.set(school, size);
    largest = Math.max(largest, size);
  }
  return authors.length > 2 * (largest + reviewsPerWork - 1);
}

/**
 * Gives every author of the circle `reviewsPerWork` works, and every work as many reviewers, in one pass. Where the
 * schools and people sit, and which distances are taken, comes from the draw: nobody can tell before who reviews whom.
 *
 * @param authors of whom {@link fitsInCircle} is true
 */
export function allocateInCircle(
  authors: readonly number[],
  { schoolOf, worksOf }: WorksAndPeople,
  assignment: Assignment,
  reviewsPerWork: number,
  draw: SeededDraw,
): void {
  const bySchool = new Map<number, number[]>();
  for (const author of draw.shuffled(authors)) {
    const school = schoolOf[author]!;
    const known = bySchool.get(school);
    if (known) known.push(author);
    else bySchool.set(school, [author]);
  }
  const circle = draw.shuffled([...bySchool.values()]).flat();
  const largest = Math.max(...[...bySchool.values()].map(({ length }) => length));
  const half = Math.ceil(circle.length / 2) - 1;
  for (const distance of distances(largest, half, reviewsPerWork, draw)) {
    for (let at = 0; at < circle.length; at += 1) {
      const author = circle[(at + distance) % circle.length]!;
      assignment.give(circle[at]!, worksOf[author]![0]!);
    }
  }
}

/** So many different whole numbers from `from` to `to`. */
function distances(from: number, to: number, count: number, draw: SeededDraw): number[] {
  const chosen = new Set<number>();
  // Floyd's sampling: as many draws as numbers are wanted, however wide the range is.
  for (let top = to - count + 1; top <= to; top += 1) {
    const drawn = from + draw.number(top - from + 1);
    chosen.add(chosen.has(drawn) ? top : drawn);
  }
  return [...chosen];
}
