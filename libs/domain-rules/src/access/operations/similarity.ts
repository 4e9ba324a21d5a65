import type { AccessRule } from '../access-rule.js';
import { OFFICES, WATCHERS, roles } from '../grantees.js';

/** Works that are alike: offices and training colleges look and decide, inspectors look. */
export const ACCESS_TO_SIMILARITY = {
  similarPairs: roles({ ...WATCHERS, 'training-college': 'subtree' }, 'cohort', 'unit'),
  similarPair: roles({ ...WATCHERS, 'training-college': 'subtree' }, 'cohort', 'unit'),
  findSimilarWorks: roles(OFFICES, 'cohort', 'unit'),
  decideSimilarPair: roles({ ...OFFICES, 'training-college': 'subtree' }, 'cohort', 'unit'),
} as const satisfies Record<string, AccessRule>;
