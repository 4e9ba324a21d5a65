import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { PageHeader } from '../../../components/page-header.js';
import { useTexts } from '../../../lib/texts.js';

export function Home() {
  const t = useTexts(shellTexts);
  return <PageHeader title={t('stage-home')} />;
}
