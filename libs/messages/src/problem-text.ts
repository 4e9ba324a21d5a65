import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Bilingual, ProblemTexts } from './problem-texts.js';
import { accessProblems } from './problems/access.js';
import { certificationProblems } from './problems/certification.js';
import { courseSelectionProblems } from './problems/course-selection.js';
import { diagnosticAssessmentProblems } from './problems/diagnostic-assessment.js';
import { documentProblems } from './problems/documents.js';
import { enrollmentProblems } from './problems/enrollment.js';
import { exchangeProblems } from './problems/exchange.js';
import { identityProblems } from './problems/identity.js';
import { lifecycleProblems } from './problems/lifecycle.js';
import { organizationProblems } from './problems/organization.js';
import { policyProblems } from './problems/policy.js';
import { practiceEvidenceProblems } from './problems/practice-evidence.js';
import { requestProblems } from './problems/request.js';
import { rosterProblems } from './problems/roster.js';
import { scoringProblems } from './problems/scoring.js';
import { sessionProblems } from './problems/session.js';
import { spreadsheetProblems } from './problems/spreadsheet.js';

/** Texts of every area; each area keeps its own file, and no code stands in two. */
export const PROBLEM_TEXTS: ProblemTexts = {
  ...accessProblems,
  ...certificationProblems,
  ...courseSelectionProblems,
  ...diagnosticAssessmentProblems,
  ...documentProblems,
  ...enrollmentProblems,
  ...exchangeProblems,
  ...identityProblems,
  ...lifecycleProblems,
  ...organizationProblems,
  ...policyProblems,
  ...practiceEvidenceProblems,
  ...requestProblems,
  ...rosterProblems,
  ...scoringProblems,
  ...sessionProblems,
  ...spreadsheetProblems,
};

/** The sentence for a problem in both languages. An unknown code is told by its name, so that nothing stays silent. */
export function problemText(problem: Problem): Bilingual {
  const text = PROBLEM_TEXTS[problem.code];
  const data = problem.data ?? {};
  return text
    ? { zh: text.zh(data), en: text.en(data) }
    : { zh: `操作未完成（${problem.code}）`, en: `Not done (${problem.code})` };
}
