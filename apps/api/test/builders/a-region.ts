import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { policyPackById } from '@tisheng/policy-packs/load-policy-packs.js';
import { SetUpProgramme } from '../../src/modules/enrollment/use-cases/set-up-programme.js';
import type {
  InstitutionRecord,
  UnitRecord,
} from '../../src/modules/organization/public/organization-reader.js';
import { OrganizationReader } from '../../src/modules/organization/public/organization-reader.js';
import {
  OrganizationWriter,
  type NewUnit,
} from '../../src/modules/organization/public/organization-writer.js';
import type { TestApp } from '../support/test-app.js';
import { aThirdRegionPack } from './a-third-region-pack.js';

/** A region that is set up, its first cohort open for enrollment. */
export interface Region {
  readonly pack: PolicyPack;
  readonly programmeId: string;
  readonly root: UnitRecord;
  /** Ids of the cohorts by their codes. */
  readonly cohorts: Readonly<Record<string, string>>;
  /** The first cohort of the pack. */
  readonly cohortId: string;
  /** The approved institutions by code. */
  readonly institutions: readonly InstitutionRecord[];
  /** Every school, county by county, by code. */
  readonly schools: readonly UnitRecord[];
  /** A unit by its code. @throws Error when there is none */
  unit(code: string): UnitRecord;
  /** The county (or unit like it) that decides for a school. */
  countyOf(school: UnitRecord): UnitRecord;
}

export interface RegionOptions {
  /** A policy pack or the id of a built-in one; the third region's by default. */
  readonly pack?: PolicyPack | string;
  /** Codes of the counties that get schools; by default the first two counties of the pack. */
  readonly counties?: readonly string[];
  /** Schools of each of these counties, primary and junior secondary in turn. */
  readonly schoolsEach?: number;
  /** Leaves the first cohort planned; else it is enrolling. */
  readonly planned?: boolean;
}

/**
 * Sets a region up, with schools, and puts the clock to 09:00 of the first day of the first cohort's enrollment, local
 * time. May be called for several regions in one database.
 *
 * @example const region = await aRegion(app, { schoolsEach: 1 })
 */
export async function aRegion(app: TestApp, options: RegionOptions = {}): Promise<Region> {
  const pack = packOf(options.pack);
  const cohort = pack.cohorts[0]!;
  app.clock.set(new Date(`${cohort.enrollment.from}T01:00:00Z`));
  const setUp = await app.get(SetUpProgramme).execute({ displayName: 'test' }, pack);
  if ('problems' in setUp) throw new Error(`The pack is broken: ${JSON.stringify(setUp.problems)}`);
  const counties = options.counties ?? pack.region.counties.slice(0, 2).map(({ code }) => code);
  const schools = schoolsOf(counties, options.schoolsEach ?? 2);
  await app.database.transaction((tx) =>
    app.get(OrganizationWriter).upsertUnits(tx, setUp.rootUnitId, schools),
  );
  if (!options.planned) {
    await app.database.run(`UPDATE enrollment.cohort SET state = 'enrolling' WHERE id = $1`, [
      setUp.cohorts[0]!.id,
    ]);
  }
  return regionOf(app, pack, setUp);
}

function packOf(pack: PolicyPack | string | undefined): PolicyPack {
  if (typeof pack !== 'string') return pack ?? aThirdRegionPack();
  const found = policyPackById(pack);
  if (!found) throw new Error(`No policy pack ${pack}`);
  return found;
}

function schoolsOf(counties: readonly string[], each: number): NewUnit[] {
  return counties.flatMap((parentCode, county) =>
    Array.from({ length: each }, (_, index): NewUnit => {
      const primary = index % 2 === 0;
      const series = String(100_000 + county * 1000 + index);
      return {
        kind: 'school',
        code: `${primary ? '21' : '31'}99${series}`,
        name: `第${county * each + index + 1}${primary ? '小学' : '中学'}`,
        parentCode,
        stages: [primary ? 'primary' : 'junior-secondary'],
      };
    }),
  );
}

async function regionOf(
  app: TestApp,
  pack: PolicyPack,
  setUp: { programmeId: string; rootUnitId: string; cohorts: readonly { id: string; code: string }[] },
): Promise<Region> {
  const reader = app.get(OrganizationReader);
  const units = await app.database.rows<UnitRecord & Record<string, unknown>>(
    `SELECT id, parent_id AS "parentId", root_id AS "rootId", kind, code, name, path, stages
       FROM organization.unit WHERE root_id = $1 ORDER BY code`,
    [setUp.rootUnitId],
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = (unit: UnitRecord | undefined, what: string) => {
    if (!unit) throw new Error(`The region has no unit ${what}`);
    return unit;
  };
  return {
    pack,
    programmeId: setUp.programmeId,
    root: found(byId.get(setUp.rootUnitId), 'at its root'),
    cohorts: Object.fromEntries(setUp.cohorts.map(({ id, code }) => [code, id])),
    cohortId: setUp.cohorts[0]!.id,
    institutions: await reader.institutions(setUp.rootUnitId),
    schools: units
      .filter(({ kind }) => kind === 'school')
      .sort((a, b) => byCode(byId.get(a.parentId ?? ''), byId.get(b.parentId ?? '')) || byCode(a, b)),
    unit: (code) =>
      found(
        units.find((unit) => unit.code === code),
        code,
      ),
    countyOf: (school) => found(byId.get(school.parentId ?? ''), `above ${school.code}`),
  };
}

const byCode = (a: UnitRecord | undefined, b: UnitRecord | undefined): number =>
  (a?.code ?? '').localeCompare(b?.code ?? '');
