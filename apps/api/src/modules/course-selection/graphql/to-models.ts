import { standardItem } from '@tisheng/reference-data/ability-standard.js';
import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import { fromHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import type { Consistency } from '@tisheng/domain-rules/course-selection/consistency.js';
import { recommendationReasons } from '@tisheng/messages/problems/course-selection.js';
import { toProblemModel } from '../../../platform/graphql/problem.model.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import type { CourseRecord } from '../public/course-catalogue-reader.js';
import type { CatalogueView } from '../queries/catalogue-of-teacher.js';
import type { PlanView } from '../queries/plan-of-teacher.js';
import type { WaitingPlan } from '../queries/plans-to-confirm.js';
import type { RecommendationsView } from '../queries/recommendations-of-teacher.js';
import type { CatalogueCourse, CourseTopic, MyCatalogue, MyRecommendations } from './course.model.js';
import type { MyPlan, PlanConsistency, PlanToConfirm } from './plan.model.js';

function toTopic(code: string): CourseTopic {
  const topic = courseTopic(code);
  if (!topic) throw new Error(`The course standard has no topic ${code}`);
  return { code: topic.code, name: { zh: topic.zh, en: topic.en }, series: topic.series };
}

export function toCourse({ id, code, title, summary, topic, ...course }: CourseRecord): CatalogueCourse {
  return {
    id,
    code,
    title,
    summary,
    topic: toTopic(topic),
    stages: [...course.stages],
    subjects: [...course.subjects],
    required: course.required,
    halfHours: course.halfHours,
    withdrawn: course.withdrawn,
  };
}

export function toCatalogue({ problems, nodes, ...page }: CatalogueView): MyCatalogue {
  return { ...page, nodes: nodes.map(toCourse), problems: problems.map(toProblemModel) };
}

export function toRecommendations({ problems, recommendations }: RecommendationsView): MyRecommendations {
  return {
    problems: problems.map(toProblemModel),
    recommendations: recommendations.map(({ course, gainHundredths, reasons }, index) => ({
      rank: index + 1,
      course: toCourse(course),
      gain: fromHundredths(gainHundredths),
      reasons: reasons.map(({ code, data }) => {
        const text = recommendationReasons[code];
        const named = 'item' in data ? { ...data, ...itemNames(data.item) } : data;
        return { code, zh: text.zh(named), en: text.en(named) };
      }),
    })),
  };
}

/** What the item is about, in the product's own short words. */
function itemNames(item: number): { nameZh: string; nameEn: string } {
  const label = standardItem(item)?.labels.I;
  return { nameZh: label?.zh ?? '', nameEn: label?.en ?? '' };
}

export function toPlan(cohortId: string, view: PlanView): MyPlan {
  const { holder, selection, totals } = view;
  return {
    cohortId,
    state: holder?.plan ?? null,
    courses: view.courses.map(toCourse),
    totals: { ...totals },
    limits: {
      minimumHalfHours: selection.minimumHalfHours,
      maximumHalfHours: selection.maximumHalfHours,
      minimumElectives: selection.minimumElectives,
      requiredTopics: selection.requiredTopics.map(toTopic),
      opensOn: view.opensOn,
      closesOn: view.closesOn,
      confirmedBy: selection.confirmedBy,
    },
    consistency: view.consistency && toConsistency(view.consistency),
    problems: view.problems.map(toProblemModel),
    savedAt: holder?.savedAt ?? null,
    submittedAt: holder?.submittedAt ?? null,
    decidedAt: holder?.decidedAt ?? null,
    returnReason: holder?.returnReason ?? null,
    holds: (holder?.confirmedCourseIds.length ?? 0) > 0,
  };
}

function toConsistency({ addressed, weakPoints, hundredths, unaddressed }: Consistency): PlanConsistency {
  return {
    share: fromHundredths(hundredths),
    addressed,
    weakPoints,
    unaddressed: unaddressed.flatMap(({ item, columns }) => {
      const label = standardItem(item)?.labels[columns[0] ?? 'I'];
      return label ? [{ item, label }] : [];
    }),
  };
}

export function toPlansToConfirm({ nodes, ...page }: Connection<WaitingPlan>): Connection<PlanToConfirm> {
  return {
    ...page,
    nodes: nodes.map(({ consistencyHundredths, courses, ...plan }) => ({
      ...plan,
      consistency: consistencyHundredths === null ? null : fromHundredths(consistencyHundredths),
      courses: courses.map(toCourse),
    })),
  };
}
