import { policyPackById } from '@tisheng/policy-packs/load-policy-packs.js';
import { playWholeSeason } from '../../src/commands/season/play-whole-season.js';
import { Progress } from '../../src/commands/season/progress.js';
import type { SeasonReport } from '../../src/commands/season/report.js';
import {
  VERIFICATION_LIMITS,
  type VerificationLimits,
} from '../../src/modules/certification/verification/verification-limit.js';
import { useApp } from '../support/test-app.js';

/**
 * One installation, two regions, each with the roster that its own office sent: a workbook from the one, a text in
 * GB18030 from the other. Both programmes run from the first file to the last verification, on the same code.
 */
const app = useApp();

// Both seasons are verified from one address, which asks more often than one of the public may.
beforeAll(() => {
  app.app.get<VerificationLimits>(VERIFICATION_LIMITS).requests = 1000;
});

const sample = (name: string) => ({
  name,
  source: new URL(`../samples/${name}`, import.meta.url).pathname,
});

const season = (packId: string, roster: string, schools: string): Promise<SeasonReport> =>
  playWholeSeason(app.app, app.url, app.clock, new Progress(false, false), policyPackById(packId)!, {
    roster: sample(roster),
    schools: sample(schools),
  });

interface Certificate extends Record<string, unknown> {
  readonly number: string;
  readonly name: string;
  readonly state: 'issued' | 'revoked';
}

const certificatesOf = (packId: string): Promise<Certificate[]> =>
  app.database.rows<Certificate>(
    `SELECT c.number, c.holder_name AS name, c.state FROM certification.certificate c
       JOIN enrollment.cohort h ON h.id = c.cohort_id JOIN enrollment.programme p ON p.id = h.programme_id
      WHERE p.pack_id = $1 ORDER BY c.number`,
    [packId],
  );

const asThePublic = async (number: string, name: string) =>
  (await app.rest({ method: 'POST', url: '/public/v1/verifications', payload: { number, name } })).json<{
    status: string;
  }>().status;

describe('a province whose two results meet in a matrix', () => {
  let report: SeasonReport;
  beforeAll(async () => {
    report = await season('jilin-2014', 'jilin-three-schools.xlsx', 'jilin-schools.csv');
  });

  test('reads its workbook whole and certifies those who pass', () => {
    expect(report.rowsRead).toBeGreaterThan(50);
    expect(report.rowsRejected).toBe(0);
    expect(report.certificates).toBeGreaterThan(0);
    expect(report.certificates).toBeLessThanOrEqual(
      (report.grades.excellent ?? 0) + (report.grades.pass ?? 0),
    );
  });

  test('gives no grade to those who take part of their own will', () => {
    const graded = Object.values(report.grades).reduce((sum, count) => sum + count, 0);
    expect(graded).toBe(report.obligations.required);
  });

  test('hears appeals', () => {
    expect(Object.values(report.appeals).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });
});

describe('a city that asks for two proofs', () => {
  let report: SeasonReport;
  beforeAll(async () => {
    report = await season('quanzhou-2016', 'quanzhou-fengze-gb18030.csv', 'quanzhou-schools.csv');
  });

  test('reads its text whole and certifies those with both proofs', async () => {
    expect(report).toMatchObject({ rowsRead: 240, rowsRejected: 0 });
    expect(report.certificates).toBeGreaterThan(0);
    const certified = await app.database.rows<{ proofs: number }>(
      `SELECT (SELECT count(*) FROM certification.proof p WHERE p.enrollment_id = c.enrollment_id) AS proofs
         FROM certification.certificate c JOIN enrollment.cohort h ON h.id = c.cohort_id
         JOIN enrollment.programme g ON g.id = h.programme_id WHERE g.pack_id = 'quanzhou-2016'`,
    );
    expect(new Set(certified.map(({ proofs }) => proofs))).toEqual(new Set([2]));
  });

  test('certifies also those who are near their pension and finished all the same', async () => {
    expect(report.obligations.exempt).toBeGreaterThan(0);
  });
});

test.each(['jilin-2014', 'quanzhou-2016'])(
  'the public verifies the certificates of %s, and one that was revoked shows as revoked',
  async (packId) => {
    const certificates = await certificatesOf(packId);
    const revoked = certificates.filter(({ state }) => state === 'revoked');
    expect(revoked).toHaveLength(1);
    for (const { number, name, state } of [...certificates.slice(0, 5), ...revoked]) {
      expect(await asThePublic(number, name)).toBe(state === 'issued' ? 'valid' : 'revoked');
    }
  },
);

test('a number of the one region with a name of the other is unknown', async () => {
  const [one] = await certificatesOf('jilin-2014');
  const [other] = await certificatesOf('quanzhou-2016');
  expect(await asThePublic(one!.number, other!.name)).toBe('unknown');
});
