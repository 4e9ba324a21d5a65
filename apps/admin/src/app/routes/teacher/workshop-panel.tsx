import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { Panel } from '../../../components/panel.js';
import { myWorkshopHomeQuery } from '../../../features/practice-evidence/workshop-life/api/my-workshop-home.js';
import { LeaderlessNotice } from '../../../features/practice-evidence/workshop-life/components/leaderless-notice.js';
import { ThingRows } from '../../../features/practice-evidence/workshop-life/components/next-things.js';
import { MyWorkshop } from '../../../features/workshops/components/my-workshop.js';
import { useTexts } from '../../../lib/texts.js';
import { ThingLink } from './thing-link.js';

/** On the first page: what comes next in one's workshop, and who is in it. */
export function WorkshopPanel({ cohortId }: { cohortId: string }) {
  const t = useTexts(workshopLifeTexts);
  const home = useQuery(myWorkshopHomeQuery(cohortId)).data?.myWorkshopHome;
  if (!home) return null;
  const { workshop, things } = home;
  return (
    <>
      {things.length > 0 ? (
        <Panel title={t('in-my-workshop')} extra={<Link to="/teacher/workshop">{t('open')}</Link>}>
          <ThingRows
            things={things.slice(0, 3)}
            renderLink={(thing, content) => (
              <ThingLink thing={thing} workshopId={workshop.workshopId}>
                {content}
              </ThingLink>
            )}
          />
        </Panel>
      ) : null}
      <LeaderlessNotice workshop={workshop} />
      <MyWorkshop cohortId={cohortId} />
    </>
  );
}
