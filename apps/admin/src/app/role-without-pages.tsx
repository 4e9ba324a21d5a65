import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { EmptyState } from '../components/states.js';
import { useTexts } from '../lib/texts.js';

/** A role that has no pages: says so, and the menu above lets one switch. */
export function RoleWithoutPages() {
  const t = useTexts(shellTexts);
  return <EmptyState title={t('area-empty')} />;
}
