import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { Tabs } from '../../../components/tabs.js';
import { announcedAwardRoundsQuery } from '../../../features/practice-evidence/awards/api/announced-award-rounds.js';
import styles from '../../../features/practice-evidence/awards/components/awards.module.css';
import { HonoursList } from '../../../features/practice-evidence/awards/components/honours-list.js';
import { ListsOfHonours } from '../../../features/practice-evidence/awards/components/lists-of-honours.js';
import { MyHonours } from '../../../features/practice-evidence/awards/components/my-honours.js';
import { TasksWaiting } from '../../../features/practice-evidence/awards/components/tasks-waiting.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';

const HERE = '/teacher/awards';

/** One's own honours, and the lists of the region. */
export function TeacherAwardsPage() {
  const t = useTexts(awardTexts);
  const { id: cohortId } = useCohort();
  const { filter } = useFilters();
  const showsLists = filter('view') === 'lists';
  return (
    <div className={styles.page}>
      <PageHeader title={t('own-title')} description={t('own-lead')} />
      <TasksWaiting
        cohortId={cohortId}
        link={
          <Link to="/teacher/judging">
            <LinkButton>{t('to-tasks')}</LinkButton>
          </Link>
        }
      />
      <Tabs
        label={t('views')}
        current={showsLists ? 'lists' : 'own'}
        tabs={[
          { key: 'own', to: HERE, label: t('own-honours') },
          { key: 'lists', to: HERE, search: { view: 'lists' }, label: t('lists') },
        ]}
      />
      {showsLists ? (
        <ListsOfHonours
          cohortId={cohortId}
          renderLink={({ id }, card, className) => (
            <Link to="/teacher/awards/$roundId" params={{ roundId: id }} className={className}>
              {card}
            </Link>
          )}
        />
      ) : (
        <MyHonours />
      )}
    </div>
  );
}

/** One list. */
export function TeacherAwardListPage() {
  const t = useTexts(awardTexts);
  const { id: cohortId } = useCohort();
  const { roundId = '' } = useParams({ strict: false });
  const { data } = useInfiniteQuery(announcedAwardRoundsQuery(cohortId));
  const round = data?.pages
    .flatMap(({ announcedAwardRounds }) => announcedAwardRounds.nodes)
    .find(({ id }) => id === roundId);
  return (
    <div className={styles.page}>
      <PageHeader
        title={round?.name ?? t('lists')}
        description={round?.unitName}
        back={
          <Link to={HERE} search={{ view: 'lists' }}>
            {t('back-to-lists')}
          </Link>
        }
      />
      <Panel>
        <HonoursList cohortId={cohortId} roundId={roundId} isOpen={round?.state === 'ANNOUNCED'} />
      </Panel>
    </div>
  );
}
