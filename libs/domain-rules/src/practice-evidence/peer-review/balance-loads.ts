import type { Assignment, Pool } from './assignment.js';

/**
 * Moves reviews from those who have most to those who have fewest, until loads differ by at most one or no move is left.
 * A move may pass through a third person: who has fewest takes over from somebody in the middle, who takes over from whoever
 * has most. No work loses a reviewer.
 */
export function balanceLoads(pool: Pool, assignment: Assignment): void {
  const byLoad = new Map<number, Set<number>>();
  let most = 0;
  for (const person of pool.reviewers) {
    const load = assignment.loadOf(person);
    most = Math.max(most, load);
    at(byLoad, load).add(person);
  }
  const file = (person: number, before: number): void => {
    at(byLoad, before).delete(person);
    at(byLoad, assignment.loadOf(person)).add(person);
  };
  for (let low = 0; low < most - 1; low += 1) {
    const lowest = [...at(byLoad, low)];
    for (const person of lowest) {
      // Who gets here may take several, one at a time, as long as somebody has two more.
      while (assignment.loadOf(person) < most - 1) {
        const own = assignment.loadOf(person);
        const giver = giverTo(person, own, most, byLoad, assignment);
        if (giver === null) break;
        file(person, own);
        file(giver, assignment.loadOf(giver) + 1);
        while (most > 0 && at(byLoad, most).size === 0) most -= 1;
      }
    }
  }
}

/** Whoever has two reviews more and could give one up; the move is made already. */
function giverTo(
  person: number,
  own: number,
  most: number,
  byLoad: ReadonlyMap<number, ReadonlySet<number>>,
  assignment: Assignment,
): number | null {
  for (let load = most; load >= own + 2; load -= 1) {
    for (const giver of byLoad.get(load) ?? []) if (handOver(giver, person, assignment)) return giver;
  }
  for (let load = most; load >= own + 2; load -= 1) {
    for (const giver of byLoad.get(load) ?? []) if (handOverByOther(giver, person, assignment)) return giver;
  }
  return null;
}

/** One work changes hands. */
function handOver(from: number, to: number, assignment: Assignment): boolean {
  const work = assignment.reviewedBy(from).find((each) => assignment.may(to, each));
  if (work === undefined) return false;
  assignment.take(from, work);
  assignment.give(to, work);
  return true;
}

/** A work of `from` goes to one of its colleagues' places, and a work of that colleague to `to`. */
function handOverByOther(from: number, to: number, assignment: Assignment): boolean {
  for (const work of assignment.reviewedBy(from).slice()) {
    for (const near of assignment.reviewedBy(from)) {
      for (const other of assignment.reviewersOf(near).slice()) {
        if (other === from || other === to) continue;
        for (const passed of assignment.reviewedBy(other).slice()) {
          if (passed === work || !assignment.may(to, passed)) continue;
          assignment.take(other, passed);
          assignment.take(from, work);
          if (assignment.may(other, work)) {
            assignment.give(other, work);
            if (assignment.may(to, passed)) {
              assignment.give(to, passed);
              return true;
            }
            assignment.take(other, work);
          }
          assignment.give(from, work);
          assignment.give(other, passed);
        }
      }
    }
  }
  return false;
}

function at(byLoad: Map<number, Set<number>>, load: number): Set<number> {
  let people = byLoad.get(load);
  if (!people) byLoad.set(load, (people = new Set()));
  return people;
}
