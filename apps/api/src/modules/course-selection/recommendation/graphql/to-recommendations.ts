import { fromHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import type { RecommendationReason as Reason } from '@tisheng/domain-rules/course-selection/recommend-courses.js';
import { clauseOf } from '@tisheng/domain-rules/policy/clause-of.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { recommendationReasons, recommendationRules } from '@tisheng/messages/recommendation-reasons.js';
import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import { standardItem } from '@tisheng/reference-data/ability-standard.js';
import { toProblemModel } from '../../../../platform/graphql/problem.model.js';
import type { MyRecommendations, RecommendationReason } from '../../graphql/course.model.js';
import { toCourse } from '../../graphql/to-course.js';
import type { RecommendationsView } from '../../queries/recommendations-of-teacher.js';

/** Value of the policy that each rule reads. */
const VALUES: Readonly<Record<Reason['code'], string>> = {
  'topic-required': '/selection/requiredTopics',
  'trains-weak-point': '/selection/answeringHalfHours',
  'made-for-your-subject': '/selection',
  'made-for-your-stage': '/selection',
};

export function toRecommendations({
  problems,
  recommendations,
  clauses,
}: RecommendationsView): MyRecommendations {
  return {
    problems: problems.map(toProblemModel),
    recommendations: recommendations.map(({ course, gainHundredths, reasons }, index) => ({
      rank: index + 1,
      course: toCourse(course),
      gain: fromHundredths(gainHundredths),
      reasons: reasons.map((reason) => toReason(reason, clauses)),
    })),
  };
}

function toReason(reason: Reason, clauses: PolicyPack['clauses']): RecommendationReason {
  const { code } = reason;
  const text = recommendationReasons[code];
  const data = { ...reason.data, ...namesOf(reason) };
  return {
    code,
    zh: text.zh(data),
    en: text.en(data),
    rule: recommendationRules[code],
    clause: clauseOf(clauses, VALUES[code]),
  };
}

/** What the item or topic is about, in short words of the column that was measured. */
function namesOf({ code, data }: Reason): { nameZh: string; nameEn: string } {
  const label =
    code === 'trains-weak-point'
      ? standardItem(data.item)?.labels[data.columns === 'II' ? 'II' : 'I']
      : code === 'topic-required'
        ? courseTopic(data.topic)
        : undefined;
  return { nameZh: label?.zh ?? '', nameEn: label?.en ?? '' };
}
