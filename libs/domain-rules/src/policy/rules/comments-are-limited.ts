import { addRatios, compareRatios, ratioOf, toNumber, ZERO } from '../../arithmetic/decimal.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** Comment counts weigh little and stop early, so that chatter pays nothing (decision 9). */
export const commentsAreLimited = policyRule(['scoring'], ({ scoring }) =>
  scoring.components.flatMap(({ code, indicators }, componentAt) => {
    const field = `/scoring/components/${componentAt}/indicators`;
    const limit = scoring.commentWeightLimit;
    const comments = indicators.map((indicator, at) => ({ ...indicator, at })).filter(countsComments);
    const weight = comments.map((comment) => ratioOf(comment.weight)).reduce(addRatios, ZERO);
    const tooHeavy = compareRatios(weight, ratioOf(limit)) > 0;
    return [
      ...(tooHeavy
        ? [
            problem('policy-comment-weight-above-limit', {
              field,
              data: { component: code, weight: toNumber(weight), limit },
            }),
          ]
        : []),
      ...comments
        .filter(({ cap }) => cap === null)
        .map((comment) =>
          problem('policy-comment-cap-missing', {
            field: `${field}/${comment.at}/cap`,
            data: { indicator: comment.code },
          }),
        ),
    ];
  }),
);

const countsComments = ({ measure }: { readonly measure: string }): boolean => measure === 'comment-count';
