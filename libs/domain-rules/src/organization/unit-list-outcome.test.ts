import { missingFromList, unitListOutcome, type UnitOfList } from './unit-list-outcome.js';
import { checkResponsiblePerson, checkTrainingCollege } from './check-unit-contacts.js';
import type { StandingUnit, UnitTree } from './unit-tree.js';

const unit = (number: number, path: string, kind: StandingUnit['kind'], name: string): StandingUnit => ({
  id: String(number),
  number,
  kind,
  code: `C${number}`,
  name,
  parentId: path.split('/').at(-3) || null,
  path,
  stages: kind === 'school' ? ['primary'] : [],
  since: '2030-01-01',
  closedOn: null,
  mergedIntoId: null,
});

const county = unit(2, '/1/2/', 'county', '东县');
const neighbour = unit(3, '/1/3/', 'county', '西县');
const school = unit(4, '/1/2/4/', 'school', '第一小学');
const tree: UnitTree = new Map([county, neighbour, school].map((one) => [one.id, one]));
const row: UnitOfList = { kind: 'school', code: 'C4', name: '第一小学', stages: ['primary'], parent: county };

test('a row is new, renamed, moved, changed or unchanged', () => {
  expect(unitListOutcome(row, undefined, '/1/', 2)).toEqual({ outcome: 'new' });
  expect(unitListOutcome(row, school, '/1/', 2)).toEqual({ outcome: 'unchanged' });
  expect(unitListOutcome({ ...row, name: '实验小学' }, school, '/1/', 2)).toEqual({ outcome: 'renamed' });
  expect(unitListOutcome({ ...row, name: '实验小学', parent: neighbour }, school, '/1/', 2)).toEqual({
    outcome: 'moved',
  });
  expect(unitListOutcome({ ...row, stages: ['junior-secondary'] }, school, '/1/', 2)).toEqual({
    outcome: 'changed',
  });
});

test('an office takes no school out of the area of another, and a closed school stays closed', () => {
  expect(unitListOutcome({ ...row, parent: neighbour }, school, '/1/3/', 2)).toMatchObject({
    problems: [{ code: 'unit-outside-area', row: 2 }],
  });
  expect(unitListOutcome(row, { ...school, closedOn: '2030-02-01' }, '/1/', 7)).toMatchObject({
    problems: [{ code: 'unit-is-closed', row: 7 }],
  });
});

test('what a list does not name is shown, the closed and the offices left out', () => {
  expect(missingFromList(tree, '/1/', (kind) => kind === 'school', new Set())).toEqual([school]);
  expect(missingFromList(tree, '/1/', (kind) => kind === 'school', new Set(['C4']))).toEqual([]);
  expect(missingFromList(tree, '/1/3/', (kind) => kind === 'school', new Set())).toEqual([]);
});

test('a responsible person has a name and a number that can be dialled', () => {
  expect(checkResponsiblePerson({ name: ' 王芳 ', phone: '+86 139-0294-8469' })).toEqual({
    person: { name: '王芳', phone: '13902948469' },
  });
  expect(checkResponsiblePerson({ name: '', phone: '12' })).toMatchObject({
    problems: [{ code: 'responsible-name-wrong' }, { code: 'phone-invalid', field: 'phone' }],
  });
});

test('a training college belongs to an office and exists since a day that has come', () => {
  const office = { kind: 'county', isClosed: false } as const;
  expect(checkTrainingCollege(office, { name: '进修学校', since: '1985-09-01' }, '2030-01-01')).toEqual([]);
  const codes = checkTrainingCollege(
    { kind: 'school', isClosed: false },
    { name: ' ', since: '2030-01-02' },
    '2030-01-01',
  );
  expect(codes.map(({ code }) => code)).toEqual([
    'unit-has-no-college',
    'college-name-wrong',
    'college-since-wrong',
  ]);
});
