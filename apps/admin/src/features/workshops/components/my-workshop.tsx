import { useQuery } from '@tanstack/react-query';
import { workshopTexts } from '@tisheng/messages/pages/workshops.js';
import { Facts } from '../../../components/facts.js';
import { Panel } from '../../../components/panel.js';
import { useTexts } from '../../../lib/texts.js';
import { myWorkshopQuery } from '../api/my-workshop.js';

/** One's own workshop, group and leader; nothing before they are published. */
export function MyWorkshop({ cohortId }: { cohortId: string }) {
  const t = useTexts(workshopTexts);
  const found = useQuery(myWorkshopQuery(cohortId)).data?.myWorkshop;
  if (!found) return null;
  return (
    <Panel title={t('mine')}>
      <Facts
        entries={[
          [t('workshop'), found.workshopName],
          [t('group'), found.groupName],
          [t('leaders'), found.leaders.join(' ')],
          [t('others'), found.others.map(({ name }) => name).join(' ')],
        ]}
      />
    </Panel>
  );
}
