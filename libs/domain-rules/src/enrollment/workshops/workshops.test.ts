import fc from 'fast-check';
import { groupedBy } from './grouped-by.js';
import { mayMoveMembers, mayPublishWorkshops } from './may-change-workshop.js';
import { placeNewLearners } from './place-new-learners.js';
import type { LearnerToPlace } from './propose-groups.js';
import { proposeWorkshops } from './propose-workshops.js';
import { balancedSizes, canBeParted } from './size-bounds.js';

const bounds = { workshop: { minimum: 20, maximum: 100 }, group: { minimum: 5, maximum: 12 } };

const people = fc
  .array(
    fc.record({
      county: fc.integer({ min: 0, max: 2 }),
      school: fc.integer({ min: 0, max: 8 }),
      stage: fc.constantFrom('primary', 'junior-secondary'),
      subject: fc.constantFrom('chinese', 'mathematics', 'english', null),
    }),
    { minLength: 1, maxLength: 300 },
  )
  .map((rows) =>
    rows.map(({ county, school, stage, subject }, index): LearnerToPlace => ({
      id: `l${String(index).padStart(4, '0')}`,
      countyId: `c${county}`,
      schoolId: `c${county}s${school}`,
      schoolOrder: `c${county}s${school}`,
      stage,
      subject,
    })),
  );
const groupBounds = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 15 }))
  .map(([minimum, more]) => ({
    minimum,
    maximum: minimum + more,
  }));

describe('a proposal', () => {
  test('places every learner exactly once, in a workshop of their own county', () => {
    fc.assert(
      fc.property(people, groupBounds, fc.integer(), (learners, group, seed) => {
        const proposal = proposeWorkshops(learners, { ...bounds, group }, seed);
        const placed = proposal.flatMap(({ countyId, groups }) =>
          groups.flatMap(({ members }) => members.map((one) => [one.id, one.countyId === countyId] as const)),
        );
        expect(placed.map(([id]) => id).toSorted()).toEqual(learners.map(({ id }) => id).toSorted());
        expect(placed.every(([, isAtHome]) => isAtHome)).toBe(true);
      }),
    );
  });

  test('keeps the bounds of groups whenever the county can be parted so, and never exceeds the maximum', () => {
    fc.assert(
      fc.property(people, groupBounds, fc.integer(), (learners, group, seed) => {
        for (const [countyId, own] of groupedBy(learners, (one) => one.countyId)) {
          const sizes = proposeWorkshops(own, { ...bounds, group }, seed)
            .filter((one) => one.countyId === countyId)
            .flatMap(({ groups }) => groups.map(({ members }) => members.length));
          for (const size of sizes) expect(size).toBeLessThanOrEqual(group.maximum);
          if (!canBeParted(own.length, group)) continue;
          for (const size of sizes) expect(size).toBeGreaterThanOrEqual(group.minimum);
        }
      }),
    );
  });

  test('keeps the bounds of workshops where groups are small beside them', () => {
    fc.assert(
      fc.property(people, fc.integer(), (learners, seed) => {
        for (const own of groupedBy(learners, (one) => one.countyId).values()) {
          const sizes = proposeWorkshops(own, bounds, seed).map(({ groups }) =>
            groups.reduce((sum, { members }) => sum + members.length, 0),
          );
          for (const size of sizes) expect(size).toBeLessThanOrEqual(100);
          expect(sizes.every((size) => size >= 20 || own.length < 20)).toBe(true);
        }
      }),
    );
  });

  test('is the same for the same seed, in whatever order people come', () => {
    fc.assert(
      fc.property(people, fc.integer(), (learners, seed) => {
        expect(proposeWorkshops(learners.toReversed(), bounds, seed)).toEqual(
          proposeWorkshops(learners, bounds, seed),
        );
      }),
    );
  });

  test('keeps the mathematicians of a school together and pools those of small schools', () => {
    const of = (schoolId: string, subject: string, count: number): LearnerToPlace[] =>
      Array.from({ length: count }, (_, index) => ({
        id: `${schoolId}-${subject}-${index}`,
        countyId: 'c',
        schoolId,
        schoolOrder: schoolId,
        stage: 'primary',
        subject,
      }));
    const learners = [
      ...of('s1', 'mathematics', 8),
      ...of('s2', 'mathematics', 3),
      ...of('s3', 'mathematics', 3),
    ];
    const [workshop] = proposeWorkshops(
      learners,
      { workshop: { minimum: 5, maximum: 60 }, group: bounds.group },
      1,
    );
    expect(workshop?.groups.map(({ schoolId, members }) => [schoolId, members.length])).toEqual([
      ['s1', 8],
      [null, 6],
    ]);
  });
});

test('sizes differ by one person at most and add up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), groupBounds, (count, group) => {
      const sizes = balancedSizes(count, group);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

describe('a new learner', () => {
  const group = {
    id: 'g1',
    countyId: 'c',
    schoolId: null,
    stage: 'primary',
    subject: 'chinese',
    members: 11,
  };
  const learner = {
    id: 'l',
    countyId: 'c',
    schoolId: 's',
    schoolOrder: 's',
    stage: 'primary',
    subject: 'chinese',
  };

  test('goes to the nearest group with room, and to none of another county', () => {
    const groups = [
      group,
      { ...group, id: 'g2', subject: 'english', members: 5 },
      { ...group, id: 'g3', countyId: 'd' },
    ];
    const { placed, left } = placeNewLearners(
      [learner, { ...learner, id: 'm' }, { ...learner, id: 'n', countyId: 'e' }],
      groups,
      12,
    );
    expect([...placed]).toEqual([
      ['l', 'g1'],
      ['m', 'g2'],
    ]);
    expect(left.map(({ id }) => id)).toEqual(['n']);
  });

  test('never makes a group too large', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 20 }), (learners, maximum) => {
        const groups = ['c0', 'c1'].map((countyId) => ({ ...group, id: countyId, countyId, members: 0 }));
        const { placed, left } = placeNewLearners(learners, groups, maximum);
        expect(placed.size + left.length).toBe(learners.length);
        for (const { id } of groups)
          expect([...placed.values()].filter((one) => one === id).length).toBeLessThanOrEqual(maximum);
      }),
    );
  });
});

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);

test('people change into a group of their county with room, and with a reason once it is published', () => {
  const group = { countyId: 'c', members: 11, isPublished: true };
  expect(mayMoveMembers({ counties: ['c'], group, maximum: 12, reason: 'moved house' })).toEqual([]);
  expect(codes(mayMoveMembers({ counties: ['c', 'd'], group, maximum: 12, reason: '' }))).toEqual([
    'workshop-other-county',
    'workshop-group-full',
    'workshop-move-reason-missing',
  ]);
  expect(codes(mayMoveMembers({ counties: ['c'], group: null, maximum: 12, reason: '' }))).toEqual([
    'workshop-group-unknown',
  ]);
  expect(codes(mayMoveMembers({ counties: [], group, maximum: 12, reason: '' }))).toEqual([
    'workshop-nobody-chosen',
  ]);
});

test('a workshop is published with somebody who leads it', () => {
  expect(codes(mayPublishWorkshops([]))).toEqual(['workshop-nothing-to-publish']);
  expect(
    codes(
      mayPublishWorkshops([
        { name: 'A', leaders: 1 },
        { name: 'B', leaders: 0 },
      ]),
    ),
  ).toEqual(['workshop-without-leader']);
});
