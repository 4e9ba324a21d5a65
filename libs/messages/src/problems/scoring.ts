import type { AppealProblemCode } from '@tisheng/domain-rules/scoring/appeal.js';
import type { ExplanationProblemCode } from '@tisheng/domain-rules/scoring/explain.js';
import type { InstitutionResultProblemCode } from '@tisheng/domain-rules/scoring/institution-result.js';
import type { MeasureProblemCode } from '@tisheng/domain-rules/scoring/measures.js';
import type { ProblemTexts } from '../problem-texts.js';
import { GRADE_LABELS, labelOf } from '../states.js';

const SUBJECTS = {
  'institution-result': { zh: '机构测评等级', en: 'the institution result' },
  'school-rating': { zh: '学校评定等级', en: 'the school rating' },
  'practice-review': { zh: '实践评阅', en: 'the practice review' },
};
const LEVELS = {
  giver: { zh: '原评定单位', en: 'the body that gave the grade' },
  county: { zh: '县级工程办', en: 'the county office' },
  city: { zh: '市级工程办', en: 'the city office' },
  province: { zh: '省级工程办', en: 'the province office' },
};

/** Texts of `libs/domain-rules/src/scoring`. */
export const scoringProblems = {
  'measure-invalid': {
    zh: (d) =>
      `测评数据“${d.measure}”的值 ${d.value} 无效：应为 0 至 ${d.maximum}，最多两位小数。请核对后重新报送。`,
    en: (d) =>
      `The measure “${d.measure}” cannot be ${d.value}: it runs from 0 to ${d.maximum} with two decimals at most. Check and send it again.`,
  },
  'score-out-of-range': {
    zh: (d) => `得分 ${d.score} 不在 0 至 100 分之间，或多于两位小数。请改正得分。`,
    en: (d) =>
      `The score ${d.score} does not lie between 0 and 100 or has more than two decimals. Correct the score.`,
  },
  'grade-off-band-needs-reason': {
    zh: (d) =>
      `得分 ${d.score} 对应“${labelOf(GRADE_LABELS, d.bandGrade, 'zh')}”，您评为“${labelOf(GRADE_LABELS, d.grade, 'zh')}”。请填写理由，或改为对应等次；该结果将标记供监管核查。`,
    en: (d) =>
      `A score of ${d.score} means “${labelOf(GRADE_LABELS, d.bandGrade, 'en')}”, but “${labelOf(GRADE_LABELS, d.grade, 'en')}” was granted. Give a reason or grant the grade of the band; a grade off the band is marked for supervision.`,
  },
  'explanation-of-other-policy': {
    zh: (d) => `该结果依据政策 ${d.found}，不能按 ${d.policy} 说明。请打开对应版本的政策。`,
    en: (d) =>
      `This result rests on policy ${d.found} and cannot be explained by ${d.policy}. Open the policy version that it names.`,
  },
  'explanation-incomplete': {
    zh: (d) => `得分说明不完整：应有 ${d.needed} 项指标。请重新计算该教师的得分。`,
    en: (d) =>
      `The explanation is incomplete: it needs ${d.needed} indicators. Compute this teacher's score again.`,
  },
  'explanation-parts-differ': {
    zh: (d) => `各项得分之和 ${d.sum} 与总分 ${d.total} 不符。请重新计算该教师的得分。`,
    en: (d) => `The points sum to ${d.sum}, but the total is ${d.total}. Compute this teacher's score again.`,
  },
  'explanation-not-repeatable': {
    zh: (d) => `按所列数据重算得 ${d.again} 分，与记录的 ${d.total} 分或等次不符。请重新计算并核查改动记录。`,
    en: (d) =>
      `Computed again from its values the score is ${d.again}, while ${d.total} or another grade is on record. Compute it again and look into the audit trail.`,
  },
  'appeal-not-offered': {
    zh: (d) => `本政策不受理对${labelOf(SUBJECTS, d.subject, 'zh')}的申诉。请向学校咨询。`,
    en: (d) => `The policy takes no appeal against ${labelOf(SUBJECTS, d.subject, 'en')}. Ask your school.`,
  },
  'appeal-nothing-told': {
    zh: (d) => `${labelOf(SUBJECTS, d.subject, 'zh')}尚未告知您，暂不能申诉。请等待结果告知。`,
    en: (d) =>
      `You have not yet been told ${labelOf(SUBJECTS, d.subject, 'en')}. Wait until it is announced to you.`,
  },
  'appeal-before-being-told': {
    zh: (d) => `申诉日期早于告知日期 ${d.from}。请核对日期。`,
    en: (d) => `The appeal is dated before ${d.from}, the day on which the result was told. Check the date.`,
  },
  'appeal-too-late': {
    zh: (d) => `申诉期限已于 ${d.deadline} 截止，不能再申诉。如有特殊情况，请联系上一级工程办。`,
    en: (d) =>
      `The time for an appeal ended on ${d.deadline}. If there were special reasons, turn to the office above.`,
  },
  'appeal-already-made': {
    zh: () => '您已就该结果提出过申诉。请查看其处理情况；被驳回的，可在期限内向上一级申诉。',
    en: () =>
      'You have already appealed against this result. See how it stands; if it was dismissed, take it to the next level in time.',
  },
  'appeal-reason-missing': {
    zh: () => '请填写申诉理由。',
    en: () => 'Give the reason for your appeal.',
  },
  'appeal-not-dismissed': {
    zh: (d) =>
      `${labelOf(LEVELS, d.level, 'zh')}尚在处理（期限至 ${d.deadline}）或该申诉已终结，不能提交上一级。请等待决定。`,
    en: (d) =>
      `This appeal is still with ${labelOf(LEVELS, d.level, 'en')} (until ${d.deadline}) or has ended, so it cannot go up a level. Wait for the decision.`,
  },
  'appeal-no-higher-level': {
    zh: (d) => `${labelOf(LEVELS, d.level, 'zh')}是最后一级，其决定为最终决定。`,
    en: (d) => `${labelOf(LEVELS, d.level, 'en')} is the last level; its decision is final.`,
  },
} satisfies Readonly<
  Record<
    AppealProblemCode | ExplanationProblemCode | InstitutionResultProblemCode | MeasureProblemCode,
    ProblemTexts[string]
  >
>;
