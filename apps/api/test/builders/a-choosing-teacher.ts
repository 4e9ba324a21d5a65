import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';
import { anAccount } from './an-account.js';
import type { Learner } from './learners.js';

export interface Found {
  readonly code: string;
  readonly row: number | null;
  readonly zh: string;
}

export interface WantedCourse {
  readonly courseId: string;
  readonly startWeek?: number | null;
  readonly seenVersion?: number | null;
}

export interface PlanSeen {
  readonly state: string | null;
  readonly revision: number;
  readonly holds: boolean;
  readonly courses: readonly {
    readonly code: string;
    readonly title: string;
    readonly halfHours: number;
    readonly version: number;
    readonly withdrawn: boolean;
  }[];
  readonly totals: { readonly halfHours: number };
  readonly limits: {
    readonly minimumHalfHours: number;
    readonly maximumHalfHours: number;
    readonly requiredTopics: readonly { readonly code: string }[];
    readonly closesOn: string;
  };
  readonly consistency: { readonly share: number } | null;
  readonly returnReason: string | null;
  readonly timetable: {
    readonly weeks: readonly { readonly number: number; readonly from: string; readonly to: string }[];
    readonly thisWeek: number;
    readonly courses: readonly {
      readonly startWeek: number | null;
      readonly weeks: readonly { readonly week: number; readonly halfHours: number }[];
    }[];
  };
  readonly updates: readonly {
    readonly title: string;
    readonly seenVersion: number;
    readonly version: number;
    readonly withdrawn: boolean;
    readonly changes: readonly { readonly zh: string }[];
  }[];
  readonly problems: readonly Found[];
  readonly hints: readonly Found[];
}

export interface VersionSeen {
  readonly number: number;
  readonly outcome: string | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly halfHours: number;
  readonly courses: readonly {
    readonly course: { readonly code: string; readonly halfHours: number };
    readonly weeks: readonly { readonly week: number; readonly halfHours: number }[];
  }[];
  readonly differences: Readonly<Record<'added' | 'removed' | 'updated' | 'moved', readonly string[]>> | null;
}

interface RecommendationsSeen {
  readonly problems: readonly Found[];
  readonly recommendations: readonly {
    readonly rank: number;
    readonly course: { readonly code: string };
    readonly reasons: readonly { readonly code: string }[];
  }[];
}

interface CataloguePage {
  readonly problems: readonly Found[];
  readonly totalCount: number;
  readonly nodes: readonly { readonly code: string; readonly title: string }[];
  readonly suggestions: readonly { readonly code: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Done {
  readonly __typename: string;
  readonly plan?: PlanSeen;
  readonly problems?: readonly Found[];
}

const PLAN = `state revision holds returnReason courses { code title halfHours version withdrawn } totals { halfHours }
  limits { minimumHalfHours maximumHalfHours requiredTopics { code } closesOn } consistency { share }
  timetable { thisWeek weeks { number from to } courses { startWeek weeks { week halfHours } } }
  updates { title seenVersion version withdrawn changes { zh } } problems { code row zh } hints { code row zh }`;
export const HISTORY = `versions { number outcome decidedBy reason halfHours
  courses { course { code halfHours } weeks { week halfHours } } differences { added removed updated moved } }`;
const REFUSED = '__typename ... on Refused { problems { code row zh } }';

/** A teacher at the pages of choosing courses, who sends what the page would send. */
export async function aChoosingTeacher(app: TestApp, region: Region, { teacherId }: Learner) {
  const cookie = await anAccount(app).of('teacher').whoIs(teacherId).signedIn();
  const ask = async <Data>(query: string, variables: object = {}) =>
    (await app.graphql<Data>(query, { cohortId: region.cohortId, ...variables }, cookie)).data;
  const plan = async () =>
    (await ask<{ myPlan: PlanSeen }>(`query ($cohortId: ID!) { myPlan(cohortId: $cohortId) { ${PLAN} } }`))
      .myPlan;
  return {
    cookie,
    plan,
    /** @param basedOn the revision that the page saw; the newest one unless said otherwise */
    save: async (courses: readonly WantedCourse[], basedOn?: number) =>
      (
        await ask<{ done: Done }>(
          `mutation ($cohortId: ID!, $basedOn: Int!, $courses: [PlanCourseInput!]!) {
             done: savePlan(cohortId: $cohortId, basedOn: $basedOn, courses: $courses) {
               ... on PlanSaved { plan { ${PLAN} } } ${REFUSED} } }`,
          { courses, basedOn: basedOn ?? (await plan()).revision },
        )
      ).done,
    submit: async (basedOn?: number) =>
      (
        await ask<{ done: Done }>(
          `mutation ($cohortId: ID!, $basedOn: Int!) { done: submitPlan(cohortId: $cohortId, basedOn: $basedOn) {
             ... on PlanSubmitted { plan { ${PLAN} } } ${REFUSED} } }`,
          { basedOn: basedOn ?? (await plan()).revision },
        )
      ).done,
    history: async () =>
      (
        await ask<{ myPlanHistory: { versions: VersionSeen[] } }>(
          `query ($cohortId: ID!) { myPlanHistory(cohortId: $cohortId) { ${HISTORY} } }`,
        )
      ).myPlanHistory.versions,
    recommendations: async () =>
      (
        await ask<{ myRecommendations: RecommendationsSeen }>(
          `query ($cohortId: ID!) { myRecommendations(cohortId: $cohortId) {
             problems { code row zh } recommendations { rank course { code } reasons { code } } } }`,
        )
      ).myRecommendations,
    courseHistory: async (courseId: string) =>
      (
        await ask<{ courseHistory: { version: number; changes: { zh: string }[]; withdrawn: boolean }[] }>(
          `query ($cohortId: ID!, $courseId: ID!) { courseHistory(cohortId: $cohortId, courseId: $courseId) {
             version withdrawn changes { zh } } }`,
          { courseId },
        )
      ).courseHistory,
    catalogue: async (filter: object = {}, page: object = {}) =>
      (
        await ask<{ myCatalogue: CataloguePage }>(
          `query ($cohortId: ID!, $filter: CatalogueFilterInput!, $first: Int! = 50, $after: String) {
             myCatalogue(cohortId: $cohortId, filter: $filter, first: $first, after: $after) {
               problems { code row zh } totalCount nodes { code title } suggestions { code }
               pageInfo { hasNextPage endCursor } } }`,
          { filter, ...page },
        )
      ).myCatalogue,
  };
}
