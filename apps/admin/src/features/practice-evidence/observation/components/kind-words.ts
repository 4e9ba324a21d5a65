import { MEASURING_KIND_LABELS, SIGNER_LABELS } from '@tisheng/messages/measurement-paper.js';
import type { MeasuringKind, Signer } from '../../../../gql/graphql.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';

/** Names ways to measure and signers in the reader's language. */
export function useKindWords(): {
  readonly kindWord: (kind: MeasuringKind) => string;
  readonly signerWord: (signer: Signer) => string;
} {
  const pick = useBilingual();
  return {
    kindWord: (kind) => pick(MEASURING_KIND_LABELS[ruleWord(kind)]),
    signerWord: (signer) => pick(SIGNER_LABELS[ruleWord(signer)]),
  };
}
