import type { AccessRule } from '../access-rule.js';
import { OFFICES, OFFICES_AND_SCHOOL, REVIEWERS, SCHOOL, TEACHER, roles } from '../grantees.js';

const READERS = { ...OFFICES_AND_SCHOOL, ...REVIEWERS } as const;
/** Who has reviewers drawn, and who answers objections. */
const LEADERS = { ...OFFICES, ...REVIEWERS } as const;

/** Colleagues who review each other: what a teacher does, what is received, and what those see who decide. */
export const ACCESS_TO_PEER_REVIEW = {
  practiceRubrics: roles({ ...TEACHER, ...READERS }, 'cohort'),
  myPeerReviews: roles(TEACHER, 'cohort'),
  peerReview: roles(TEACHER, 'peerReview'),
  'GET /peer-reviews/:id/files/:place': roles(TEACHER, 'peerReview'),
  'GET /peer-reviews/:id/files/:place/preview': roles(TEACHER, 'peerReview'),
  openPeerReview: roles(TEACHER, 'peerReview'),
  savePeerReview: roles(TEACHER, 'peerReview'),
  submitPeerReview: roles(TEACHER, 'peerReview'),
  declinePeerReview: roles(TEACHER, 'peerReview'),
  ratePeerReview: roles(TEACHER, 'receivedReview'),
  objectToPeerReview: roles(TEACHER, 'receivedReview'),
  offerPeerReviews: roles(TEACHER, 'cohort'),
  peerReviewThemes: roles(READERS, 'cohort', 'unit'),
  peerReviewedWorks: roles(READERS, 'cohort', 'unit'),
  peerReviewers: roles(READERS, 'cohort', 'unit'),
  peerReviewsOfWork: roles(READERS, 'submission'),
  peerReviewAllocationPreview: roles(LEADERS, 'cohort', 'unit'),
  allocatePeerReviews: roles(LEADERS, 'cohort', 'unit'),
  decidePeerObjection: roles({ ...REVIEWERS, ...OFFICES, ...SCHOOL }, 'receivedReview'),
} as const satisfies Record<string, AccessRule>;
