import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

/** Shortest reason that says anything. */
const FEWEST_CHARACTERS = 4;

/** Who wants to release a held import, and whose it is. */
export interface ReleaseRequest {
  /** Path of the office that releases; ends with its own code. */
  readonly officePath: string;
  readonly accountId: string;
  /** Path of the unit in whose name the file was sent. */
  readonly importPath: string;
  /** Who asked for the release. */
  readonly askedBy: string | null;
  readonly reason: string;
}

/**
 * A held import is released by an office above the unit that sent it, with a reason. Nobody stands above the highest
 * office: there another person than the one who asked must look.
 */
export function mayReleaseImport(
  request: ReleaseRequest,
): Problem<'release-not-above' | 'release-needs-reason'>[] {
  const { officePath, importPath, accountId, askedBy, reason } = request;
  const problems: Problem<'release-not-above' | 'release-needs-reason'>[] = [];
  const isAbove = officePath !== importPath && importPath.startsWith(officePath);
  const isSecondPerson = officePath === importPath && isRoot(officePath) && accountId !== askedBy;
  if (!isAbove && !isSecondPerson) problems.push(problem('release-not-above'));
  if ([...reason.trim()].length < FEWEST_CHARACTERS) {
    problems.push(problem('release-needs-reason', { field: 'reason' }));
  }
  return problems;
}

const isRoot = (path: string): boolean => path.split('/').filter(Boolean).length === 1;
