import fc from 'fast-check';
import {
  allocateReviews,
  type Allocation,
  type AllocationFacts,
  type PersonInReview,
} from './allocate-reviews.js';

const person = (at: number, place: Partial<PersonInReview> = {}): PersonInReview => ({
  id: `p${String(at).padStart(4, '0')}`,
  school: `s${at}`,
  workshop: 'w1',
  county: 'c1',
  stage: 'primary',
  subject: 'chinese',
  ...place,
});

/** One work for each person; who reviews is everybody. */
function everybodyReviews(
  people: readonly PersonInReview[],
  more: Partial<AllocationFacts> = {},
): AllocationFacts {
  return {
    works: people.map(({ id }) => ({ id: `work of ${id}`, authors: [id] })),
    people,
    reviewers: people.map(({ id }) => id),
    reviewsPerWork: 3,
    smallestPool: 8,
    seed: 'seed',
    ...more,
  };
}

/** What holds whatever the facts are; the list is empty when all is well. */
function broken(facts: AllocationFacts, { reviews, report }: Allocation): string[] {
  const schoolOf = new Map(facts.people.map(({ id, school }) => [id, school]));
  const authorsOf = new Map(facts.works.map(({ id, authors }) => [id, authors]));
  const pairs = new Set<string>();
  const told: string[] = [];
  const loads = new Map<string, number>();
  for (const { work, reviewer } of reviews) {
    loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1);
    if (!facts.reviewers.includes(reviewer)) told.push(`${reviewer} was not asked to review`);
    if (pairs.has(`${reviewer} ${work}`)) told.push(`${reviewer} has ${work} twice`);
    pairs.add(`${reviewer} ${work}`);
    for (const author of authorsOf.get(work)!) {
      if (author === reviewer) told.push(`${reviewer} has their own work`);
      if (schoolOf.get(author) === schoolOf.get(reviewer))
        told.push(`${reviewer} has a work of their school`);
      const back = reviews.some(
        (other) => other.reviewer === author && authorsOf.get(other.work)!.includes(reviewer),
      );
      if (back) told.push(`${reviewer} and ${author} review each other`);
    }
  }
  for (const { id } of facts.works) {
    const count = reviews.filter(({ work }) => work === id).length;
    const said = report.short.find(({ work }) => work === id)?.missing ?? 0;
    if (count + said !== facts.reviewsPerWork)
      told.push(`${id} has ${count} reviewers, said to lack ${said}`);
  }
  return told;
}

const schools = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 24 });

describe('who reviews whose work', () => {
  test('whatever the schools, nothing forbidden is given, and what is short is told', () => {
    fc.assert(
      fc.property(
        schools,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 6 }),
        fc.string(),
        (ofSchools, reviewsPerWork, volunteers, seed) => {
          const people = ofSchools.map((school, at) =>
            person(at, {
              school: `s${school}`,
              workshop: at % 3 === 0 ? null : `w${at % 4}`,
              county: `c${at % 2}`,
            }),
          );
          const facts = everybodyReviews(people, { reviewsPerWork, seed });
          const willing = Array.from({ length: volunteers }, (_, at) =>
            person(100 + at, { school: `s${at}` }),
          );
          const all = {
            ...facts,
            people: [...people, ...willing],
            reviewers: [...facts.reviewers, ...willing.map(({ id }) => id)],
          };
          expect(broken(all, allocateReviews(all))).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('works of several authors go to none of them, none of their schools, and to nobody whose work one of them reviews', () => {
    fc.assert(
      fc.property(schools, fc.string(), (ofSchools, seed) => {
        const people = ofSchools.map((school, at) => person(at, { school: `s${school}` }));
        const facts = everybodyReviews(people, { seed });
        const works = facts.works.map(({ id, authors }, at) =>
          at % 3 === 0
            ? { id, authors: [...authors, people[(at + 1) % people.length]!.id] }
            : { id, authors },
        );
        const shared = {
          ...facts,
          works: works.map((work) => ({ ...work, authors: [...new Set(work.authors)] })),
        };
        expect(broken(shared, allocateReviews(shared))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('where no school has nearly half of the people, everybody has the same and no work lacks a review', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        fc.string(),
        (sizes, reviewsPerWork, seed) => {
          const people = sizes.flatMap((size, school) =>
            Array.from({ length: size }, (_, at) => person(school * 100 + at, { school: `s${school}` })),
          );
          fc.pre(people.length > 2 * (Math.max(...sizes) + reviewsPerWork - 1));
          const facts = everybodyReviews(people, { reviewsPerWork, seed });
          const { report } = allocateReviews(facts);
          expect(report).toMatchObject({ short: [], leastLoad: reviewsPerWork, mostLoad: reviewsPerWork });
        },
      ),
    );
  });

  test('of few works, a full allocation is found exactly when there is one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 6 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 0, max: 1 }),
        fc.string(),
        (ofSchools, reviewsPerWork, volunteers, seed) => {
          const people = ofSchools.map((school, at) => person(at, { school: `s${school}` }));
          const willing = Array.from({ length: volunteers }, (_, at) => person(100 + at, { school: 's0' }));
          const facts = {
            ...everybodyReviews(people, { reviewsPerWork, seed, smallestPool: 2 }),
            people: [...people, ...willing],
            reviewers: [...people, ...willing].map(({ id }) => id),
          };
          const { report } = allocateReviews(facts);
          expect(report.short.length === 0).toBe(canBeFull(facts));
        },
      ),
      { numRuns: 120 },
    );
  });

  test('two schools of the same size review each other, each work by three', () => {
    for (const size of [6, 9, 20]) {
      const people = Array.from({ length: 2 * size }, (_, at) => person(at, { school: `s${at % 2}` }));
      const facts = everybodyReviews(people);
      const allocation = allocateReviews(facts);
      expect(broken(facts, allocation)).toEqual([]);
      expect(allocation.report).toMatchObject({ short: [], leastLoad: 3, mostLoad: 3 });
    }
  });

  test('a school that has most of the works gets what the others can review, and the rest is told', () => {
    const people = Array.from({ length: 20 }, (_, at) => person(at, { school: at < 15 ? 'big' : `s${at}` }));
    const { report, reviews } = allocateReviews(everybodyReviews(people));
    // Five people of other schools, three reviews each.
    const ofBig = reviews.filter(({ work }) => Number(work.slice(-4)) < 15);
    expect(ofBig.length).toBeLessThanOrEqual(15);
    expect(report.short.length).toBeGreaterThan(0);
    expect(report.reviews + report.short.reduce((sum, { missing }) => sum + missing, 0)).toBe(60);
    expect(report.mostLoad).toBeLessThanOrEqual(3);
  });
});

describe('how near reviewer and author stand', () => {
  const workshop = (name: string, size: number, place: Partial<PersonInReview> = {}): PersonInReview[] =>
    Array.from({ length: size }, (_, at) =>
      person(0, { id: `${name}-${at}`, school: `${name}-s${at % 5}`, workshop: name, ...place }),
    );

  test('a workshop that is large enough stays among itself', () => {
    const { report } = allocateReviews(everybodyReviews([...workshop('w1', 15), ...workshop('w2', 12)]));
    expect(report).toMatchObject({ short: [], inWorkshop: 81, inCounty: 0, inRegion: 0 });
  });

  test('workshops smaller than the smallest pool are reviewed across the county, those of one county each across the region', () => {
    const small = [...workshop('w1', 5), ...workshop('w2', 5)];
    expect(allocateReviews(everybodyReviews(small)).report).toMatchObject({ short: [], inRegion: 0 });
    const apart = [...workshop('w1', 5), ...workshop('w2', 5, { county: 'c2' })];
    const { report } = allocateReviews(everybodyReviews(apart));
    expect(report.short).toEqual([]);
    expect(report.inRegion).toBeGreaterThan(0);
  });

  test('a workshop with one work fewer than the smallest pool is not left to itself, one with as many is', () => {
    const size = (people: number) =>
      Array.from({ length: people }, (_, at) => person(at, { id: `w1-${at}`, workshop: 'w1' }));
    const others = workshop('w2', 20);
    const told = (people: number) => {
      const { reviews } = allocateReviews(everybodyReviews([...size(people), ...others]));
      return reviews
        .filter(({ reviewer }) => reviewer.startsWith('w1'))
        .every(({ circle }) => circle === 'workshop');
    };
    expect(told(7)).toBe(false);
    expect(told(8)).toBe(true);
  });

  test('a workshop of one school alone is reviewed by another workshop of its county, others stay as they are', () => {
    const alone = workshop('w1', 6, { school: 'one' });
    const people = [
      ...alone,
      ...workshop('w2', 20),
      ...workshop('w3', 30),
      ...workshop('w4', 10, { county: 'c2' }),
    ];
    const facts = everybodyReviews(people);
    const allocation = allocateReviews(facts);
    expect(broken(facts, allocation)).toEqual([]);
    expect(allocation.report).toMatchObject({ short: [], inRegion: 0, leastLoad: 3, mostLoad: 3 });
    expect(
      allocation.reviews
        .filter(({ reviewer }) => reviewer.startsWith('w3'))
        .every(({ circle }) => circle === 'workshop'),
    ).toBe(true);
  });

  test('within a workshop those of one subject review each other where there are enough', () => {
    const people = [
      ...workshop('w1', 16, { subject: 'chinese' }),
      ...workshop('w1b', 16, { subject: 'mathematics', workshop: 'w1' }),
    ];
    const { report } = allocateReviews(everybodyReviews(people));
    expect(report).toMatchObject({ short: [], sameSubject: 96, inWorkshop: 96 });
  });

  test('who offered to review and has no work takes part, and loads stay within one', () => {
    const people = workshop('w1', 15);
    const willing = Array.from({ length: 3 }, (_, at) => person(at, { id: `v${at}`, school: `v${at}` }));
    const facts = {
      ...everybodyReviews(people),
      people: [...people, ...willing],
      reviewers: [...people, ...willing].map(({ id }) => id),
    };
    const { report } = allocateReviews(facts);
    expect(report).toMatchObject({ short: [], leastLoad: 2, mostLoad: 3, unevenPools: 0 });
  });
});

test('the order of works and people makes no difference, the seed does', () => {
  const people = Array.from({ length: 60 }, (_, at) =>
    person(at, { school: `s${at % 9}`, workshop: `w${at % 3}` }),
  );
  const facts = everybodyReviews(people);
  const told = (more: Partial<AllocationFacts>) =>
    allocateReviews({ ...facts, ...more })
      .reviews.map(({ work, reviewer }) => `${work} ${reviewer}`)
      .sort();
  expect(
    told({
      works: facts.works.toReversed(),
      people: people.toReversed(),
      reviewers: facts.reviewers.toReversed(),
    }),
  ).toEqual(told({}));
  expect(told({ seed: 'another' })).not.toEqual(told({}));
});

/** Whether every work can have all its reviews, by trying everything: for few works alone. */
function canBeFull({ works, people, reviewers, reviewsPerWork }: AllocationFacts): boolean {
  const schoolOf = new Map(people.map(({ id, school }) => [id, school]));
  const authorOf = new Map(works.map(({ id, authors }) => [id, authors[0]!]));
  const most = Math.ceil((works.length * reviewsPerWork) / reviewers.length);
  const given: { work: string; reviewer: string }[] = [];
  const fits = (work: string, reviewer: string): boolean => {
    const author = authorOf.get(work)!;
    return (
      author !== reviewer &&
      schoolOf.get(author) !== schoolOf.get(reviewer) &&
      given.filter((each) => each.reviewer === reviewer).length < most &&
      !given.some(
        (each) =>
          (each.work === work && each.reviewer >= reviewer) ||
          (each.reviewer === author && authorOf.get(each.work) === reviewer),
      )
    );
  };
  const place = (at: number): boolean => {
    const work = works[Math.floor(at / reviewsPerWork)]?.id;
    if (work === undefined) return true;
    return reviewers.some((reviewer) => {
      if (!fits(work, reviewer)) return false;
      given.push({ work, reviewer });
      if (place(at + 1)) return true;
      given.pop();
      return false;
    });
  };
  return place(0);
}
