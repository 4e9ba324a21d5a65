import type { StateOf } from '../../lifecycle/lifecycles.js';

/** A work, and who is named on it. */
export interface NamedWork {
  readonly owner: string;
  readonly ofSchool: boolean;
  readonly state: StateOf<'submission'>;
  /** The other teachers named, each with the answer: null while none is given. */
  readonly authors: readonly { readonly enrollment: string; readonly consents: boolean | null }[];
}

/**
 * For whom a work counts: for its owner, and once it is handed in as the school's, for everybody who is named on it and
 * agrees (decision 19). Nobody is made the author of a work without a word.
 */
export function whoAWorkCountsFor({ owner, ofSchool, state, authors }: NamedWork): string[] {
  if (!ofSchool || (state !== 'submitted' && state !== 'accepted')) return [owner];
  return [owner, ...authors.flatMap(({ enrollment, consents }) => (consents ? [enrollment] : []))];
}

/** Whether everybody who is named has agreed; what is nominated needs that. */
export const allAgree = (authors: readonly { readonly consents: boolean | null }[]): boolean =>
  authors.every(({ consents }) => consents === true);
