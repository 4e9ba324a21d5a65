import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { Panel } from '../../../components/panel.js';
import { TaskList } from '../../../components/task-list.js';
import { institutionPushesQuery } from '../../../features/exchange/api/institution-pushes.js';
import { institutionAppealsQuery } from '../../../features/scoring/api/institution-appeals.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useCount } from '../../use-count.js';

/** Rejected records of recent pushes, and appeals against one's own results. */
export function InstitutionTasks({ cohortId }: { cohortId: string }) {
  const t = useTexts(institutionTexts);
  const desk = useTexts(deskTexts);
  const pushes = useList(
    useInfiniteQuery(institutionPushesQuery(cohortId)),
    ({ institutionPushes }) => institutionPushes,
  );
  const appeals = useCount(
    institutionAppealsQuery(cohortId, 'OPEN'),
    ({ institutionAppeals }) => institutionAppeals,
  );
  const rejected = pushes.rows.reduce((sum, push) => sum + push.rejected, 0);
  return (
    <Panel title={desk('needs-me')} flush>
      <TaskList
        tasks={[
          {
            key: 'rejections',
            label: t('task-rejections'),
            count: pushes.isPending ? undefined : rejected,
            link: (line) => <Link to="/institution/pushes">{line}</Link>,
          },
          {
            key: 'appeals',
            label: t('task-appeals'),
            count: appeals,
            link: (line) => (
              <Link to="/institution/appeals" search={{ state: 'OPEN' }}>
                {line}
              </Link>
            ),
          },
        ]}
      />
    </Panel>
  );
}
