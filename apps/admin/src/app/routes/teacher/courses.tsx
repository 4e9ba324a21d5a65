import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { CatalogueList } from '../../../features/course-selection/components/catalogue-list.js';
import { PlanBasket } from '../../../features/course-selection/components/plan-basket.js';
import { PlanView } from '../../../features/course-selection/components/plan-view.js';
import { RecommendationList } from '../../../features/course-selection/components/recommendation-list.js';
import { myPlanQuery, type MyPlan } from '../../../features/course-selection/api/my-plan.js';
import { useSavePlan } from '../../../features/course-selection/api/save-plan.js';
import styles from '../../../features/course-selection/components/courses.module.css';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { LinkButton } from '../../../components/link-button.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Tabs } from '../../../components/tabs.js';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { useCohort } from '../../../lib/cohort.js';
import { formatDate, today } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';

const route = getRouteApi('/signed-in/teacher/courses');

/** Recommendations first, then the catalogue, and the plan as a basket that stays in view. */
export function CoursesPage() {
  const { id } = useCohort();
  return (
    <Loaded query={useQuery(myPlanQuery(id))}>
      {({ myPlan }) => <Courses plan={myPlan} cohortId={id} />}
    </Loaded>
  );
}

function Courses({ plan, cohortId }: { plan: MyPlan; cohortId: string }) {
  const t = useTexts(coursesTexts);
  const language = useLanguage();
  const { view = 'recommended', topic = '', search = '' } = route.useSearch();
  const navigate = useNavigate();
  const save = useSavePlan(cohortId);
  const planned = new Set(plan.courses.map(({ id }) => id));
  const onToggle = (courseId: string): void =>
    save.run(planned.has(courseId) ? [...planned].filter((id) => id !== courseId) : [...planned, courseId]);
  const isOver = today() > plan.limits.closesOn;
  const mayChoose = !isOver && today() >= plan.limits.opensOn;
  const list = { cohortId, planned, mayChoose, isSaving: save.isRunning, onToggle };
  return (
    <div className={styles.page}>
      <div>
        <PageHeader
          title={t('title')}
          description={t(isOver ? 'window-over' : 'window-until', {
            date: formatDate(plan.limits.closesOn, language),
          })}
        />
        <Tabs
          label={t('views')}
          tabs={[
            { key: 'recommended', to: '/teacher/courses', label: t('recommended') },
            {
              key: 'catalogue',
              to: '/teacher/courses',
              search: { view: 'catalogue' },
              label: t('catalogue'),
            },
            {
              key: 'plan',
              to: '/teacher/courses',
              search: { view: 'plan' },
              label: plan.courses.length > 0 ? t('plan-count', { count: plan.courses.length }) : t('plan'),
            },
          ]}
          current={view}
        />
      </div>
      <ActionFeedback action={save} />
      {view === 'recommended' ? (
        <RecommendationList
          {...list}
          preTestLink={
            <Link to="/teacher/pre-test">
              <LinkButton>{t('to-pre-test')}</LinkButton>
            </Link>
          }
        />
      ) : null}
      {view === 'catalogue' ? (
        <CatalogueList
          {...list}
          filter={{ topic, search }}
          onFilter={(filter) =>
            void navigate({ to: '/teacher/courses', search: { view: 'catalogue', ...filter }, replace: true })
          }
        />
      ) : null}
      {view === 'plan' ? (
        <PlanView
          {...list}
          plan={plan}
          recommendationsLink={
            <Link to="/teacher/courses">
              <LinkButton>{t('to-recommendations')}</LinkButton>
            </Link>
          }
        />
      ) : (
        <PlanBasket
          plan={plan}
          link={
            <Link to="/teacher/courses" search={{ view: 'plan' }}>
              <LinkButton primary>{t('show-plan')}</LinkButton>
            </Link>
          }
        />
      )}
    </div>
  );
}
