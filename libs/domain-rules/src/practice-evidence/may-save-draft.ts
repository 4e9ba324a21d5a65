import type { StateOf } from '../lifecycle/lifecycles.js';
import type { PolicyTheme } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { MAX_FILES, MAX_LINKS, MAX_TEXT_LENGTH } from './check-evidence.js';
import { MAX_TOPIC_LENGTH } from './may-submit.js';
import type { SubmitProblemCode } from './may-submit.js';

export interface DraftFacts {
  readonly enrollment: StateOf<'enrollment'> | null;
  /** State of the teacher's work for the theme; null when there is none yet. */
  readonly submission: StateOf<'submission'> | null;
  /** Place of a suggested topic, counted from 0; null for a topic of one's own. */
  readonly topicPosition: number | null;
  readonly ownTopic: string;
  readonly text: string;
  readonly links: number;
  readonly files: number;
}

/**
 * Whether a draft may be saved: by a confirmed learner, for a theme of the teachers', as long as the work is not
 * handed in or accepted; before the theme opens too. What is unfinished may be saved, what is too much may not.
 */
export function maySaveDraft(facts: DraftFacts, theme: PolicyTheme): Problem<SubmitProblemCode>[] {
  const problems: Problem<SubmitProblemCode>[] = [];
  const data = { theme: theme.theme };
  if (facts.enrollment !== 'confirmed') {
    problems.push(problem('practice-not-enrolled', { data: { state: facts.enrollment } }));
  }
  if (theme.owner === 'region') problems.push(problem('theme-of-region', { data }));
  if (facts.submission === 'submitted') problems.push(problem('evidence-already-submitted', { data }));
  if (facts.submission === 'accepted') problems.push(problem('evidence-already-accepted', { data }));
  if (facts.topicPosition !== null && theme.topics[facts.topicPosition] === undefined) {
    problems.push(problem('practice-topic-missing', { field: 'topic', data }));
  }
  const sizes = [
    {
      code: 'practice-topic-too-long',
      field: 'topic',
      name: 'length',
      size: lengthOf(facts.ownTopic),
      maximum: MAX_TOPIC_LENGTH,
    },
    {
      code: 'evidence-text-too-long',
      field: 'text',
      name: 'length',
      size: lengthOf(facts.text),
      maximum: MAX_TEXT_LENGTH,
    },
    { code: 'too-many-links', field: 'links', name: 'links', size: facts.links, maximum: MAX_LINKS },
    { code: 'too-many-files', field: 'files', name: 'files', size: facts.files, maximum: MAX_FILES },
  ] as const;
  for (const { code, field, name, size, maximum } of sizes) {
    if (size > maximum) problems.push(problem(code, { field, data: { ...data, [name]: size, maximum } }));
  }
  return problems;
}

function lengthOf(text: string): number {
  return [...text.trim()].length;
}
