import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type SaveInstrumentDraftProblemCode = 'draft-changed-meanwhile' | 'instrument-draft-code-fixed';

export interface DraftFacts {
  readonly code: string;
  /** Raised by one with every save. */
  readonly revision: number;
  readonly savedByName: string;
  /** When it was saved last, ISO 8601. */
  readonly savedAt: string;
}

/**
 * Whether a draft takes the save of somebody who had seen `basedOn`: what another person saved meanwhile is never
 * overwritten unseen. The code of the instrument stays what it was, since the policy names it.
 *
 * @example
 * maySaveInstrumentDraft({ code: 'bank', revision: 5, savedByName: '王芳', savedAt: '…' }, { basedOn: 4, code: 'bank' })
 * // [{ code: 'draft-changed-meanwhile', data: { savedBy: '王芳', savedAt: '…', revision: 5 } }]
 */
export function maySaveInstrumentDraft(
  draft: DraftFacts,
  { basedOn, code }: { readonly basedOn: number; readonly code: string },
): Problem<SaveInstrumentDraftProblemCode>[] {
  const problems: Problem<SaveInstrumentDraftProblemCode>[] = [];
  if (basedOn !== draft.revision) {
    const data = { savedBy: draft.savedByName, savedAt: draft.savedAt, revision: draft.revision };
    problems.push(problem('draft-changed-meanwhile', { data }));
  }
  if (code !== draft.code) {
    const data = { expected: draft.code, given: code };
    problems.push(problem('instrument-draft-code-fixed', { field: '/code', data }));
  }
  return problems;
}
