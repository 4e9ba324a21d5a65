import type { SeededDraw } from '../../diagnostic-assessment/seeded-draw.js';
import { Assignment, fairLoad, missingReviews, type Pool, type WorksAndPeople } from './assignment.js';
import { balanceLoads } from './balance-loads.js';

/** Steps of the search for each review that is wanted, before what was best until then is taken. */
const STEPS_PER_REVIEW = 60;
/** Works of a pool up to which every possibility is gone through when the search finds no full allocation. */
const SMALL_POOL = 10;
/** Steps of going through every possibility. */
const EXACT_STEPS = 60_000;

/**
 * Reviewers for the works of a pool in which no circle can be made: one with a large school, with people who review and
 * have no work, or with works of several authors. First whoever has least takes what is hardest to place; then works that
 * lack a reviewer take one, if need be from another work, until none lacks any or the steps are used up; then loads are
 * evened out. Of few works every possibility is gone through, so that a full allocation is found where there is one.
 */
export function allocateBySearch(
  pool: Pool,
  facts: WorksAndPeople,
  assignment: Assignment,
  reviewsPerWork: number,
  draw: SeededDraw,
): void {
  const most = fairLoad(pool, reviewsPerWork);
  placeHardestFirst(pool, facts, assignment, reviewsPerWork, most, draw);
  mendByExchange(pool, assignment, reviewsPerWork, most, draw);
  if (missingReviews(pool, assignment, reviewsPerWork) > 0 && pool.works.length <= SMALL_POOL) {
    goThroughAll(pool, facts, assignment, reviewsPerWork, most);
  }
  balanceLoads(pool, assignment);
}

function placeHardestFirst(
  pool: Pool,
  { schoolsOf, schoolOf }: WorksAndPeople,
  assignment: Assignment,
  reviewsPerWork: number,
  most: number,
  draw: SeededDraw,
): void {
  const crowds = worksBySchool(pool, schoolsOf);
  const crowd = (schools: readonly number[]): number =>
    Math.max(0, ...schools.map((school) => crowds.get(school) ?? 0));
  // Works of the largest school have the fewest reviewers to choose from, and its people the fewest works.
  const works = draw.shuffled(pool.works).sort((a, b) => crowd(schoolsOf[b]!) - crowd(schoolsOf[a]!));
  const people = draw.shuffled(pool.reviewers).sort((a, b) => crowd([schoolOf[b]!]) - crowd([schoolOf[a]!]));
  let placed = 0;
  for (let round = 0; round < reviewsPerWork; round += 1) {
    for (const work of works) {
      let best: number | null = null;
      for (const person of people) {
        const load = assignment.loadOf(person);
        if (load >= most || (best !== null && load >= assignment.loadOf(best))) continue;
        if (!assignment.may(person, work)) continue;
        best = person;
        // Nobody has less than the mean so far to speak of.
        if (load * people.length <= placed) break;
      }
      if (best === null) continue;
      assignment.give(best, work);
      placed += 1;
    }
  }
}

/** How many works of a pool come from each school. */
export function worksBySchool(
  pool: Pool,
  schoolsOf: WorksAndPeople['schoolsOf'],
): ReadonlyMap<number, number> {
  const works = new Map<number, number>();
  for (const work of pool.works)
    for (const school of schoolsOf[work]!) works.set(school, (works.get(school) ?? 0) + 1);
  return works;
}

/** People who are tried before everybody is looked at. */
const TRIED = 24;

/** Takes reviews away again where that helps, as long as it leads on; ends with the fewest that were ever missing. */
function mendByExchange(
  pool: Pool,
  assignment: Assignment,
  reviewsPerWork: number,
  most: number,
  draw: SeededDraw,
): void {
  const open = new OpenWorks(pool, assignment, reviewsPerWork);
  let best = { missing: open.missing, reviewersOf: copyOf(pool, assignment) };
  const steps = STEPS_PER_REVIEW * pool.works.length * reviewsPerWork;
  for (let step = 0; step < steps && open.missing > 0; step += 1) {
    const work = draw.pick(open.works);
    if (work === undefined) break;
    const person = someoneFor(work, pool, assignment, draw);
    if (person === null) {
      // Nobody can ever review it further; the others may still be helped.
      open.giveUp(work);
      continue;
    }
    const favours = assignment.returnedFavours(person, work);
    const dropped = assignment.loadOf(person) >= most ? draw.pick(assignment.reviewedBy(person)) : undefined;
    if (open.missing < best.missing && (favours.length > 0 || dropped !== undefined)) {
      best = { missing: open.missing, reviewersOf: copyOf(pool, assignment) };
    }
    for (const favour of favours) {
      assignment.take(favour.person, favour.work);
      open.lost(favour.work);
    }
    if (dropped !== undefined && assignment.reviewedBy(person).includes(dropped)) {
      assignment.take(person, dropped);
      open.lost(dropped);
    }
    assignment.give(person, work);
    open.gained(work);
  }
  if (open.missing > best.missing) restore(pool, assignment, best.reviewersOf);
}

/** Somebody, by chance, who might review the work if others gave way; null where there is nobody. */
function someoneFor(work: number, pool: Pool, assignment: Assignment, draw: SeededDraw): number | null {
  for (let tried = 0; tried < TRIED; tried += 1) {
    const person = draw.pick(pool.reviewers);
    if (person !== undefined && !assignment.isBarred(person, work)) return person;
  }
  return draw.pick(pool.reviewers.filter((person) => !assignment.isBarred(person, work))) ?? null;
}

/** The works that lack reviewers, kept while reviews come and go. */
class OpenWorks {
  readonly works: number[] = [];
  missing = 0;
  private readonly places = new Map<number, number>();
  private readonly hopeless = new Set<number>();

  constructor(
    pool: Pool,
    private readonly assignment: Assignment,
    private readonly reviewsPerWork: number,
  ) {
    for (const work of pool.works) {
      const lacks = this.lacks(work);
      if (lacks > 0) this.add(work);
      this.missing += lacks;
    }
  }

  gained(work: number): void {
    this.missing -= 1;
    if (this.lacks(work) === 0) this.remove(work);
  }

  lost(work: number): void {
    this.missing += 1;
    if (!this.places.has(work) && !this.hopeless.has(work)) this.add(work);
  }

  giveUp(work: number): void {
    this.hopeless.add(work);
    this.remove(work);
  }

  private lacks(work: number): number {
    return this.reviewsPerWork - this.assignment.reviewersOf(work).length;
  }

  private add(work: number): void {
    this.places.set(work, this.works.length);
    this.works.push(work);
  }

  private remove(work: number): void {
    const place = this.places.get(work);
    const last = this.works.pop();
    this.places.delete(work);
    if (place === undefined || last === undefined || last === work) return;
    this.works[place] = last;
    this.places.set(last, place);
  }
}

const copyOf = (pool: Pool, assignment: Assignment): number[][] =>
  pool.works.map((work) => [...assignment.reviewersOf(work)]);

function restore(pool: Pool, assignment: Assignment, reviewersOf: readonly (readonly number[])[]): void {
  for (const work of pool.works)
    for (const person of assignment.reviewersOf(work).slice()) assignment.take(person, work);
  pool.works.forEach((work, at) => {
    for (const person of reviewersOf[at]!) assignment.give(person, work);
  });
}

/** Depth first over all reviewers of all works; leaves the assignment as it was when there is no full one. */
function goThroughAll(
  pool: Pool,
  facts: WorksAndPeople,
  assignment: Assignment,
  reviewsPerWork: number,
  most: number,
): void {
  const trial = new Assignment(facts);
  const slots = pool.works.flatMap((work) => Array.from({ length: reviewsPerWork }, () => work));
  let steps = 0;
  const place = (slot: number, from: number): boolean => {
    const work = slots[slot];
    if (work === undefined) return true;
    for (let at = from; at < pool.reviewers.length; at += 1) {
      if ((steps += 1) > EXACT_STEPS) return false;
      const person = pool.reviewers[at]!;
      if (trial.loadOf(person) >= most || !trial.may(person, work)) continue;
      trial.give(person, work);
      // Reviewers of one work are taken in their order: which of them came first makes no difference.
      if (place(slot + 1, slots[slot + 1] === work ? at + 1 : 0)) return true;
      trial.take(person, work);
    }
    return false;
  };
  if (place(0, 0)) restore(pool, assignment, copyOf(pool, trial));
}
