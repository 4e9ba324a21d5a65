import type { PolicyTheme } from '../../policy/policy-pack.js';
import type { PolicyWorkKind } from '../../policy/practice.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { missingParts } from './missing-parts.js';
import type { FilledParts } from './missing-parts.js';
import type { WorkKindCode } from './work-profile.js';

export type HandInWorkProblemCode = 'work-kind-missing' | 'work-part-missing';

/** What the teacher has said of the work, and what stands in its places. */
export interface HandInWorkFacts extends FilledParts {
  /** Null while no kind is named. */
  readonly kind: WorkKindCode | null;
}

/**
 * Whether the work of a theme that asks for a finished one is whole: its kind is named and every required part is in its
 * place. Each missing part is named. Other themes ask nothing.
 */
export function mayHandInWork(
  facts: HandInWorkFacts,
  theme: Pick<PolicyTheme, 'theme' | 'isWork'>,
  kinds: readonly PolicyWorkKind[],
): Problem<HandInWorkProblemCode>[] {
  if (!theme.isWork) return [];
  const kind = kinds.find((candidate) => candidate.kind === facts.kind);
  if (!kind) return [problem('work-kind-missing', { field: 'kind', data: { theme: theme.theme } })];
  const missing = new Set(missingParts(kind, facts));
  return kind.parts
    .filter(({ code }) => missing.has(code))
    .map(({ code, name }) =>
      problem('work-part-missing', {
        field: code,
        data: { kind: kind.name.zh, kindEn: kind.name.en, part: name.zh, partEn: name.en },
      }),
    );
}
