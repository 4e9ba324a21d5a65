import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { Notice } from '../../../../components/notice.js';
import { useTexts } from '../../../../lib/texts.js';
import type { WorkshopLife } from '../api/workshop-life.js';

/** Says that nobody leads the workshop, and who sees to urgent things meanwhile. */
export function LeaderlessNotice({ workshop }: { workshop: Pick<WorkshopLife, 'leaders' | 'canRun'> }) {
  const t = useTexts(workshopLifeTexts);
  if (workshop.leaders.length > 0) return null;
  return (
    <Notice tone="attention" title={t('leaderless')}>
      {t(workshop.canRun ? 'leaderless-guardian' : 'leaderless-member')}
    </Notice>
  );
}
