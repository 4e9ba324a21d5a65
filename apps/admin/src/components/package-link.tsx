import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import { filesTexts } from '@tisheng/messages/pages/files.js';
import { useTexts } from '../lib/texts.js';
import { useMay } from '../lib/use-may.js';
import { LinkButton } from './link-button.js';

/** Fetches the result package of a workshop; for whoever may have it. The browser saves it while it is being packed. */
export function PackageLink({ workshopId }: { workshopId: string }) {
  const t = useTexts(filesTexts);
  if (!useMay()('GET /files/packages/workshops/:id')) return null;
  return (
    <a href={`/files/packages/workshops/${workshopId}`} download title={t('package-hint')}>
      <LinkButton>
        <DownloadOutlined aria-hidden /> {t('get-package')}
      </LinkButton>
    </a>
  );
}
