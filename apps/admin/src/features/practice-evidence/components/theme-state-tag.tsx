import { ToneTag } from '../../../components/state-tag.js';
import type { Tone } from '../../../components/tone.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme } from '../api/my-themes.js';

const TONES: Readonly<Record<MyTheme['state'], Tone>> = {
  REGION: 'neutral',
  NOT_OPEN: 'neutral',
  OPEN: 'attention',
  OVERDUE: 'wrong',
  CLOSED: 'neutral',
  DRAFT: 'attention',
  SUBMITTED: 'waiting',
  RETURNED: 'wrong',
  ACCEPTED: 'ok',
};

/** Where the teacher stands in a theme today. */
export function ThemeStateTag({ state }: { state: MyTheme['state'] }) {
  const t = useTexts(practiceTexts);
  return <ToneTag tone={TONES[state]}>{t(`state-${ruleWord(state)}`)}</ToneTag>;
}
