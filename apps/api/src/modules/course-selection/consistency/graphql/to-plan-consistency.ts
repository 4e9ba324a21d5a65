import { fromHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { topicAddresses } from '@tisheng/domain-rules/course-selection/catalogue-course.js';
import { isLowConsistency } from '@tisheng/domain-rules/course-selection/consistency.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { standardItem } from '@tisheng/reference-data/ability-standard.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import { toCourse, toTopic } from '../../graphql/to-course.js';
import type { ConsistencyOfCourses } from '../queries/consistency-of-courses.js';
import type { PlanConsistency, WeakPointAnswered } from './plan-consistency.model.js';

const TOPICS = Object.keys(ITEMS_OF_TOPIC);

/** The index with its explanation, as the API tells it. */
export function toPlanConsistency(
  { hundredths, answered, weakPoints }: ConsistencyOfCourses,
  { lowConsistency, answeringHalfHours }: PolicyPack['selection'],
): PlanConsistency {
  return {
    share: fromHundredths(hundredths),
    limit: lowConsistency,
    isLow: isLowConsistency(hundredths, lowConsistency),
    answeringHalfHours,
    answered,
    weakPoints: weakPoints.length,
    points: weakPoints.map(toWeakPoint),
  };
}

function toWeakPoint(answer: ConsistencyOfCourses['weakPoints'][number]): WeakPointAnswered {
  const { weakPoint, hundredths, depthHundredths, halfHours, missingHalfHours, courses } = answer;
  const label = standardItem(weakPoint.item)?.labels[weakPoint.columns[0] ?? 'I'];
  return {
    item: weakPoint.item,
    label: { zh: label?.zh ?? '', en: label?.en ?? '' },
    level: fromHundredths(weakPoint.hundredths),
    gap: fromHundredths(depthHundredths),
    share: fromHundredths(hundredths),
    halfHours,
    missingHalfHours,
    courses: courses.map(toCourse),
    topics:
      missingHalfHours === 0
        ? []
        : TOPICS.filter((topic) => topicAddresses(topic, weakPoint, ITEMS_OF_TOPIC)).map(toTopic),
  };
}
