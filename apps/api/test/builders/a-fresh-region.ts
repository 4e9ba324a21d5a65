import { aThirdRegionPack } from './a-third-region-pack.js';
import { aRegion, type Region } from './a-region.js';
import type { TestApp } from '../support/test-app.js';

let regions = 0;

/** A region of its own, with two counties of two schools each: what several tests of one file do to rosters does not meet. */
export async function aFreshRegion(app: TestApp): Promise<Region> {
  regions += 1;
  const code = (tail: string) => `${40 + regions}0${tail}`;
  const base = aThirdRegionPack();
  const pack = {
    ...base,
    id: `region-${regions}`,
    region: {
      ...base.region,
      rootCode: code('000'),
      cities: [{ code: code('100'), name: '甲市' }],
      counties: [
        { code: code('101'), name: '东县', cityCode: code('100') },
        { code: code('102'), name: '西县', cityCode: code('100') },
      ],
      specialUnits: [],
    },
  };
  return aRegion(app, { pack });
}
