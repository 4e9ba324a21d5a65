import type { FeeEntry } from './fee.js';

export type FeeDocumentKind = 'statement' | 'credit-note';

/** Entries that one paper carries: charges or credits of one payer and one institution. */
export interface FeeDocument {
  readonly kind: FeeDocumentKind;
  readonly payerId: string;
  readonly institutionId: string;
  readonly entries: readonly FeeEntry[];
  readonly totalFen: number;
}

/** Charges and credits go on papers of their own, so that an issued statement is never written again. */
export function feeDocuments(entries: readonly FeeEntry[]): FeeDocument[] {
  const papers = new Map<string, FeeEntry[]>();
  for (const entry of entries) {
    const key = `${entry.fen < 0 ? 'credit-note' : 'statement'} ${entry.payer} ${entry.institution}`;
    const paper = papers.get(key);
    if (paper) paper.push(entry);
    else papers.set(key, [entry]);
  }
  return [...papers.values()].map((paper) => {
    const [first] = paper as [FeeEntry];
    return {
      kind: first.fen < 0 ? 'credit-note' : 'statement',
      payerId: first.payer,
      institutionId: first.institution,
      entries: paper,
      totalFen: paper.reduce((sum, { fen }) => sum + fen, 0),
    };
  });
}
