import { SeededDraw } from '../../diagnostic-assessment/seeded-draw.js';
import { allocateBySearch, worksBySchool } from './allocate-by-search.js';
import { allocateInCircle, fitsInCircle, oneWorkEach } from './allocate-in-circle.js';
import { allocateInPairs } from './allocate-in-pairs.js';
import {
  Assignment,
  fairLoad,
  loadsOf,
  missingReviews,
  type Pool,
  type WorksAndPeople,
} from './assignment.js';
import { balanceLoads } from './balance-loads.js';
import { formPools, type Standing } from './form-pools.js';

/** Somebody with a place in the cohort who reviews, or whose work is reviewed. */
export interface PersonInReview extends Standing {
  /** Enrollment. */
  readonly id: string;
  readonly school: string;
}

export interface WorkInReview {
  readonly id: string;
  /** Ids of the people whose work it is, the one with whom it stands first. */
  readonly authors: readonly string[];
}

export interface AllocationFacts {
  readonly works: readonly WorkInReview[];
  /** Everybody who wrote or reviews. */
  readonly people: readonly PersonInReview[];
  /** Ids of those who review: who handed in, and who offered to. */
  readonly reviewers: readonly string[];
  /** `pack.practice.peerReview.reviewsPerWork` */
  readonly reviewsPerWork: number;
  /** `pack.practice.peerReview.smallestPool` */
  readonly smallestPool: number;
  /** Published with the result, so that anybody can repeat it. */
  readonly seed: string;
}

/** How near reviewer and author stand. */
export type Circle = 'workshop' | 'county' | 'region';

export interface AllocatedReview {
  readonly work: string;
  readonly reviewer: string;
  readonly circle: Circle;
}

/** What came of it, and what could not be satisfied. */
export interface AllocationReport {
  readonly works: number;
  readonly reviewers: number;
  readonly reviews: number;
  /** Works that have fewer reviewers than the policy asks for, with how many they lack. */
  readonly short: readonly { readonly work: string; readonly missing: number }[];
  readonly leastLoad: number;
  readonly mostLoad: number;
  /** Pools whose loads differ by more than one review. */
  readonly unevenPools: number;
  readonly inWorkshop: number;
  readonly inCounty: number;
  readonly inRegion: number;
  readonly sameStage: number;
  readonly sameSubject: number;
}

export interface Allocation {
  readonly reviews: readonly AllocatedReview[];
  readonly report: AllocationReport;
}

/**
 * Who reviews whose work (decision 30, ADR 0028). A pure function of its facts: the same works, people and seed, in any
 * order, give the same reviews.
 *
 * **Always:** nobody reviews a work of their own or of their own school; nobody reviews somebody who reviews them; the
 * reviewers of a work are different people; nobody makes more reviews than the mean of the pool, rounded up.
 *
 * **Whenever possible,** and told in the report where not: each work has `reviewsPerWork` reviewers; within a pool loads differ
 * by at most one; reviewer and author are of one workshop, else of one county, else of the region; and of one stage and
 * subject. Where every reviewer has one work and no school has nearly half of them, all of this but the nearness is certain.
 */
export function allocateReviews(facts: AllocationFacts): Allocation {
  const numbers = numbered(facts);
  const { people, works, worksAndPeople, reviewers } = numbers;
  const assignment = new Assignment(worksAndPeople);
  const draws = (pool: Pool): SeededDraw =>
    new SeededDraw(`${facts.seed} ${works[pool.works[0] ?? 0]?.id ?? ''} ${pool.works.length}`);
  const standings = works.map((_, work) => people[worksAndPeople.authorsOf[work]![0]!]!);
  const { filled, rest } = formPools(
    standings,
    new Map(reviewers.map((person) => [person, people[person]!])),
    facts.smallestPool,
    (pool) => fill(pool, worksAndPeople, facts.reviewsPerWork, draws(pool)),
  );
  const pools = filled.map(({ pool }) => pool);
  for (const each of filled) each.filled(assignment);
  if (rest) {
    pools.push(rest);
    allocateBySearch(rest, worksAndPeople, assignment, facts.reviewsPerWork, draws(rest));
  }
  return answer(numbers, assignment, pools, facts.reviewsPerWork);
}

/**
 * How a pool can be filled in full with even loads; null when it cannot. A circle is as good as filled when its condition
 * holds, so that opening it again for others costs nothing.
 */
function fill(
  pool: Pool,
  facts: WorksAndPeople,
  reviewsPerWork: number,
  draw: SeededDraw,
): ((assignment: Assignment) => void) | null {
  const authors = oneWorkEach(pool, facts);
  const withVolunteers = (assignment: Assignment): void => {
    if (pool.reviewers.length > pool.works.length) balanceLoads(pool, assignment);
  };
  if (authors && fitsInCircle(authors, facts, reviewsPerWork)) {
    return (assignment) => {
      allocateInCircle(authors, facts, assignment, reviewsPerWork, draw);
      withVolunteers(assignment);
    };
  }
  if (isHopeless(pool, facts, reviewsPerWork, authors !== null)) return null;
  const pairs = authors && allocateInPairs(authors, facts, reviewsPerWork, draw);
  if (pairs) {
    return (assignment) => {
      for (const { reviewer, author } of pairs) assignment.give(reviewer, facts.worksOf[author]![0]!);
      withVolunteers(assignment);
    };
  }
  const trial = new Assignment(facts);
  allocateBySearch(pool, facts, trial, reviewsPerWork, draw);
  const { least, most } = loadsOf(pool, trial);
  if (missingReviews(pool, trial, reviewsPerWork) > 0 || most - least > 1) return null;
  return (assignment) => {
    for (const work of pool.works)
      for (const person of trial.reviewersOf(work)) assignment.give(person, work);
  };
}

/**
 * Whether counting alone shows that a pool cannot be filled: a school has too many works for the people of the others; or,
 * where everybody has one work and reviews, somebody has fewer colleagues elsewhere than the `2r` whom they need, half to
 * review and half to be reviewed by.
 */
function isHopeless(
  pool: Pool,
  facts: WorksAndPeople,
  reviewsPerWork: number,
  isOneWorkEach: boolean,
): boolean {
  const most = fairLoad(pool, reviewsPerWork);
  const people = new Map<number, number>();
  for (const person of pool.reviewers) {
    const school = facts.schoolOf[person]!;
    people.set(school, (people.get(school) ?? 0) + 1);
  }
  const needed = isOneWorkEach && pool.reviewers.length === pool.works.length ? 2 : 1;
  for (const [school, works] of worksBySchool(pool, facts.schoolsOf)) {
    const others = pool.reviewers.length - (people.get(school) ?? 0);
    if (others < reviewsPerWork * needed || others * most < works * reviewsPerWork) return true;
  }
  return false;
}

interface Numbered {
  readonly works: readonly WorkInReview[];
  readonly people: readonly PersonInReview[];
  readonly reviewers: readonly number[];
  readonly worksAndPeople: WorksAndPeople;
}

function numbered(facts: AllocationFacts): Numbered {
  const people = [...facts.people].sort(byId);
  const works = [...facts.works].sort(byId);
  const numberOf = new Map(people.map(({ id }, at) => [id, at]));
  const schools = new Map<string, number>();
  const schoolOf = people.map(({ school }) => {
    const known = schools.get(school) ?? schools.size;
    schools.set(school, known);
    return known;
  });
  const authorsOf = works.map(({ id, authors }) => {
    const known = authors.map((author) => numberOf.get(author));
    if (known.length === 0 || known.includes(undefined))
      throw new RangeError(`work ${id} has no known author`);
    return known as number[];
  });
  const worksOf: number[][] = people.map(() => []);
  authorsOf.forEach((authors, work) => {
    for (const author of authors) worksOf[author]!.push(work);
  });
  const reviewers = [...new Set(facts.reviewers)]
    .map((id) => numberOf.get(id))
    .filter((at) => at !== undefined);
  return {
    works,
    people,
    reviewers: reviewers.sort((a, b) => a - b),
    worksAndPeople: {
      authorsOf,
      schoolOf,
      worksOf,
      schoolsOf: authorsOf.map((authors) => [...new Set(authors.map((author) => schoolOf[author]!))]),
    },
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** How near a reviewer stands to whoever wrote the work. */
export function circleBetween(reviewer: Standing, author: Standing): Circle {
  if (reviewer.workshop !== null && reviewer.workshop === author.workshop) return 'workshop';
  return reviewer.county === author.county ? 'county' : 'region';
}

function answer(
  { works, people, reviewers, worksAndPeople }: Numbered,
  assignment: Assignment,
  pools: readonly Pool[],
  reviewsPerWork: number,
): Allocation {
  const reviews: AllocatedReview[] = [];
  const short: { work: string; missing: number }[] = [];
  const circles = { workshop: 0, county: 0, region: 0 };
  let sameStage = 0;
  let sameSubject = 0;
  for (const [at, { id }] of works.entries()) {
    const author = people[worksAndPeople.authorsOf[at]![0]!]!;
    const given = assignment.reviewersOf(at);
    if (given.length < reviewsPerWork) short.push({ work: id, missing: reviewsPerWork - given.length });
    for (const number of given) {
      const reviewer = people[number]!;
      const circle = circleBetween(reviewer, author);
      circles[circle] += 1;
      if (reviewer.stage === author.stage) sameStage += 1;
      if (reviewer.stage === author.stage && reviewer.subject === author.subject) sameSubject += 1;
      reviews.push({ work: id, reviewer: reviewer.id, circle });
    }
  }
  const loads = loadsOf({ works: [], reviewers }, assignment);
  return {
    reviews,
    report: {
      works: works.length,
      reviewers: reviewers.length,
      reviews: reviews.length,
      short,
      leastLoad: loads.least,
      mostLoad: loads.most,
      unevenPools: pools.filter((pool) => {
        const { least, most } = loadsOf(pool, assignment);
        return most - least > 1;
      }).length,
      inWorkshop: circles.workshop,
      inCounty: circles.county,
      inRegion: circles.region,
      sameStage,
      sameSubject,
    },
  };
}
