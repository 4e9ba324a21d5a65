import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { formatHours } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme } from '../api/my-themes.js';

/** The hours of a theme, of the kinds that it has. */
export function ThemeHours({ theme }: { theme: Pick<MyTheme, 'onlineHalfHours' | 'offlineHalfHours'> }) {
  const t = useTexts(practiceTexts);
  const { onlineHalfHours, offlineHalfHours } = theme;
  return [
    ...(onlineHalfHours > 0 ? [t('hours-online', { online: formatHours(onlineHalfHours) })] : []),
    ...(offlineHalfHours > 0 ? [t('hours-offline', { offline: formatHours(offlineHalfHours) })] : []),
  ].join(' · ');
}
