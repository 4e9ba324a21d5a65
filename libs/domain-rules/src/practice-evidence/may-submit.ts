import type { StateOf } from '../lifecycle/lifecycles.js';
import type { PolicyTheme } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { PlainDate } from '../time/plain-date.js';
import type { Evidence, EvidenceProblemCode } from './check-evidence.js';
import { checkEvidence } from './check-evidence.js';
import { lastDayToSubmit } from './last-day-to-submit.js';
import type { ThemeCalendar } from './theme-state.js';
import { themeDates } from './theme-state.js';

export const MAX_TOPIC_LENGTH = 100;

export type SubmitProblemCode =
  | EvidenceProblemCode
  | 'practice-not-enrolled'
  | 'theme-of-region'
  | 'theme-not-open-yet'
  | 'theme-closed'
  | 'evidence-already-submitted'
  | 'evidence-already-accepted'
  | 'practice-topic-missing'
  | 'practice-topic-too-long';

export interface SubmitFacts {
  /** Today in the programme's time zone. */
  readonly today: PlainDate;
  readonly enrollment: StateOf<'enrollment'> | null;
  /** State of the teacher's work for the theme; null when there is none yet. */
  readonly submission: StateOf<'submission'> | null;
  /** Day on which the work was last returned; null when it was not. */
  readonly returnedOn: PlainDate | null;
  /** The topic taken: one of the theme's or the teacher's own. */
  readonly topic: string;
  readonly evidence: Evidence;
}

export interface SubmitDecision {
  /** Empty when the work may be submitted. */
  readonly problems: readonly Problem<SubmitProblemCode>[];
  /** The work is marked late. Returned work that comes back is never late again. */
  readonly late: boolean;
}

/**
 * Whether work may be submitted for a theme today. On time up to the due day, late for the pack's
 * `lateAcceptedDays` after it. Returned work may come back as many days after its return, also when the theme
 * has closed since, so that a late review costs the teacher nothing.
 */
export function maySubmit(facts: SubmitFacts, theme: PolicyTheme, calendar: ThemeCalendar): SubmitDecision {
  const problems: Problem<SubmitProblemCode>[] = [];
  const { today, submission, returnedOn } = facts;
  const data = { theme: theme.theme };
  if (facts.enrollment !== 'confirmed') {
    problems.push(problem('practice-not-enrolled', { data: { state: facts.enrollment } }));
  }
  if (theme.owner === 'region') problems.push(problem('theme-of-region', { data }));
  if (today < calendar.firstTrainingDay) {
    problems.push(problem('theme-not-open-yet', { data: { ...data, opensOn: calendar.firstTrainingDay } }));
  }
  if (submission === 'submitted') problems.push(problem('evidence-already-submitted', { data }));
  if (submission === 'accepted') problems.push(problem('evidence-already-accepted', { data }));

  const returned = submission === 'returned' && returnedOn !== null;
  const { dueOn } = themeDates(theme, calendar);
  const lastDay = lastDayToSubmit(theme, calendar, returned ? returnedOn : null);
  if (lastDay !== null && today > lastDay) {
    problems.push(problem('theme-closed', { data: { ...data, closedOn: lastDay } }));
  }

  const topicLength = [...facts.topic.trim()].length;
  if (topicLength === 0) problems.push(problem('practice-topic-missing', { field: 'topic', data }));
  if (topicLength > MAX_TOPIC_LENGTH) {
    problems.push(
      problem('practice-topic-too-long', {
        field: 'topic',
        data: { ...data, length: topicLength, maximum: MAX_TOPIC_LENGTH },
      }),
    );
  }
  problems.push(...checkEvidence(facts.evidence));
  return { problems, late: submission !== 'returned' && dueOn !== null && today > dueOn };
}
