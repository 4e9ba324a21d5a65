import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** improve ≤ improveTo ≤ target ≤ excellentFrom, with room for a pass between the two bounds. */
export const diagnosisLevelsAreOrdered = policyRule(['diagnosis'], ({ diagnosis }) => {
  const { improveTo, excellentFrom } = diagnosis.levels;
  const { targetLevel } = diagnosis;
  if (improveTo < excellentFrom && improveTo <= targetLevel && targetLevel <= excellentFrom) return [];
  return [
    problem('policy-diagnosis-levels-unordered', {
      field: '/diagnosis/levels',
      data: { improveTo, targetLevel, excellentFrom },
    }),
  ];
});
