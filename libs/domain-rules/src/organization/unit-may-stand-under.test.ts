import { checkUnitPlace, unitMayStandUnder } from './unit-may-stand-under.js';

test('counties may report straight to the province, schools to a city, and a city may be the top', () => {
  expect(unitMayStandUnder('county', 'province')).toBe(true);
  expect(unitMayStandUnder('school', 'city')).toBe(true);
  expect(unitMayStandUnder('city', null)).toBe(true);
});

test('schools do not stand under schools, and counties not at the top', () => {
  expect(unitMayStandUnder('school', 'school')).toBe(false);
  expect(unitMayStandUnder('county', null)).toBe(false);
  expect(unitMayStandUnder('city', 'county')).toBe(false);
});

test('a misplaced unit hears everything that is wrong', () => {
  const problems = checkUnitPlace({ code: '990100', kind: 'city' }, 'county', ['990102', '990100'], true);
  expect(problems.map(({ code }) => code)).toEqual([
    'unit-under-wrong-parent',
    'unit-code-taken',
    'unit-would-be-its-own-parent',
  ]);
});
