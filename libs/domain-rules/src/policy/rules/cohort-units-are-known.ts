import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A cohort's units are units of the region, by name. */
export const cohortUnitsAreKnown = policyRule(['cohorts', 'region'], ({ cohorts, region }) => {
  const known = new Set(
    [...region.cities, ...region.counties, ...region.specialUnits].map((unit) => unit.name),
  );
  return cohorts.flatMap(({ code, units }, at) =>
    units.flatMap((unit, place) =>
      known.has(unit)
        ? []
        : [
            problem('policy-cohort-unit-unknown', {
              field: `/cohorts/${at}/units/${place}`,
              data: { cohort: code, unit },
            }),
          ],
    ),
  );
});
