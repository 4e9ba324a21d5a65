import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { LinkButton } from '../../../components/link-button.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { ProblemList } from '../../../components/problem-list.js';
import { Tabs } from '../../../components/tabs.js';
import { myPlanQuery, type MyPlan } from '../../../features/course-selection/api/my-plan.js';
import {
  NO_FILTER,
  type CatalogueFilter,
} from '../../../features/course-selection/catalogue/catalogue-filter.js';
import { standingOf } from '../../../features/course-selection/choosing/plan-standing.js';
import { usePlanDraft, type PlanDraft } from '../../../features/course-selection/choosing/use-plan-draft.js';
import { CatalogueList } from '../../../features/course-selection/components/catalogue-list.js';
import styles from '../../../features/course-selection/components/courses.module.css';
import { PlanBasket } from '../../../features/course-selection/components/plan-basket.js';
import { SuggestPlan } from '../../../features/course-selection/components/plan-suggestion.js';
import { PlanView } from '../../../features/course-selection/components/plan-view.js';
import { RecommendationList } from '../../../features/course-selection/components/recommendation-list.js';
import { ChangedMeanwhile } from '../../../features/course-selection/plan/changed-meanwhile.js';
import type { MendTarget } from '../../../features/course-selection/plan/mend-target.js';
import { PlanUpdates } from '../../../features/course-selection/plan/plan-updates.js';
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
  const { view = 'recommended', ...narrowed } = route.useSearch();
  const navigate = useNavigate();
  const t = useTexts(coursesTexts);
  const draft = usePlanDraft(cohortId, plan);
  const standing = standingOf(plan, draft.chosen, draft.isUnsaved);
  const planned = new Set(draft.chosen.map(({ course }) => course.id));
  const isWithin = today() >= plan.limits.opensOn && today() <= plan.limits.closesOn;
  const mayChoose = isWithin && plan.state !== 'SUBMITTED';
  const list = { cohortId, planned, mayChoose, onToggle: draft.toggle };
  return (
    <div className={styles.page}>
      <Head plan={plan} count={planned.size} view={view} />
      <Answers draft={draft} />
      <PlanUpdates
        plan={plan}
        chosen={draft.chosen}
        mayChoose={mayChoose}
        onChange={draft.change}
        mendLink={mendLink}
      />
      {view === 'recommended' ? (
        <>
          {mayChoose ? (
            <SuggestPlan
              cohortId={cohortId}
              planned={planned}
              isSaving={draft.isSaving}
              onTake={draft.take}
            />
          ) : null}
          <RecommendationList
            {...list}
            preTestLink={
              <Link to="/teacher/pre-test">
                <LinkButton>{t('to-pre-test')}</LinkButton>
              </Link>
            }
          />
        </>
      ) : null}
      {view === 'catalogue' ? (
        <CatalogueList
          {...list}
          filter={{ ...NO_FILTER, ...narrowed }}
          onFilter={(filter) =>
            void navigate({
              to: '/teacher/courses',
              search: { view: 'catalogue', ...withoutEmpty(filter) },
              replace: true,
            })
          }
        />
      ) : null}
      {view === 'plan' ? (
        <PlanView
          cohortId={cohortId}
          plan={plan}
          draft={draft}
          standing={standing}
          mayChoose={mayChoose}
          mendLink={mendLink}
          recommendationsLink={
            <Link to="/teacher/courses">
              <LinkButton>{t('to-recommendations')}</LinkButton>
            </Link>
          }
        />
      ) : (
        <PlanBasket
          standing={standing}
          isSaving={draft.isSaving}
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

function Head({ plan, count, view }: { plan: MyPlan; count: number; view: string }) {
  const t = useTexts(coursesTexts);
  const language = useLanguage();
  const { opensOn, closesOn } = plan.limits;
  const when =
    today() > closesOn
      ? t('window-over', { date: formatDate(closesOn, language) })
      : today() < opensOn
        ? t('window-not-yet', { date: formatDate(opensOn, language) })
        : t('window-until', { date: formatDate(closesOn, language) });
  return (
    <div>
      <PageHeader title={t('title')} description={when} />
      <Tabs
        label={t('views')}
        tabs={[
          { key: 'recommended', to: '/teacher/courses', label: t('recommended') },
          { key: 'catalogue', to: '/teacher/courses', search: { view: 'catalogue' }, label: t('catalogue') },
          {
            key: 'plan',
            to: '/teacher/courses',
            search: { view: 'plan' },
            label: count > 0 ? t('plan-count', { count }) : t('plan'),
          },
        ]}
        current={view}
      />
    </div>
  );
}

/** What the server answered to the last change, in its place on the page. */
function Answers({ draft }: { draft: PlanDraft }) {
  const t = useTexts(planTexts);
  return (
    <>
      <ProblemList problems={draft.problems.map((problem) => ({ ...problem, row: null }))} />
      {draft.error ? (
        <Notice
          tone="wrong"
          live
          action={
            <Button loading={draft.isSaving} onClick={draft.saveAgain}>
              {t('save-again')}
            </Button>
          }
        >
          {t('save-failed')}
        </Notice>
      ) : null}
      {draft.meanwhile ? <ChangedMeanwhile lists={draft.meanwhile} onResolve={draft.resolve} /> : null}
    </>
  );
}

const withoutEmpty = (filter: CatalogueFilter): Partial<CatalogueFilter> =>
  Object.fromEntries(Object.entries(filter).filter(([, word]) => word !== ''));

function mendLink(target: MendTarget, words: string): ReactNode {
  switch (target.to) {
    case 'recommended':
      return <Link to="/teacher/courses">{words}</Link>;
    case 'catalogue':
      return (
        <Link
          to="/teacher/courses"
          search={{
            view: 'catalogue',
            ...(target.topic === undefined ? {} : { topic: target.topic }),
            ...(target.kind === undefined ? {} : { kind: target.kind }),
          }}
        >
          {words}
        </Link>
      );
    case 'pre-test':
      return <Link to="/teacher/pre-test">{words}</Link>;
    case 'chosen-courses':
    case 'timetable':
      return (
        <Link to="/teacher/courses" search={{ view: 'plan' }} hash={target.to}>
          {words}
        </Link>
      );
  }
}
