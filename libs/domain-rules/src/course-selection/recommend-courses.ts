import type { WeakPoint } from '../diagnostic-assessment/weak-points.js';
import type { StageOfSchooling } from '../policy/policy-pack.js';
import type { CatalogueCourse, TopicItems } from './catalogue-course.js';
import { topicAddresses } from './catalogue-course.js';

/** Why a course is recommended, as data; the words stand in `libs/messages`. */
export type RecommendationReason =
  | { readonly code: 'topic-required'; readonly data: { readonly topic: string } }
  | {
      readonly code: 'trains-weak-point';
      readonly data: {
        readonly item: number;
        readonly dimension: string;
        /** `I`, `II` or `I+II`. */
        readonly columns: string;
        readonly hundredths: number;
      };
    }
  | { readonly code: 'made-for-your-subject'; readonly data: { readonly subject: string } }
  | { readonly code: 'made-for-your-stage'; readonly data: { readonly stage: string } };

export interface Recommendation {
  readonly course: CatalogueCourse;
  /** Sum of the gaps that the course helps to close, × 100. */
  readonly gainHundredths: number;
  readonly reasons: readonly RecommendationReason[];
}

export interface RecommendationFacts {
  readonly weakPoints: readonly WeakPoint[];
  /** The teacher's stage of schooling and subject code; null where unknown, which excludes nothing. */
  readonly stage: StageOfSchooling | null;
  readonly subject: string | null;
  /** Institution that the teacher's county has chosen. */
  readonly institution: string;
  /** Codes of courses already chosen or completed: not recommended again. */
  readonly chosen: readonly string[];
  readonly catalogue: readonly CatalogueCourse[];
}

/**
 * Courses worth choosing, best first: those of a required topic that no chosen course serves yet, then by the
 * sum of the gaps to the target level that they train; among equals first those made for the teacher's subject
 * and stage alone, then the shorter, then by code. A course that serves neither a weak point nor a required
 * topic is not recommended.
 *
 * @param requiredTopics `pack.selection.requiredTopics`
 */
export function recommendCourses(
  facts: RecommendationFacts,
  topicItems: TopicItems,
  requiredTopics: readonly string[],
): Recommendation[] {
  const chosen = new Set(facts.chosen);
  const served = new Set(facts.catalogue.filter(({ code }) => chosen.has(code)).map(({ topic }) => topic));
  const stillRequired = requiredTopics.filter((topic) => !served.has(topic));
  return facts.catalogue
    .filter((course) => isOpenTo(course, facts) && !chosen.has(course.code))
    .map((course) => recommendation(course, facts, topicItems, stillRequired))
    .filter(({ reasons }) =>
      reasons.some(({ code }) => code === 'topic-required' || code === 'trains-weak-point'),
    )
    .toSorted(byWorth);
}

/** Whether a course is offered to this teacher: by their institution, for their stage and subject. */
export function isOpenTo(
  course: CatalogueCourse,
  teacher: Pick<RecommendationFacts, 'stage' | 'subject' | 'institution'>,
): boolean {
  const { stage, subject, institution } = teacher;
  return (
    !course.withdrawn &&
    course.institution === institution &&
    (stage === null || course.stages.length === 0 || course.stages.includes(stage)) &&
    (subject === null || course.subjects.length === 0 || course.subjects.includes(subject))
  );
}

function recommendation(
  course: CatalogueCourse,
  { weakPoints, stage, subject }: RecommendationFacts,
  topicItems: TopicItems,
  stillRequired: readonly string[],
): Recommendation {
  const reasons: RecommendationReason[] = [];
  if (stillRequired.includes(course.topic)) {
    reasons.push({ code: 'topic-required', data: { topic: course.topic } });
  }
  let gainHundredths = 0;
  for (const weakPoint of weakPoints) {
    if (!topicAddresses(course.topic, weakPoint, topicItems)) continue;
    gainHundredths += weakPoint.gapHundredths;
    const { item, dimension, columns, hundredths } = weakPoint;
    reasons.push({
      code: 'trains-weak-point',
      data: { item, dimension, columns: columns.join('+'), hundredths },
    });
  }
  if (subject !== null && course.subjects.includes(subject)) {
    reasons.push({ code: 'made-for-your-subject', data: { subject } });
  }
  if (stage !== null && course.stages.includes(stage)) {
    reasons.push({ code: 'made-for-your-stage', data: { stage } });
  }
  return { course, gainHundredths, reasons };
}

function byWorth(a: Recommendation, b: Recommendation): number {
  return (
    count(b, 'topic-required') - count(a, 'topic-required') ||
    b.gainHundredths - a.gainHundredths ||
    count(b, 'made-for-your-subject') - count(a, 'made-for-your-subject') ||
    count(b, 'made-for-your-stage') - count(a, 'made-for-your-stage') ||
    a.course.halfHours - b.course.halfHours ||
    (a.course.code < b.course.code ? -1 : 1)
  );
}

function count({ reasons }: Recommendation, code: RecommendationReason['code']): number {
  return reasons.filter((reason) => reason.code === code).length;
}
