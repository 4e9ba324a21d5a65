import type { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import type { Translate } from '../../../lib/texts.js';
import type { Appeal } from '../api/appeal-fields.js';

/** What an appeal is against, in words. */
export const subjectOf = (t: Translate<typeof scoringDeskTexts>, { subject, theme }: Appeal): string =>
  subject === 'PRACTICE_REVIEW'
    ? t('subject-PRACTICE_REVIEW', { theme: theme ?? '' })
    : t(`subject-${subject}`);
