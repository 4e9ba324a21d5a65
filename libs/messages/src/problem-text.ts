import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Bilingual, ProblemTexts } from './problem-texts.js';
import { accessProblems } from './problems/access.js';
import { accountProblems } from './problems/accounts.js';
import { awardProblems } from './problems/awards.js';
import { certificationProblems } from './problems/certification.js';
import { lookUpProblems } from './problems/look-up.js';
import { massDecisionProblems } from './problems/mass-decision.js';
import { completionReviewProblems } from './problems/completion-review.js';
import { courseSelectionProblems } from './problems/course-selection.js';
import { diagnosticAssessmentProblems } from './problems/diagnostic-assessment.js';
import { documentProblems } from './problems/documents.js';
import { enrollmentProblems } from './problems/enrollment.js';
import { exchangeProblems } from './problems/exchange.js';
import { feeProblems } from './problems/fees.js';
import { fileProblems } from './problems/files.js';
import { identityProblems } from './problems/identity.js';
import { instrumentDraftProblems } from './problems/instrument-drafts.js';
import { instrumentProblems } from './problems/instruments.js';
import { jobProblems } from './problems/jobs.js';
import { libraryProblems } from './problems/library.js';
import { lifecycleProblems } from './problems/lifecycle.js';
import { observationProblems } from './problems/observation.js';
import { offlineActivityProblems } from './problems/offline-activities.js';
import { organizationProblems } from './problems/organization.js';
import { peerReviewProblems } from './problems/peer-review.js';
import { placeProblems } from './problems/places.js';
import { policyPackProblems } from './problems/policy-packs.js';
import { peopleProblems } from './problems/people.js';
import { policyProblems } from './problems/policy.js';
import { practiceEvidenceProblems } from './problems/practice-evidence.js';
import { requestProblems } from './problems/request.js';
import { rosterProblems } from './problems/roster.js';
import { schoolPlanProblems } from './problems/school-plans.js';
import { scoringProblems } from './problems/scoring.js';
import { sessionProblems } from './problems/session.js';
import { sharedPlanProblems } from './problems/shared-plans.js';
import { webhookProblems } from './problems/webhooks.js';
import { distortionProblems } from './problems/distortion.js';
import { similarityProblems } from './problems/similarity.js';
import { showcaseProblems } from './problems/showcases.js';
import { spreadsheetProblems } from './problems/spreadsheet.js';
import { recognitionProblems } from './problems/recognition.js';
import { topicProblems } from './problems/topics.js';
import { trackProblems } from './problems/tracks.js';
import { workProblems } from './problems/works.js';
import { workshopProblems } from './problems/workshops.js';
import { workshopLifeProblems } from './problems/workshop-life.js';
import { questionProblems } from './problems/questions.js';

/** Texts of every area; each area keeps its own file, and no code stands in two. */
export const PROBLEM_TEXTS: ProblemTexts = {
  ...accessProblems,
  ...accountProblems,
  ...awardProblems,
  ...certificationProblems,
  ...completionReviewProblems,
  ...massDecisionProblems,
  ...lookUpProblems,
  ...courseSelectionProblems,
  ...diagnosticAssessmentProblems,
  ...documentProblems,
  ...enrollmentProblems,
  ...exchangeProblems,
  ...feeProblems,
  ...fileProblems,
  ...identityProblems,
  ...instrumentDraftProblems,
  ...instrumentProblems,
  ...jobProblems,
  ...libraryProblems,
  ...lifecycleProblems,
  ...observationProblems,
  ...offlineActivityProblems,
  ...organizationProblems,
  ...peerReviewProblems,
  ...placeProblems,
  ...policyPackProblems,
  ...peopleProblems,
  ...policyProblems,
  ...practiceEvidenceProblems,
  ...requestProblems,
  ...rosterProblems,
  ...schoolPlanProblems,
  ...scoringProblems,
  ...sessionProblems,
  ...sharedPlanProblems,
  ...showcaseProblems,
  ...distortionProblems,
  ...webhookProblems,
  ...similarityProblems,
  ...spreadsheetProblems,
  ...recognitionProblems,
  ...topicProblems,
  ...trackProblems,
  ...workProblems,
  ...workshopProblems,
  ...workshopLifeProblems,
  ...questionProblems,
};

/** The sentence for a problem in both languages. An unknown code is told by its name, so that nothing stays silent. */
export function problemText(problem: Problem): Bilingual {
  const text = PROBLEM_TEXTS[problem.code];
  const data = problem.data ?? {};
  return text
    ? { zh: text.zh(data), en: text.en(data) }
    : { zh: `操作未完成（${problem.code}）`, en: `Not done (${problem.code})` };
}
