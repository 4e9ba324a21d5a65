import type { PolicyProblem } from '../policy-problem.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';
import type { PolicyRule } from '../policy-rule.js';

/** A code names one thing within its list. */
export const codesAreUnique: readonly PolicyRule[] = [
  policyRule(['cohorts'], ({ cohorts }) => repeated('/cohorts', cohorts.map(codeOf))),
  policyRule(['tracks'], ({ tracks = [] }) => repeated('/tracks', tracks.map(codeOf))),
  policyRule(['recognizedProgrammes'], ({ recognizedProgrammes = [] }) =>
    repeated('/recognizedProgrammes', recognizedProgrammes.map(codeOf)),
  ),
  policyRule(['institutions'], ({ institutions }) =>
    repeated('/institutions/approved', institutions.approved.map(codeOf)),
  ),
  policyRule(['scoring'], ({ scoring }) => [
    ...repeated('/scoring/components', scoring.components.map(codeOf)),
    ...scoring.components.flatMap(({ indicators }, at) =>
      repeated(`/scoring/components/${at}/indicators`, indicators.map(codeOf)),
    ),
  ]),
  policyRule(['practice'], ({ practice: { rubrics, measuring, works, awards } }) => [
    ...repeated('/practice/rubrics', rubrics.map(codeOf)),
    ...rubrics.flatMap(({ criteria }, at) =>
      repeated(`/practice/rubrics/${at}/criteria`, criteria.map(codeOf)),
    ),
    ...repeated(
      '/practice/measuring',
      measuring.map(({ kind }) => kind),
    ),
    ...measuring.flatMap(({ items }, at) => repeated(`/practice/measuring/${at}/items`, items.map(codeOf))),
    ...repeated(
      '/practice/works',
      works.map(({ kind }) => kind),
    ),
    ...works.flatMap(({ parts }, at) => repeated(`/practice/works/${at}/parts`, parts.map(codeOf))),
    ...repeated('/practice/awards/honours', awards.honours.map(codeOf)),
  ]),
  policyRule(['proofs'], ({ proofs }) => repeated('/proofs', proofs.map(codeOf))),
  policyRule(['selection'], ({ selection }) =>
    repeated('/selection/requiredTopics', selection.requiredTopics),
  ),
  policyRule(['schoolRating'], ({ schoolRating }) => repeated('/schoolRating/grades', schoolRating.grades)),
  policyRule(['certificate'], ({ certificate }) => [
    ...repeated('/certificate/printedFields', certificate.printedFields),
    ...repeated('/certificate/revocationGrounds', certificate.revocationGrounds.map(codeOf)),
  ]),
  policyRule(['region'], ({ region: { rootCode, cities, counties, specialUnits } }) =>
    // One list: a unit of any kind is found by its code alone.
    repeated('/region', [rootCode, ...[...cities, ...counties, ...specialUnits].map(codeOf)]),
  ),
];

const codeOf = ({ code }: { readonly code: string }): string => code;

function repeated(field: string, codes: readonly string[]): PolicyProblem[] {
  const twice = new Set(codes.filter((code, at) => codes.indexOf(code) !== at));
  return [...twice].map((code) => problem('policy-code-repeated', { field, data: { code } }));
}
