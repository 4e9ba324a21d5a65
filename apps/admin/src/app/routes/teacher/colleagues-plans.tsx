import { Link, useParams } from '@tanstack/react-router';
import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeader } from '../../../components/page-header.js';
import { Tabs } from '../../../components/tabs.js';
import { ConsentCard } from '../../../features/course-selection/shared-plans/components/consent-card.js';
import { SharedPlanList } from '../../../features/course-selection/shared-plans/components/shared-plan-list.js';
import { SharedPlanView } from '../../../features/course-selection/shared-plans/components/shared-plan-view.js';
import styles from '../../../features/course-selection/shared-plans/components/shared-plans.module.css';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';

const LIST = '/teacher/colleagues-plans';

/** Plans of colleagues, and above them what is asked of one's own. */
export function ColleaguesPlansPage() {
  const t = useTexts(sharedPlanTexts);
  const { id: cohortId } = useCohort();
  const { filter } = useFilters();
  const newest = filter('order') === 'newest';
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} description={t('lead')} />
      <ConsentCard
        cohortId={cohortId}
        renderPlanLink={(planId, words) => (
          <Link to="/teacher/colleagues-plans/$planId" params={{ planId }}>
            {words}
          </Link>
        )}
      />
      <Tabs
        label={t('order')}
        current={newest ? 'newest' : 'nearest'}
        tabs={[
          { key: 'nearest', to: LIST, label: t('nearest') },
          { key: 'newest', to: LIST, search: { order: 'newest' }, label: t('newest') },
        ]}
      />
      <SharedPlanList
        cohortId={cohortId}
        order={newest ? 'NEWEST' : 'NEAREST'}
        renderLink={({ id }, card, className) => (
          <Link to="/teacher/colleagues-plans/$planId" params={{ planId: id }} className={className}>
            {card}
          </Link>
        )}
      />
    </div>
  );
}

/** One plan of a colleague. */
export function ColleaguesPlanPage() {
  const t = useTexts(sharedPlanTexts);
  const { planId = '' } = useParams({ strict: false });
  return (
    <SharedPlanView
      key={planId}
      cohortId={useCohort().id}
      sharedPlanId={planId}
      back={<Link to={LIST}>{t('back')}</Link>}
      ownPlanLink={
        <Link to="/teacher/courses" search={{ view: 'plan' }}>
          <LinkButton>{t('to-plan')}</LinkButton>
        </Link>
      }
    />
  );
}
