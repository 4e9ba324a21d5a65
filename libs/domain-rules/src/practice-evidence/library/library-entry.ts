import type { StateOf } from '../../lifecycle/lifecycles.js';
import { canMove } from '../../lifecycle/may-move.js';
import { problem, type Problem } from '../../problem.js';

export type LibraryProblemCode =
  | 'library-work-not-honoured'
  | 'library-consent-missing'
  | 'library-shown-already'
  | 'library-work-not-shown'
  | 'library-taken-down'
  | 'library-not-taken-down'
  | 'library-own-work'
  | 'library-report-too-short'
  | 'library-report-too-long'
  | 'library-reported-already'
  | 'library-report-unknown'
  | 'library-report-answered-already'
  | 'library-reason-missing'
  | 'library-reason-too-long';

type Found = Problem<LibraryProblemCode>;
type State = StateOf<'library-entry'>;

/** Characters of a report of a problem. */
export const LIBRARY_REPORT = { least: 5, most: 500 } as const;
export const MAXIMUM_LIBRARY_REASON = 300;

/**
 * Whether a work may stand in the region's library (优秀成果资源库, Quanzhou 七): it was honoured in a published round, and its
 * authors agree to its use and have the consent of those whose faces are seen. What an office has taken down comes back by
 * the office alone.
 *
 * @param state null where it has never stood there
 */
export function mayShelve(work: {
  readonly isHonoured: boolean;
  readonly hasConsent: boolean;
  readonly state: State | null;
}): Found[] {
  const problems: Found[] = [];
  if (!work.isHonoured) problems.push(problem('library-work-not-honoured'));
  if (!work.hasConsent) problems.push(problem('library-consent-missing'));
  if (work.state === 'shown') problems.push(problem('library-shown-already'));
  if (work.state === 'taken-down') problems.push(problem('library-taken-down'));
  return problems;
}

/** An author takes the work out at any time, without a reason; the record of it stays. */
export const mayWithdrawFromLibrary = (state: State | null): Found[] =>
  state !== null && canMove('library-entry', state, 'withdrawn') ? [] : [problem('library-work-not-shown')];

/** An office takes a work down, with a reason that the author reads. */
export function mayTakeDown(state: State | null, reason: string): Found[] {
  const problems: Found[] =
    state !== null && canMove('library-entry', state, 'taken-down')
      ? []
      : [problem('library-work-not-shown')];
  return [...problems, ...checkReason(reason)];
}

/** What was taken down is shown again, with a reason, while the authors still agree. */
export function mayPutBack(state: State | null, hasConsent: boolean, reason: string): Found[] {
  const problems: Found[] = [];
  if (state !== 'taken-down') problems.push(problem('library-not-taken-down'));
  else if (!hasConsent) problems.push(problem('library-consent-missing'));
  return [...problems, ...checkReason(reason)];
}

/** Whether a reader may say that a work is useful, once; nobody praises their own. */
export const mayFindUseful = (entry: { readonly isShown: boolean; readonly isOwn: boolean }): Found[] =>
  !entry.isShown ? [problem('library-work-not-shown')] : entry.isOwn ? [problem('library-own-work')] : [];

/** Whether a reader may report a problem of a work: one open report each, with words enough to look into. */
export function mayReport(
  entry: { readonly isShown: boolean; readonly hasOpenReport: boolean },
  text: string,
): Found[] {
  const problems: Found[] = entry.isShown ? [] : [problem('library-work-not-shown')];
  if (entry.hasOpenReport) problems.push(problem('library-reported-already'));
  const length = [...text.trim()].length;
  if (length < LIBRARY_REPORT.least)
    problems.push(
      problem('library-report-too-short', { field: 'text', data: { length, minimum: LIBRARY_REPORT.least } }),
    );
  if (length > LIBRARY_REPORT.most)
    problems.push(
      problem('library-report-too-long', { field: 'text', data: { length, maximum: LIBRARY_REPORT.most } }),
    );
  return problems;
}

/** A report is answered once, with words that the reporter reads. */
export function mayAnswerReport(report: { readonly isAnswered: boolean } | null, answer: string): Found[] {
  if (report === null) return [problem('library-report-unknown')];
  if (report.isAnswered) return [problem('library-report-answered-already')];
  return checkReason(answer);
}

function checkReason(reason: string): Found[] {
  const length = [...reason.trim()].length;
  if (length === 0) return [problem('library-reason-missing', { field: 'reason' })];
  return length > MAXIMUM_LIBRARY_REASON
    ? [
        problem('library-reason-too-long', {
          field: 'reason',
          data: { length, maximum: MAXIMUM_LIBRARY_REASON },
        }),
      ]
    : [];
}
