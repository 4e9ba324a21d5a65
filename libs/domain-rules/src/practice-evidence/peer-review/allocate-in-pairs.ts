import type { SeededDraw } from '../../diagnostic-assessment/seeded-draw.js';
import type { WorksAndPeople } from './assignment.js';

/** One who reviews the work of the other; which of the two is settled at the end. */
interface Pairing {
  readonly a: number;
  readonly b: number;
}

/**
 * Who reviews whom among people of whom everybody has one work, also where a school has nearly half of them: everybody gets
 * `2r` partners of other schools, whoever is hardest to place first, and then the pairs are walked along in rounds that use
 * each pair once. Who enters a person leaves it again, so that everybody reviews `r` and is reviewed by `r`; and since no
 * pair is walked twice, no two review each other.
 *
 * @returns reviewer and author of each review; null where somebody has too few partners
 */
export function allocateInPairs(
  authors: readonly number[],
  { schoolOf }: Pick<WorksAndPeople, 'schoolOf'>,
  reviewsPerWork: number,
  draw: SeededDraw,
): { readonly reviewer: number; readonly author: number }[] | null {
  const pairings = partners(draw.shuffled(authors), schoolOf, reviewsPerWork * 2);
  return pairings && walk(pairings);
}

/** Havel and Hakimi's way, over schools: the person of the neediest school, paired with those who need most. */
function partners(
  authors: readonly number[],
  schoolOf: readonly number[],
  each: number,
): readonly Pairing[] | null {
  const needs = new Map(authors.map((author) => [author, each]));
  const ofSchool = new Map<number, number>();
  for (const author of authors) {
    const school = schoolOf[author]!;
    ofSchool.set(school, (ofSchool.get(school) ?? 0) + each);
  }
  const need = (author: number): number => needs.get(author)!;
  const schoolNeed = (author: number): number => ofSchool.get(schoolOf[author]!)!;
  const spend = (author: number, count: number): void => {
    needs.set(author, need(author) - count);
    ofSchool.set(schoolOf[author]!, schoolNeed(author) - count);
  };
  const pairings: Pairing[] = [];
  let waiting = [...authors];
  while (waiting.length > 0) {
    waiting.sort((x, y) => schoolNeed(y) - schoolNeed(x) || need(y) - need(x));
    const [first, ...others] = waiting as [number, ...number[]];
    const wanted = need(first);
    const found = others
      .filter((other) => schoolOf[other] !== schoolOf[first])
      .sort((x, y) => need(y) - need(x) || schoolNeed(y) - schoolNeed(x))
      .slice(0, wanted);
    if (found.length < wanted) return null;
    for (const other of found) {
      pairings.push({ a: first, b: other });
      spend(other, 1);
    }
    spend(first, wanted);
    // Everybody here has all partners that they will have: pairs are made once.
    waiting = others.filter((other) => need(other) > 0);
  }
  return pairings;
}

/** Hierholzer's way round: each pair once, leaving each person as often as entering. */
function walk(pairings: readonly Pairing[]): { readonly reviewer: number; readonly author: number }[] {
  const open = new Map<number, number[]>();
  const used = new Set<number>();
  pairings.forEach(({ a, b }, at) => {
    for (const person of [a, b]) {
      const list = open.get(person);
      if (list) list.push(at);
      else open.set(person, [at]);
    }
  });
  const reviews: { reviewer: number; author: number }[] = [];
  for (const start of open.keys()) {
    // Every person has an even number of pairs left, so that a walk ends where it began.
    let here = start;
    for (;;) {
      const list = open.get(here)!;
      let next = list.pop();
      while (next !== undefined && used.has(next)) next = list.pop();
      if (next === undefined) break;
      used.add(next);
      const { a, b } = pairings[next]!;
      const there = a === here ? b : a;
      reviews.push({ reviewer: here, author: there });
      here = there;
    }
  }
  return reviews;
}
