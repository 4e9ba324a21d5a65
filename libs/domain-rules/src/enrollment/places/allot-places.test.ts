import fc from 'fast-check';
import type { PolicyPack } from '../../policy/policy-pack.js';
import { allotPlaces, nextFromWaitingList, type Applicant } from './allot-places.js';
import { Places, type PlaceLimit } from './places.js';

const effects = (countsInQuota: boolean) => ({
  countsInQuota,
  countsInCompletionRate: true,
  receivesGrade: true,
  receivesCertificate: true,
});
const policy = {
  eligibility: { effects: { required: effects(true), voluntary: effects(false), exempt: effects(false) } },
} as unknown as Pick<PolicyPack, 'eligibility'>;
const CHAINS = new Map([
  ['a', ['a', 'city', 'root']],
  ['b', ['b', 'city', 'root']],
  ['c', ['c', 'root']],
]);
const limit = (unitId: string | null, teachers: number): PlaceLimit => ({
  unitId,
  stages: ['primary'],
  teachers,
});
const applicant = (id: string, countyId = 'a', more: Partial<Applicant> = {}): Applicant => ({
  id,
  countyId,
  stage: 'primary',
  obligation: 'required',
  holdsPlace: false,
  ...more,
});
const placesOf = (...limits: PlaceLimit[]) => new Places(limits, [], CHAINS, policy);

test('places go to the first in the order, and the rest waits', () => {
  const answer = allotPlaces(
    ['1', '2', '3'].map((id) => applicant(id)),
    placesOf(limit(null, 2)),
  );
  expect(answer).toEqual({ confirmed: ['1', '2'], waiting: ['3'] });
});

test('a place must be free in the county, in its city and in the cohort at once', () => {
  const places = placesOf(limit(null, 9), limit('city', 2), limit('a', 1));
  const answer = allotPlaces(
    [applicant('1'), applicant('2'), applicant('3', 'b'), applicant('4', 'b'), applicant('5', 'c')],
    places,
  );
  expect(answer).toEqual({ confirmed: ['1', '3', '5'], waiting: ['2', '4'] });
});

test('who counts in no quota needs no place', () => {
  const voluntary = applicant('1', 'a', { obligation: 'voluntary' });
  expect(allotPlaces([voluntary], placesOf(limit(null, 0)))).toEqual({ confirmed: ['1'], waiting: [] });
});

test('who held a place that a smaller quota no longer has joins the waiting list', () => {
  const used = [{ countyId: 'a', stage: 'primary', obligation: 'required', held: 3, confirmed: 0 }] as const;
  const places = new Places([limit('a', 1)], used, CHAINS, policy);
  const holders = ['1', '2', '3'].map((id) => applicant(id, 'a', { holdsPlace: true }));
  expect(allotPlaces(holders, places)).toEqual({ confirmed: ['1'], waiting: ['2', '3'] });
  expect(places.fullFor(applicant('4'))).toEqual({ teachers: 1, taken: 1 });
});

test('from the waiting list the first for whom a place is free moves up, whoever stands before', () => {
  const places = placesOf(limit('a', 0), limit('b', 1));
  const waiting = [
    { ...applicant('1'), approved: true },
    { ...applicant('2', 'b'), approved: false },
    { ...applicant('3', 'b'), approved: true },
  ];
  expect(nextFromWaitingList(waiting, places).map(({ id }) => id)).toEqual(['2']);
});

test('no line is ever overbooked, and nobody waits in the end while a place is free', () => {
  const counties = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(counties, fc.boolean()), { maxLength: 60 }),
      fc.nat(40),
      fc.nat(20),
      fc.nat(10),
      (people, cohort, city, county) => {
        const given = people.map(([countyId, holdsPlace], at) =>
          applicant(String(at), countyId, { holdsPlace }),
        );
        const held = given.filter(({ holdsPlace }) => holdsPlace);
        const used = held.map(({ countyId, stage, obligation }) => ({
          countyId,
          stage,
          obligation,
          held: 1,
          confirmed: 0,
        }));
        const limits = [limit(null, cohort), limit('city', city), limit('a', county)];
        const places = new Places(limits, used, CHAINS, policy);
        const { confirmed, waiting } = allotPlaces(given, places);
        expect(confirmed.length + waiting.length).toBe(given.length);
        const inCounty = (id: string) => given[Number(id)]!.countyId;
        expect(confirmed.length).toBeLessThanOrEqual(cohort);
        expect(confirmed.filter((id) => inCounty(id) !== 'c').length).toBeLessThanOrEqual(city);
        expect(confirmed.filter((id) => inCounty(id) === 'a').length).toBeLessThanOrEqual(county);
        const queue = waiting.map((id) => ({ ...given[Number(id)]!, approved: true }));
        const moved = nextFromWaitingList(queue, places);
        const left = queue.filter((one) => !moved.includes(one));
        expect(left.filter((one) => places.fullFor(one) === null)).toEqual([]);
      },
    ),
  );
});
