import type { AccessRule } from '../access-rule.js';
import { OFFICES, OFFICES_AND_SCHOOL, REVIEWERS, roles, SCHOOL, TEACHER } from '../grantees.js';

/** Whoever writes something may attach files to it. */
const SENDERS = { ...TEACHER, ...OFFICES, ...SCHOOL, ...REVIEWERS } as const;
const READERS = { ...TEACHER, ...OFFICES_AND_SCHOOL, ...REVIEWERS } as const;

/** Files: sent in pieces, read by whom their owners let. Uploads are looked up among one's own alone. */
export const ACCESS_TO_FILES = {
  'POST /files/uploads': roles(SENDERS, 'cohort'),
  'HEAD /files/uploads/:id': roles(SENDERS),
  'PATCH /files/uploads/:id': roles(SENDERS),
  'DELETE /files/uploads/:id': roles(SENDERS),
  'GET /files/uploads/:id/state': roles(SENDERS),
  'GET /files/:id': roles(READERS, 'file'),
  'GET /files/:id/preview': roles(READERS, 'file'),
  'GET /files/packages/workshops/:id': roles(
    { ...OFFICES, 'workshop-leader': 'subtree', 'training-college': 'subtree' },
    'workshop',
  ),
} as const satisfies Record<string, AccessRule>;
