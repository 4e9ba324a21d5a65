import fc from 'fast-check';
import { mayReach, type Place, type Reach } from './may-reach.js';
import { ROLES, type Role } from './roles.js';
import { problemsOfAdministering, problemsOfEnding, type HeldRole } from './who-may-administer-an-account.js';
import { mayGive, problemsOfGiving, type PlaceKind, type RoleAtPlace } from './who-may-give-which-role.js';

/** Two regions: one from a province down, one whose root is a city. */
const UNITS: readonly (readonly [path: string, kind: PlaceKind])[] = [
  ['/1/', 'province'],
  ['/1/2/', 'city'],
  ['/1/2/3/', 'county'],
  ['/1/2/3/4/', 'school'],
  ['/1/2/3/5/', 'school'],
  ['/1/2/30/', 'committee'],
  ['/1/2/30/31/', 'school'],
  ['/1/6/', 'city'],
  ['/1/6/7/', 'direct-schools'],
  ['/1/6/7/8/', 'school'],
  ['/9/', 'city'],
  ['/9/10/', 'county'],
  ['/9/10/11/', 'school'],
];
const rootOf = (path: string): string => `root-${path.split('/')[1]}`;
const unit = (path: string, role: Role): RoleAtPlace => ({
  role,
  kind: UNITS.find(([known]) => known === path)![1],
  place: { rootUnitId: rootOf(path), unitPath: path, teacherId: null, institutionId: null },
});
const teacher = (path: string, role: Role = 'teacher'): RoleAtPlace => ({
  role,
  kind: 'teacher',
  place: { rootUnitId: rootOf(path), unitPath: path, teacherId: `teacher-${path}`, institutionId: null },
});
const institution = (root: string, role: Role = 'institution-operator'): RoleAtPlace => ({
  role,
  kind: 'institution',
  place: { rootUnitId: root, unitPath: null, teacherId: null, institutionId: `institution-of-${root}` },
});
const reachOf = ({ role, kind, place }: RoleAtPlace): Reach => ({
  role,
  rootUnitId: place.rootUnitId,
  unitPath: kind === 'teacher' || kind === 'institution' ? null : place.unitPath,
  institutionId: place.institutionId,
  teacherId: place.teacherId,
});
const at = (path: string, role: Role): Reach => reachOf(unit(path, role));
const codes = (giver: Reach, given: RoleAtPlace) => problemsOfGiving(giver, given).map(({ code }) => code);

/** Everything that stands anywhere: a thing of each school, each office, each teacher, each institution. */
const THINGS: readonly Place[] = [
  ...UNITS.map(([path]) => unit(path, 'inspector').place),
  ...UNITS.filter(([, kind]) => kind === 'school').map(([path]) => teacher(path).place),
  ...['root-1', 'root-9'].map((root) => institution(root).place),
];
const SCHOOLS = UNITS.filter(([, kind]) => kind === 'school').map(([path]) => path);
const anyRole = fc.constantFrom(...ROLES);
const anyGrant: fc.Arbitrary<RoleAtPlace> = fc.oneof(
  fc.tuple(fc.constantFrom(...UNITS), anyRole).map(([[path], role]) => unit(path, role)),
  fc.tuple(fc.constantFrom(...SCHOOLS), anyRole).map(([path, role]) => teacher(path, role)),
  fc.tuple(fc.constantFrom('root-1', 'root-9'), anyRole).map(([root, role]) => institution(root, role)),
);

/** Whatever a grant reaches under any scope that the access table could give its role. */
const reached = (who: Reach): Place[] =>
  THINGS.filter(
    (thing) =>
      mayReach('subtree', 'unit', who, thing) ||
      mayReach('own', 'teacher', who, thing) ||
      mayReach('institution', 'institution', who, thing),
  );
/** The office at a region’s root answers for the region’s institutions. */
const coversAsRoot = (who: Reach, thing: Place): boolean =>
  thing.institutionId !== null &&
  who.unitPath?.split('/').length === 3 &&
  who.rootUnitId === thing.rootUnitId;

/** Any tree at all: numbers of one and two digits, so that one path often begins like another without being above it. */
const anyPath = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
  .map((numbers) => `/${numbers.join('/')}/`);
const KINDS: readonly PlaceKind[] = ['province', 'city', 'county', 'school'];
const kindOf = (path: string): PlaceKind => KINDS[path.split('/').length - 3]!;
const placeAt = (path: string): Place => ({
  rootUnitId: rootOf(path),
  unitPath: path,
  teacherId: null,
  institutionId: null,
});

test('nobody ever gains reach that the giver lacks', () => {
  let given = 0;
  fc.assert(
    fc.property(
      anyPath,
      anyPath,
      anyRole,
      anyRole,
      fc.array(anyPath),
      (from, to, giverRole, role, others) => {
        const giver: Reach = { role: giverRole, ...placeAt(from) };
        const grant: RoleAtPlace =
          role === 'teacher'
            ? { role, kind: 'teacher', place: { ...placeAt(to), teacherId: 'somebody' } }
            : { role, kind: kindOf(to), place: placeAt(to) };
        if (!mayGive(giver, grant)) return;
        given += 1;
        const gained = reachOf(grant);
        for (const thing of [grant.place, ...others.map(placeAt)]) {
          const reaches =
            mayReach('subtree', 'unit', gained, thing) || mayReach('own', 'teacher', gained, thing);
          expect(!reaches || mayReach('subtree', 'unit', giver, thing)).toBe(true);
        }
      },
    ),
    { numRuns: 20_000 },
  );
  expect(given).toBeGreaterThan(50);
});

test('no chain of grants leads out of the reach of the first giver', () => {
  const grants = [
    ...UNITS.flatMap(([path]) => ROLES.map((role) => unit(path, role))),
    ...SCHOOLS.map((path) => teacher(path)),
    ...['root-1', 'root-9'].map((root) => institution(root)),
  ];
  for (const first of grants) {
    const held = new Set<RoleAtPlace>([first]);
    for (const giver of held) for (const given of grants) if (mayGive(reachOf(giver), given)) held.add(given);
    const own = reached(reachOf(first));
    for (const grant of held)
      for (const thing of reached(reachOf(grant)))
        expect(own.includes(thing) || coversAsRoot(reachOf(first), thing)).toBe(true);
  }
});

describe('an office', () => {
  test('appoints the offices below it and the heads of its schools', () => {
    expect(codes(at('/1/', 'province-office'), unit('/1/6/', 'city-office'))).toEqual([]);
    expect(codes(at('/1/', 'province-office'), unit('/1/2/3/', 'county-office'))).toEqual([]);
    expect(codes(at('/1/2/', 'city-office'), unit('/1/2/30/', 'county-office'))).toEqual([]);
    expect(codes(at('/1/2/3/', 'county-office'), unit('/1/2/3/4/', 'principal'))).toEqual([]);
  });

  test('adds colleagues to itself and to no office of its level', () => {
    expect(codes(at('/1/2/3/', 'county-office'), unit('/1/2/3/', 'county-office'))).toEqual([]);
    expect(codes(at('/1/2/3/', 'county-office'), unit('/1/2/30/', 'county-office'))).toEqual([
      'place-out-of-reach',
    ]);
  });

  test('appoints nobody above it', () => {
    expect(codes(at('/1/2/3/', 'county-office'), unit('/1/2/', 'city-office'))).toEqual([
      'role-not-yours-to-give',
      'place-out-of-reach',
    ]);
    expect(codes(at('/1/2/', 'city-office'), unit('/1/', 'inspector'))).toEqual(['place-out-of-reach']);
  });

  test('does not take a unit for its own because the numbers begin alike', () => {
    expect(codes(at('/1/2/3/', 'county-office'), unit('/1/2/30/31/', 'principal'))).toEqual([
      'place-out-of-reach',
    ]);
  });

  test('appoints an institution’s operators at the root of the region alone', () => {
    expect(codes(at('/1/', 'province-office'), institution('root-1'))).toEqual([]);
    expect(codes(at('/9/', 'city-office'), institution('root-9'))).toEqual([]);
    expect(codes(at('/1/2/', 'city-office'), institution('root-1'))).toEqual(['place-out-of-reach']);
    expect(codes(at('/9/', 'city-office'), institution('root-1'))).toEqual(['place-out-of-reach']);
  });

  test('gives a role only where it is held', () => {
    expect(codes(at('/1/', 'province-office'), unit('/1/2/3/', 'principal'))).toEqual([
      'role-not-held-there',
    ]);
    expect(codes(at('/1/', 'province-office'), unit('/1/2/3/4/', 'teacher'))).toEqual([
      'role-not-held-there',
    ]);
  });
});

describe('a school', () => {
  test('gives its teachers and workshop leaders, and neither its principal nor its administrator', () => {
    const school = at('/1/2/3/4/', 'school-administrator');
    expect(codes(school, teacher('/1/2/3/4/'))).toEqual([]);
    expect(codes(school, unit('/1/2/3/4/', 'workshop-leader'))).toEqual([]);
    expect(codes(school, unit('/1/2/3/4/', 'principal'))).toEqual(['role-not-yours-to-give']);
    expect(codes(school, unit('/1/2/3/4/', 'school-administrator'))).toEqual(['role-not-yours-to-give']);
    expect(codes(school, teacher('/1/2/3/5/'))).toEqual(['place-out-of-reach']);
  });
});

test('an operator gives operators of the own institution alone', () => {
  const operator = reachOf(institution('root-1'));
  expect(codes(operator, institution('root-1'))).toEqual([]);
  expect(codes(operator, institution('root-9'))).toEqual(['place-out-of-reach']);
});

test.each(['principal', 'teacher', 'workshop-leader', 'expert', 'training-college', 'inspector'] as const)(
  'a %s gives nothing',
  (role) => {
    fc.assert(fc.property(anyGrant, (given) => !mayGive({ ...at('/1/', 'province-office'), role }, given)));
  },
);

describe('an account', () => {
  const county = at('/1/2/3/', 'county-office');
  const held = (grant: RoleAtPlace, ended = false): HeldRole => ({ ...grant, ended });
  const administer = (
    grants: readonly HeldRole[],
    facts: Partial<Parameters<typeof problemsOfAdministering>[2]> = {},
  ) =>
    problemsOfAdministering(county, facts.isDisabled ? 'enable' : 'reset-password', {
      grants,
      isOwn: false,
      isDisabled: false,
      disabledFrom: null,
      ...facts,
    }).map(({ code }) => code);

  test('is administered by who could give every role that it holds', () => {
    expect(administer([held(unit('/1/2/3/4/', 'principal')), held(teacher('/1/2/3/4/'))])).toEqual([]);
  });

  test('is out of reach when one of its roles is', () => {
    expect(administer([held(teacher('/1/2/3/4/')), held(unit('/1/', 'expert'))])).toEqual([
      'account-beyond-reach',
    ]);
  });

  test('is judged by what it held when it holds nothing any more', () => {
    expect(administer([held(unit('/1/', 'province-office'), true)])).toEqual(['account-beyond-reach']);
    expect(administer([held(unit('/1/', 'expert'), true), held(teacher('/1/2/3/4/'))])).toEqual([]);
    expect(administer([])).toEqual(['account-beyond-reach']);
  });

  test('is not one’s own', () => {
    expect(administer([held(unit('/1/2/3/', 'county-office'))], { isOwn: true })).toEqual(['own-account']);
  });

  test('that a higher office disabled is enabled by none below', () => {
    const grants = [held(teacher('/1/2/3/4/'))];
    expect(administer(grants, { isDisabled: true, disabledFrom: '/1/2/' })).toEqual(['disabled-from-above']);
    expect(administer(grants, { isDisabled: true, disabledFrom: '/1/2/3/' })).toEqual([]);
    expect(administer(grants, { isDisabled: true, disabledFrom: '/1/2/3/4/' })).toEqual([]);
  });

  test('keeps the last role that its owner holds', () => {
    const own = held(unit('/1/2/3/', 'county-office'));
    const ending = (liveGrants: number, isOwn = true) =>
      problemsOfEnding(county, own, { isOwn, liveGrants }).map(({ code }) => code);
    expect(ending(1)).toEqual(['own-last-grant']);
    expect(ending(2)).toEqual([]);
    expect(ending(1, false)).toEqual([]);
  });
});
