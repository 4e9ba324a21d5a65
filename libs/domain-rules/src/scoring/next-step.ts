import { gateApplies } from '../diagnostic-assessment/gate-applies.js';
import type { PolicyCohort, PolicyPack } from '../policy/policy-pack.js';
import { comparePlainDates } from '../time/plain-date.js';
import type { PlainDate } from '../time/plain-date.js';
import { appealDeadline } from './appeal.js';
import type { LearnerStanding } from './learner-standing.js';
import { selectionDeadline, whatIsMissing } from './what-is-missing.js';
import type { Requirement } from './what-is-missing.js';

export const NEXT_STEP_CODES = [
  'register',
  'wait-for-confirmation',
  'wait-for-place',
  'take-pre-test',
  'continue-pre-test',
  'choose-courses',
  'mend-plan',
  'wait-for-plan',
  'improve-theme',
  'submit-theme',
  'study-online',
  'take-part-offline',
  'raise-score',
  'wait-for-others',
  'consider-appeal',
  'wait-for-appeal',
  'wait-for-certificate',
  'print-certificate',
  'nothing-to-do',
] as const;
export type NextStepCode = (typeof NEXT_STEP_CODES)[number];

/** The one card on a teacher's first page. */
export interface NextStep {
  readonly code: NextStepCode;
  /** What the text needs: theme, half-hours missing. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly deadline: PlainDate | null;
  /** Whether the deadline has passed. */
  readonly overdue: boolean;
}

/**
 * What the teacher should do next: exactly one thing, the most pressing. Gates come before what they open,
 * returned work before new work, earlier deadlines before later ones; waiting comes last.
 *
 * @param today the day in the programme's time zone
 */
export function nextStep(
  pack: PolicyPack,
  cohort: PolicyCohort,
  standing: LearnerStanding,
  today: PlainDate,
): NextStep {
  const card = (
    code: NextStepCode,
    deadline: PlainDate | null = null,
    data: NextStep['data'] = {},
  ): NextStep => ({
    code,
    data,
    deadline,
    overdue: deadline !== null && comparePlainDates(today, deadline) > 0,
  });
  return (
    beforeTraining(cohort, standing, card) ??
    afterResult(pack, standing, today, card) ??
    beforeStudy(pack, cohort, standing, card) ??
    duringTraining(whatIsMissing(pack, cohort, standing), standing, card) ??
    card(standing.result.status === 'pending' ? 'wait-for-others' : 'nothing-to-do')
  );
}

type Card = (code: NextStepCode, deadline?: PlainDate | null, data?: NextStep['data']) => NextStep;

function beforeTraining(cohort: PolicyCohort, { enrollment }: LearnerStanding, card: Card): NextStep | null {
  switch (enrollment) {
    case 'put-forward':
      return card('register', cohort.enrollment.to);
    case 'registered':
      return card('wait-for-confirmation');
    case 'waiting':
      return card('wait-for-place');
    case 'withdrawn':
    case 'transferred':
      return card('nothing-to-do');
    case 'confirmed':
    case 'completed':
      return null;
  }
}

function afterResult(
  pack: PolicyPack,
  { result, certificate, appealOpen, toldOn }: LearnerStanding,
  today: PlainDate,
  card: Card,
): NextStep | null {
  if (certificate === 'issued') return card('print-certificate');
  if (certificate === 'revoked') return card('nothing-to-do');
  if (appealOpen) return card('wait-for-appeal');
  if (result.status !== 'final') return null;
  if (result.grade !== 'fail') return card('wait-for-certificate');
  const deadline = toldOn === null ? null : appealDeadline(pack, toldOn);
  const open = deadline !== null && comparePlainDates(today, deadline) <= 0;
  return open ? card('consider-appeal', deadline) : card('nothing-to-do');
}

function beforeStudy(
  pack: PolicyPack,
  cohort: PolicyCohort,
  { obligation, preTest, plan }: LearnerStanding,
  card: Card,
): NextStep | null {
  const deadline = selectionDeadline(cohort);
  if (preTest === 'in-progress') return card('continue-pre-test', deadline);
  if (preTest === 'not-started' && (plan === null || gateApplies(obligation, pack.diagnosis))) {
    return card('take-pre-test', deadline);
  }
  if (plan === null || plan === 'draft') return card('choose-courses', deadline);
  return plan === 'returned' ? card('mend-plan', deadline) : null;
}

function duringTraining(
  missing: readonly Requirement[],
  { submissions, plan }: LearnerStanding,
  card: Card,
): NextStep | null {
  const returned = new Set(
    submissions.filter(({ state }) => state === 'returned').map(({ theme }) => String(theme)),
  );
  const own = missing
    .filter(({ by, code }) => by === 'teacher' && code !== 'proof-hours')
    .toSorted((a, b) => compareDeadlines(a.deadline, b.deadline));
  const themes = own.filter(({ code }) => code === 'theme');
  const toImprove = themes.find(({ subject }) => subject !== null && returned.has(subject));
  const theme = ({ subject }: Requirement) => ({ theme: Number(subject) });
  if (toImprove !== undefined) return card('improve-theme', toImprove.deadline, theme(toImprove));
  for (const requirement of own) {
    const { code, deadline, reached, needed } = requirement;
    if (code === 'theme') return card('submit-theme', deadline, theme(requirement));
    if (code === 'online-hours') return card('study-online', deadline, { halfHours: needed - reached });
    if (code === 'offline-hours') return card('take-part-offline', deadline, { halfHours: needed - reached });
    if (code === 'institution-score' || code === 'proof-assessment') {
      return card('raise-score', deadline, { hundredths: needed - reached });
    }
  }
  if (plan === 'submitted') return card('wait-for-plan');
  return missing.length > 0 ? card('wait-for-others') : null;
}

/** Earlier first; what has no deadline comes last. */
function compareDeadlines(a: PlainDate | null, b: PlainDate | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return comparePlainDates(a, b);
}
