import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A county's city is one of the region's; a county without one stands directly under the root. */
export const countiesBelongToCities = policyRule(['region'], ({ region }) => {
  const cities = new Set(region.cities.map(({ code }) => code));
  return region.counties.flatMap(({ name, cityCode }, at) =>
    cityCode === null || cities.has(cityCode)
      ? []
      : [
          problem('policy-unit-parent-unknown', {
            field: `/region/counties/${at}/cityCode`,
            data: { name, cityCode },
          }),
        ],
  );
});
