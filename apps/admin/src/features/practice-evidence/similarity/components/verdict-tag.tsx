import { similarWorksTexts } from '@tisheng/messages/pages/similar-works.js';
import { ToneTag } from '../../../../components/state-tag.js';
import type { SimilarityVerdict } from '../../../../gql/graphql.js';
import { useTexts } from '../../../../lib/texts.js';

export const VERDICTS = {
  INDEPENDENT: { label: 'verdict-independent', hint: 'hint-independent', tone: 'ok' },
  ALLOWED: { label: 'verdict-allowed', hint: 'hint-allowed', tone: 'neutral' },
  COPIED: { label: 'verdict-copied', hint: 'hint-copied', tone: 'wrong' },
} as const satisfies Record<SimilarityVerdict, object>;

/** What was decided of a pair; nothing while it waits. */
export function VerdictTag({ verdict }: { verdict: SimilarityVerdict | null }) {
  const t = useTexts(similarWorksTexts);
  if (verdict === null) return null;
  const { label, tone } = VERDICTS[verdict];
  return <ToneTag tone={tone}>{t(label)}</ToneTag>;
}
