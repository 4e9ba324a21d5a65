import { problem, type Problem } from '../problem.js';
import { compareVersions } from './version-order.js';

export type KeepPolicyPackProblemCode =
  | 'policy-pack-id-differs'
  | 'policy-pack-root-differs'
  | 'policy-pack-version-used'
  | 'policy-pack-version-not-higher';

/** What is known before a document is kept as a draft. */
export interface KeepPolicyPackFacts {
  /** What the document says of itself; left out what it does not say in the right form. */
  readonly given: { readonly id?: string; readonly version?: string; readonly rootCode?: string };
  /** Pack and region of the programme that it is meant for. */
  readonly programme: { readonly packId: string; readonly rootCode: string };
  /** Versions that hold, or have ever held, for a cohort. */
  readonly usedVersions: readonly string[];
}

const VERSION = /^\d+\.\d+\.\d+$/;

/**
 * Whether a document may be kept as a draft of a programme's policy pack: it is that pack, of that region, and newer
 * than every version that was ever in force. A used version never changes; a draft may be replaced by another.
 */
export function mayKeepPolicyPack({
  given,
  programme,
  usedVersions,
}: KeepPolicyPackFacts): Problem<KeepPolicyPackProblemCode>[] {
  const problems: Problem<KeepPolicyPackProblemCode>[] = [];
  if (given.id !== undefined && given.id !== programme.packId) {
    problems.push(
      problem('policy-pack-id-differs', {
        field: '/id',
        data: { given: given.id, expected: programme.packId },
      }),
    );
  }
  if (given.rootCode !== undefined && given.rootCode !== programme.rootCode) {
    problems.push(
      problem('policy-pack-root-differs', {
        field: '/region/rootCode',
        data: { given: given.rootCode, expected: programme.rootCode },
      }),
    );
  }
  const { version } = given;
  if (version === undefined || !VERSION.test(version)) return problems;
  const highest = usedVersions.toSorted(compareVersions).at(-1);
  if (usedVersions.includes(version)) {
    problems.push(problem('policy-pack-version-used', { field: '/version', data: { version } }));
  } else if (highest !== undefined && compareVersions(version, highest) < 0) {
    problems.push(
      problem('policy-pack-version-not-higher', { field: '/version', data: { version, highest } }),
    );
  }
  return problems;
}
