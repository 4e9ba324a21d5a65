import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LIBRARY_WORDS } from '../../../features/practice-evidence/library/library-address.js';
import { filters } from '../../filters.js';
import { onlyFor } from '../../role-guard.js';
import { signedInRoute } from '../../signed-in-route.js';
import { teacherArea } from './area.js';

/** Which list of courses the address shows, and what narrows it. */
export interface CoursesSearch {
  readonly view?: 'catalogue' | 'plan';
  readonly topic?: string;
  readonly search?: string;
  readonly series?: string;
  readonly kind?: string;
  readonly stage?: string;
  readonly subject?: string;
}

const readCatalogueFilter = filters('topic', 'search', 'series', 'kind', 'stage', 'subject');

function readCoursesSearch(search: Record<string, unknown>): CoursesSearch {
  const { view } = search;
  return {
    ...(view === 'catalogue' || view === 'plan' ? { view } : {}),
    ...readCatalogueFilter(search),
  };
}

/** Which question of a test is on the screen, from 1; none on its first page. */
function readQuestion(search: Record<string, unknown>): { readonly question?: number } {
  const question = Number(search.question);
  return Number.isInteger(question) && question > 0 ? { question } : {};
}

const teacherRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teacher',
  beforeLoad: onlyFor(teacherArea),
  component: lazyRouteComponent(() => import('./teacher-pages.js'), 'TeacherPages'),
});

export const teacherRoutes = [
  teacherRoute.addChildren([
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/',
      component: lazyRouteComponent(() => import('./home.js'), 'TeacherHome'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/pre-test',
      validateSearch: readQuestion,
      component: lazyRouteComponent(() => import('./pre-test.js'), 'PreTestPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/post-test',
      validateSearch: readQuestion,
      component: lazyRouteComponent(() => import('./post-test.js'), 'PostTestPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/growth',
      component: lazyRouteComponent(() => import('./growth.js'), 'GrowthPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/courses',
      validateSearch: readCoursesSearch,
      component: lazyRouteComponent(() => import('./courses.js'), 'CoursesPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/school-plan',
      component: lazyRouteComponent(() => import('./school-plan.js'), 'ApprovedSchoolPlanPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/colleagues-plans',
      validateSearch: filters('order'),
      component: lazyRouteComponent(() => import('./colleagues-plans.js'), 'ColleaguesPlansPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/colleagues-plans/$planId',
      component: lazyRouteComponent(() => import('./colleagues-plans.js'), 'ColleaguesPlanPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/practice',
      component: lazyRouteComponent(() => import('./practice.js'), 'PracticePage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/practice/reviews',
      component: lazyRouteComponent(() => import('./peer-reviews.js'), 'MyPeerReviewsPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/practice/reviews/$reviewId',
      component: lazyRouteComponent(() => import('./peer-reviews.js'), 'OnePeerReviewPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/practice/$theme',
      component: lazyRouteComponent(() => import('./theme.js'), 'ThemePage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/workshop',
      validateSearch: filters('view', 'time', 'group', 'search'),
      component: lazyRouteComponent(() => import('./workshop.js'), 'MyWorkshopPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/workshop/$workshopId/activities/$activityId',
      component: lazyRouteComponent(() => import('./workshop.js'), 'MyActivityPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/workshop/$workshopId/threads/$threadId',
      component: lazyRouteComponent(() => import('./workshop.js'), 'TeacherThreadPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/community',
      validateSearch: filters('search', 'county'),
      component: lazyRouteComponent(() => import('./workshop.js'), 'CommunityPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/questions',
      validateSearch: filters('view', 'search'),
      component: lazyRouteComponent(() => import('./questions.js'), 'MyQuestionsPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/questions/$questionId',
      component: lazyRouteComponent(() => import('./questions.js'), 'MyQuestionPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/awards',
      validateSearch: filters('view'),
      component: lazyRouteComponent(() => import('./awards.js'), 'TeacherAwardsPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/awards/$roundId',
      component: lazyRouteComponent(() => import('./awards.js'), 'TeacherAwardListPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/judging',
      component: lazyRouteComponent(() => import('../desk/judging.js'), 'TeacherJudging'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/judging/$taskId',
      component: lazyRouteComponent(() => import('../desk/judging.js'), 'TeacherJudgingTask'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/library',
      validateSearch: filters('view', 'reported', ...LIBRARY_WORDS),
      component: lazyRouteComponent(() => import('../desk/library.js'), 'TeacherLibrary'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/library/$entryId',
      component: lazyRouteComponent(() => import('../desk/library.js'), 'TeacherLibraryWork'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/showcases',
      validateSearch: filters('view', 'kind', 'state'),
      component: lazyRouteComponent(() => import('../desk/showcases.js'), 'TeacherShowcases'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/showcases/$showcaseId',
      component: lazyRouteComponent(() => import('../desk/showcases.js'), 'TeacherShowcase'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/result',
      component: lazyRouteComponent(() => import('./result.js'), 'ResultPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/tracks',
      component: lazyRouteComponent(() => import('./tracks.js'), 'MyTracksPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/recognition',
      component: lazyRouteComponent(() => import('./recognition.js'), 'MyRecognitionPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/me',
      component: lazyRouteComponent(() => import('./personal-centre.js'), 'PersonalCentrePage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/observations',
      component: lazyRouteComponent(() => import('./observations.js'), 'MyFormsPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/observations/$measurementId',
      component: lazyRouteComponent(() => import('./observations.js'), 'MyFormPage'),
    }),
    createRoute({
      getParentRoute: () => teacherRoute,
      path: '/activities',
      validateSearch: filters('activity', 'code'),
      component: lazyRouteComponent(() => import('./activities.js'), 'MyActivitiesPage'),
    }),
  ]),
] as const;
