import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { thirdRegion } from '@tisheng/policy-packs/testing/third-region.js';
import { playWholeSeason } from '../../src/commands/season/play-whole-season.js';
import { Progress } from '../../src/commands/season/progress.js';
import type { SeasonReport } from '../../src/commands/season/report.js';
import { aTeacher } from '../builders/a-teacher.js';
import { rosterCsv } from '../builders/a-roster.js';
import { useApp } from '../support/test-app.js';

/**
 * A province that the product has never met sends its policy, its schools and its roster. Nothing but the pack is new:
 * weekly pushes, a pass from 70 points, a matrix in which a fail can be made good, certificates of the city.
 */
const app = useApp();
let report: SeasonReport;

const school = (code: string, name: string, county: string) => ({ code, name, county });
const SCHOOLS = [
  school('2199000001', '东港区第一小学', '990102'),
  school('2199000002', '西港区中心小学', '990103'),
  school('2199000003', '灯塔市实验小学', '990281'),
];

const schoolsCsv = [
  '学校标识码,学校名称,任教学段,所属县区代码',
  ...SCHOOLS.map(({ code, name, county }) => `${code},${name},小学,${county}`),
].join('\n');

/** Twenty teachers in the middle of their working lives, and ten men who will be pensioned within three years. */
const teachers = Array.from({ length: 30 }, (_, at) => {
  const age = at < 20 ? 24 + at : 59;
  const teacher = aTeacher().of(age, { on: '2026-02-01' });
  const { code, name } = SCHOOLS[at % SCHOOLS.length]!;
  const place = {
    id: code,
    parentId: null,
    rootId: '',
    kind: 'school' as const,
    code,
    name,
    path: '',
    stages: [],
  };
  return (at % 2 === 0 || at >= 20 ? teacher.man() : teacher).at(place).teaching('primary').facts();
});

const [spring, ...later] = thirdRegion.cohorts;
/** The first cohort with places for 25. */
const pack: PolicyPack = {
  ...thirdRegion,
  cohorts: [{ ...spring!, quotas: [{ stages: ['primary'], teachers: 25 }] }, ...later],
};

beforeAll(async () => {
  report = await playWholeSeason(app.app, app.url, app.clock, new Progress(false, false), pack, {
    roster: { name: 'roster.csv', source: Buffer.from(rosterCsv(teachers)) },
    schools: { name: 'schools.csv', source: Buffer.from(schoolsCsv) },
  });
});

test('its programme runs from the roster to certificates that the public verifies', () => {
  expect(report).toMatchObject({ rowsRead: 30, rowsRejected: 0 });
  expect(report.records).toBeGreaterThan(report.confirmed);
  expect(report.certificates).toBeGreaterThan(0);
  expect(report.verified).toBe(Math.min(report.certificates, 20));
});

test('its own rule of age decides who must take part, and nobody waits for a volunteer', async () => {
  expect(report.obligations).toEqual({ required: 20, voluntary: 10 });
  const waiting = await app.database.rows<{ obligation: string; n: number }>(
    `SELECT obligation, count(*) AS n FROM enrollment.enrollment WHERE state = 'waiting' GROUP BY obligation`,
  );
  // Volunteers use places here, but required teachers have them first.
  expect(waiting).toEqual([{ obligation: 'voluntary', n: 5 }]);
  expect(report.confirmed).toBe(25);
});

test('its certificates carry its own numbers and print the fields that it names', async () => {
  const certificates = await app.database.rows<{ number: string; name: string }>(
    `SELECT number, holder_name AS name FROM certification.certificate WHERE state = 'issued' ORDER BY number`,
  );
  for (const { number } of certificates) expect(number).toMatch(/^YH-2026-\d{6}$/);
});

test('a volunteer of this region gets a grade but no certificate', async () => {
  const rows = await app.database.rows<{ graded: number; certified: number }>(
    `SELECT count(r.enrollment_id) AS graded, count(c.id) AS certified
       FROM enrollment.enrollment e
       LEFT JOIN scoring.comprehensive_result r ON r.enrollment_id = e.id
       LEFT JOIN certification.certificate c ON c.enrollment_id = e.id
      WHERE e.obligation = 'voluntary' AND e.state <> 'waiting'`,
  );
  expect(rows[0]?.graded).toBeGreaterThan(0);
  expect(rows[0]?.certified).toBe(0);
});
