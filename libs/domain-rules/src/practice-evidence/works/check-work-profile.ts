import { COURSE_TOPICS } from '@tisheng/reference-data/course-topics.js';
import { subjectByCode } from '@tisheng/reference-data/subjects.js';
import type { StateOf } from '../../lifecycle/lifecycles.js';
import type { PolicyTheme } from '../../policy/policy-pack.js';
import type { PolicyWorkKind } from '../../policy/practice.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { fileFitsPart } from './file-fits-part.js';
import { isTextPart } from './missing-parts.js';
import {
  MAX_PART_TEXT,
  MAX_WORK_AUTHORS,
  MAX_WORK_SUMMARY,
  MAX_WORK_TITLE,
  MAX_WORK_TOPICS,
} from './work-profile.js';
import type { WorkProfile } from './work-profile.js';

export type WorkProfileProblemCode =
  | 'work-not-begun'
  | 'work-waits-for-review'
  | 'work-already-judged'
  | 'work-kind-unknown'
  | 'work-title-missing'
  | 'work-words-too-long'
  | 'work-topic-unknown'
  | 'work-subject-unknown'
  | 'work-part-unknown'
  | 'work-part-takes-no-such-file'
  | 'work-file-not-attached'
  | 'work-file-in-two-parts'
  | 'theme-takes-no-school-work'
  | 'work-author-unknown'
  | 'work-author-is-owner'
  | 'work-authors-too-many';

export interface WorkProfileFacts {
  /** State of the work; null when nothing is written or attached yet. */
  readonly submission: StateOf<'submission'> | null;
  /** The teacher whose work it is. */
  readonly owner: string;
  /** Names of the files attached now, by id. */
  readonly attached: ReadonlyMap<string, string>;
  /** Confirmed learners of the owner's school in the same cohort. */
  readonly colleagues: ReadonlySet<string>;
  /** What stood there when the work was accepted and was whole then; null otherwise. */
  readonly judged: Pick<WorkProfile, 'kind' | 'texts' | 'files' | 'ofSchool' | 'authors'> | null;
}

/**
 * Whether what is told about a work may be kept. What is unfinished may; what does not fit may not: a video in the place
 * of a plan, a file that belongs to no version, a colleague of another school. Once a whole work is accepted, its kind,
 * parts and authors stand as they were judged; title, summary and what others may do with it can still be put right.
 */
export function checkWorkProfile(
  profile: WorkProfile,
  facts: WorkProfileFacts,
  kinds: readonly PolicyWorkKind[],
  theme: Pick<PolicyTheme, 'theme' | 'owner'>,
): Problem<WorkProfileProblemCode>[] {
  const problems: Problem<WorkProfileProblemCode>[] = [];
  if (facts.submission === null) problems.push(problem('work-not-begun'));
  if (facts.submission === 'submitted') problems.push(problem('work-waits-for-review'));
  if (facts.submission === 'accepted' && facts.judged && !isSameWork(profile, facts.judged)) {
    problems.push(problem('work-already-judged'));
  }
  problems.push(...checkWords(profile));
  const kind = kinds.find((candidate) => candidate.kind === profile.kind);
  if (kind) problems.push(...checkParts(profile, facts, kind));
  else problems.push(problem('work-kind-unknown', { field: 'kind' }));
  problems.push(...checkAuthors(profile, facts, theme));
  return problems;
}

function checkWords(profile: WorkProfile): Problem<WorkProfileProblemCode>[] {
  const problems: Problem<WorkProfileProblemCode>[] = [];
  const { title, summary, topics, subject } = profile;
  if (title.trim() === '') problems.push(problem('work-title-missing', { field: 'title' }));
  const lengths = [
    { field: 'title', length: lengthOf(title), maximum: MAX_WORK_TITLE },
    { field: 'summary', length: lengthOf(summary), maximum: MAX_WORK_SUMMARY },
    ...Object.entries(profile.texts).map(([part, text]) => ({
      field: part,
      length: lengthOf(text),
      maximum: MAX_PART_TEXT,
    })),
  ];
  for (const { field, length, maximum } of lengths) {
    if (length > maximum) problems.push(problem('work-words-too-long', { field, data: { length, maximum } }));
  }
  const known = new Set<string>(COURSE_TOPICS.map(({ code }) => code));
  if (topics.length > MAX_WORK_TOPICS || topics.some((code) => !known.has(code))) {
    problems.push(problem('work-topic-unknown', { field: 'topics', data: { maximum: MAX_WORK_TOPICS } }));
  }
  if (subject !== null && subjectByCode(subject) === null) {
    problems.push(problem('work-subject-unknown', { field: 'subject' }));
  }
  return problems;
}

function checkParts(
  { texts, files }: WorkProfile,
  { attached }: WorkProfileFacts,
  kind: PolicyWorkKind,
): Problem<WorkProfileProblemCode>[] {
  const problems: Problem<WorkProfileProblemCode>[] = [];
  const parts = new Map(kind.parts.map((part) => [part.code, part]));
  for (const [code, text] of Object.entries(texts)) {
    const part = parts.get(code);
    if (text.trim() !== '' && (!part || !isTextPart(part))) {
      problems.push(problem('work-part-unknown', { field: code, data: { part: code } }));
    }
  }
  const placed = new Set<string>();
  for (const [code, ids] of Object.entries(files)) {
    const part = parts.get(code);
    if (ids.length > 0 && (!part || isTextPart(part))) {
      problems.push(problem('work-part-unknown', { field: code, data: { part: code } }));
      continue;
    }
    for (const id of ids) {
      const name = attached.get(id);
      const data = { name: name ?? '', part: part?.name.zh ?? code, partEn: part?.name.en ?? code };
      if (placed.has(id)) problems.push(problem('work-file-in-two-parts', { field: code, data }));
      placed.add(id);
      if (name === undefined) problems.push(problem('work-file-not-attached', { field: code, data }));
      else if (part && !fileFitsPart(name, part)) {
        problems.push(problem('work-part-takes-no-such-file', { field: code, data }));
      }
    }
  }
  return problems;
}

function checkAuthors(
  { ofSchool, authors }: WorkProfile,
  { owner, colleagues }: WorkProfileFacts,
  theme: Pick<PolicyTheme, 'theme' | 'owner'>,
): Problem<WorkProfileProblemCode>[] {
  const problems: Problem<WorkProfileProblemCode>[] = [];
  const field = 'authors';
  if (ofSchool && theme.owner !== 'teacher-or-school') {
    problems.push(problem('theme-takes-no-school-work', { field: 'ofSchool', data: { theme: theme.theme } }));
  }
  if (!ofSchool && authors.length > 0) problems.push(problem('theme-takes-no-school-work', { field }));
  if (authors.includes(owner)) problems.push(problem('work-author-is-owner', { field }));
  if (authors.some((author) => author !== owner && !colleagues.has(author))) {
    problems.push(problem('work-author-unknown', { field }));
  }
  if (new Set(authors).size > MAX_WORK_AUTHORS) {
    problems.push(problem('work-authors-too-many', { field, data: { maximum: MAX_WORK_AUTHORS } }));
  }
  return problems;
}

type Judged = Pick<WorkProfile, 'kind' | 'texts' | 'files' | 'ofSchool' | 'authors'>;

function isSameWork(now: Judged, judged: Judged): boolean {
  return written(now) === written(judged);
}

/** What was judged, in one form: empty places and the order of authors make no difference. */
function written({ kind, texts, files, ofSchool, authors }: Judged): string {
  const filled = (places: readonly (readonly [string, unknown])[]) =>
    places.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    kind,
    filled(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
    filled(Object.entries(files).filter(([, ids]) => ids.length > 0)),
    ofSchool,
    authors.toSorted(),
  ]);
}

function lengthOf(text: string): number {
  return [...text.trim()].length;
}
