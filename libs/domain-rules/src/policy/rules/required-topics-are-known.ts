import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** Required topics are topics of the course standard. */
export const requiredTopicsAreKnown = policyRule(['selection'], ({ selection }) =>
  selection.requiredTopics.flatMap((topic, at) =>
    courseTopic(topic) === null
      ? [problem('policy-topic-unknown', { field: `/selection/requiredTopics/${at}`, data: { topic } })]
      : [],
  ),
);
