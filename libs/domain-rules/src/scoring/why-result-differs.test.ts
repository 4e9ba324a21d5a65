import type { ComprehensiveExplanation } from './comprehensive-result.js';
import { whyResultDiffers } from './why-result-differs.js';

const matrix = (
  institutionGrade: 'pass' | 'fail',
  schoolRating: 'pass' | 'excellent',
  pack = 'p@1',
): ComprehensiveExplanation => ({
  kind: 'matrix',
  pack,
  institutionGrade,
  schoolRating,
});

test.each([
  [null, matrix('pass', 'pass'), 'first-result'],
  [matrix('pass', 'pass'), null, 'part-missing'],
  [matrix('pass', 'pass'), matrix('fail', 'pass'), 'institution-grade'],
  [matrix('pass', 'pass'), matrix('pass', 'excellent'), 'school-rating'],
  [matrix('pass', 'pass'), matrix('pass', 'pass', 'p@2'), 'policy'],
  [
    matrix('pass', 'pass'),
    { kind: 'proofs', pack: 'p@2', proofs: [], lowestHundredths: 1 } as const,
    'policy',
  ],
])('%j and %j differ by %s', (before, after, reason) => {
  expect(whyResultDiffers(before, after)).toBe(reason);
});
