import { administrativeLevelOf } from '@tisheng/reference-data/administrative-codes.js';
import type { PolicyProblem } from '../policy-problem.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** Digits of a code that name the root: two for a province, four for a city. */
const ROOT_DIGITS = { province: 2, city: 4 } as const;

/**
 * The root's code is of the root's level, units with a public code lie under it, and no former code is in use.
 * Committees and schools directly under the root have private codes, which need no form.
 */
export const regionCodesFitTheRoot = policyRule(['region'], ({ region }) => {
  const problems: PolicyProblem[] = [];
  const { rootCode, rootLevel } = region;
  if (administrativeLevelOf(rootCode) !== rootLevel) {
    problems.push(
      problem('policy-root-code-level', {
        field: '/region/rootCode',
        data: { code: rootCode, level: rootLevel },
      }),
    );
  }
  const prefix = rootCode.slice(0, ROOT_DIGITS[rootLevel]);
  const mustBeBelow = (code: string, name: string, level: string, field: string) => {
    if (administrativeLevelOf(code) === level && code.startsWith(prefix) && code !== rootCode) return;
    problems.push(problem('policy-unit-outside-region', { field, data: { code, name, root: rootCode } }));
  };
  region.cities.forEach((unit, at) => mustBeBelow(unit.code, unit.name, 'city', `/region/cities/${at}/code`));
  region.counties.forEach((unit, at) =>
    mustBeBelow(unit.code, unit.name, 'county', `/region/counties/${at}/code`),
  );
  const inUse = new Set(
    [...region.cities, ...region.counties, ...region.specialUnits].map((unit) => unit.code),
  );
  region.specialUnits.forEach((unit, at) => {
    const field = `/region/specialUnits/${at}`;
    if (unit.kind === 'county') mustBeBelow(unit.code, unit.name, 'county', `${field}/code`);
    for (const code of unit.formerCodes.filter((former) => inUse.has(former))) {
      problems.push(
        problem('policy-former-code-in-use', {
          field: `${field}/formerCodes`,
          data: { code, name: unit.name },
        }),
      );
    }
  });
  return problems;
});
