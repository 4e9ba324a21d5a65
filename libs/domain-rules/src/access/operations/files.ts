import type { AccessRule } from '../access-rule.js';
import { OFFICES, OFFICES_AND_SCHOOL, REVIEWERS, roles, TEACHER } from '../grantees.js';

/** Everybody of the region's own people: whoever writes something may attach files to it. */
const PEOPLE = { ...TEACHER, ...OFFICES_AND_SCHOOL, ...REVIEWERS } as const;

/** Files: sent in pieces, read by whom their owners let. Uploads are looked up among one's own alone. */
export const ACCESS_TO_FILES = {
  'POST /files/uploads': roles(PEOPLE, 'cohort'),
  'HEAD /files/uploads/:id': roles(PEOPLE),
  'PATCH /files/uploads/:id': roles(PEOPLE),
  'DELETE /files/uploads/:id': roles(PEOPLE),
  'GET /files/uploads/:id/state': roles(PEOPLE),
  'GET /files/:id': roles(PEOPLE, 'file'),
  'GET /files/:id/preview': roles(PEOPLE, 'file'),
  'GET /files/packages/workshops/:id': roles(
    { ...OFFICES, 'workshop-leader': 'subtree', 'training-college': 'subtree' },
    'workshop',
  ),
} as const satisfies Record<string, AccessRule>;
