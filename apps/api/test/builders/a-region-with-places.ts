import type { TestApp } from '../support/test-app.js';
import { aRegion, type Region } from './a-region.js';
import { aThirdRegionPack } from './a-third-region-pack.js';

let packs = 0;

export interface PlacesOptions {
  readonly places?: number;
  readonly schoolsEach?: number;
  readonly quotaShare?: number;
}

/** A province of its own with one city of two counties and one county of its own, primary places, and schools. */
export function aRegionWithPlaces(
  app: TestApp,
  { places = 100, schoolsEach = 1, quotaShare }: PlacesOptions = {},
): Promise<Region> {
  packs += 1;
  const pack = aThirdRegionPack();
  const rootCode = String(900_000 - packs * 10_000);
  const code = (n: number): string => String(Number(rootCode) + n);
  const [cohort, ...others] = pack.cohorts;
  const quotas = [{ stages: ['primary' as const, 'junior-secondary' as const], teachers: places }];
  return aRegion(app, {
    pack: {
      ...pack,
      id: `places-${packs}`,
      region: {
        ...pack.region,
        rootCode,
        rootLevel: 'province',
        cities: [{ code: code(100), name: `名额市${packs}` }],
        counties: [
          { code: code(101), name: `甲县${packs}`, cityCode: code(100) },
          { code: code(102), name: `乙县${packs}`, cityCode: code(100) },
          { code: code(201), name: `丙县${packs}`, cityCode: null },
        ],
        specialUnits: [],
      },
      cohorts: [
        {
          ...cohort!,
          units: [],
          quotas: quotaShare === undefined ? quotas : [],
          ...(quotaShare === undefined ? {} : { quotaShare }),
        },
        { ...cohort!, code: 'second-places', name: { zh: '第二批', en: 'Second' }, units: [], quotas: [] },
        ...others,
      ],
    },
    counties: [code(101), code(102), code(201)],
    schoolsEach,
  });
}
