import type { AppealDecisionProblemCode } from '@tisheng/domain-rules/scoring/appeal-decision.js';
import type { AppealProblemCode } from '@tisheng/domain-rules/scoring/appeal.js';
import type { ExplanationProblemCode } from '@tisheng/domain-rules/scoring/explain.js';
import type { InstitutionResultProblemCode } from '@tisheng/domain-rules/scoring/institution-result.js';
import type { RunProblemCode } from '@tisheng/domain-rules/scoring/may-run.js';
import type { RatingProblemCode } from '@tisheng/domain-rules/scoring/may-rate.js';
import type { MeasureProblemCode } from '@tisheng/domain-rules/scoring/measures.js';
import type { ProblemTexts } from '../problem-texts.js';
import { GRADE_LABELS, OBLIGATION_LABELS, labelOf, stateLabel } from '../states.js';

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
  'appeal-not-yours-to-decide': {
    zh: (d) => `该申诉现由${labelOf(LEVELS, d.level, 'zh')}处理，您当前的角色不能决定。请由其办理。`,
    en: (d) => `This appeal is now with ${labelOf(LEVELS, d.level, 'en')}. Leave the decision to it.`,
  },
  'appeal-decision-of-oneself': {
    zh: () => '不能处理本人提出的申诉。请由同单位其他负责人办理。',
    en: () => 'You cannot decide your own appeal. Leave it to somebody else of your body.',
  },
  'appeal-decision-reason-missing': {
    zh: () => '请填写处理意见和理由，教师将看到。',
    en: () => 'Give the reason for the decision; the teacher will read it.',
  },
  'appeal-new-grade-missing': {
    zh: () => '申诉成立的，请填写改定后的等级。',
    en: () => 'An appeal that is upheld needs the new grade. Choose it.',
  },
  'appeal-grade-unchanged': {
    zh: (d) => `改定等级与原等级“${labelOf(GRADE_LABELS, d.grade, 'zh')}”相同。请改选等级，或维持原结果。`,
    en: (d) =>
      `The new grade equals the present one, “${labelOf(GRADE_LABELS, d.grade, 'en')}”. Choose another or dismiss the appeal.`,
  },
  'appeal-grade-not-expected': {
    zh: () => '此决定不改变等级，请删去所填等级。',
    en: () => 'This decision changes no grade. Leave the grade out.',
  },
  'rating-not-foreseen': {
    zh: () => '本政策不设学校评定等级，无需评定。',
    en: () => 'The policy foresees no rating by the school. There is nothing to rate.',
  },
  'rating-grade-unknown': {
    zh: (d) => `本政策没有“${d.grade}”这一等级。请从所列等级中选择。`,
    en: (d) => `The policy has no grade “${d.grade}”. Choose one that is listed.`,
  },
  'rating-of-oneself': {
    zh: () => '不能评定本人。请由学校其他负责人评定。',
    en: () => 'You cannot rate yourself. Leave this rating to somebody else of your school.',
  },
  'rating-not-taking-part': {
    zh: (d) =>
      `该教师的报名状态为“${stateLabel('enrollment', String(d.state))?.zh ?? d.state}”，不能评定。请先办理报名确认。`,
    en: (d) =>
      `This teacher's enrollment is “${stateLabel('enrollment', String(d.state))?.en ?? d.state}” and cannot be rated. Have it confirmed first.`,
  },
  'rating-not-assessed': {
    zh: (d) =>
      `“${labelOf(OBLIGATION_LABELS, d.obligation, 'zh')}”的教师不参加考核，不作评定。请从名单中删去。`,
    en: (d) =>
      `A teacher who is “${labelOf(OBLIGATION_LABELS, d.obligation, 'en')}” is not assessed. Take the teacher out of the list.`,
  },
  'rating-settled': {
    zh: () => '该教师已有综合评定，学校评定等级不能直接修改。如有错误，请通过申诉改正。',
    en: () => 'The comprehensive result rests on this rating. Correct a mistake by way of an appeal.',
  },
  'rating-repeated': {
    zh: () => '该教师在名单中出现不止一次。请只保留一行。',
    en: () => 'This teacher stands in the list more than once. Keep one line.',
  },
  'rating-not-in-cohort': {
    zh: () => '该教师不在本批次名单中。请核对批次和教师。',
    en: () => 'This teacher is not in the cohort. Check cohort and teacher.',
  },
  'evaluation-changed-since': {
    zh: () => '预览之后数据又有变化，没有公布任何结果。请重新预览，核对后再确认。',
    en: () =>
      'Data has changed since the preview and nothing was published. Look at the preview again, then publish.',
  },
  'scoring-under-way': {
    zh: () => '该批次正在计算成绩。请稍后再试。',
    en: () => 'A run over this cohort is under way. Try again in a moment.',
  },
  'run-not-your-level': {
    zh: (d) => `整个批次的成绩由${labelOf(LEVELS, d.level, 'zh')}计算和公布。请由其办理。`,
    en: (d) =>
      `Results of a whole cohort are the business of ${labelOf(LEVELS, d.level, 'en')}. Leave this to it.`,
  },
  'run-reason-missing': {
    zh: () => '请填写计算成绩的原因，将记入历史。',
    en: () => 'Say why the results are computed; it goes into the history.',
  },
} satisfies Readonly<
  Record<
    | AppealDecisionProblemCode
    | AppealProblemCode
    | RatingProblemCode
    | 'scoring-under-way'
    | 'evaluation-changed-since'
    | RunProblemCode
    | ExplanationProblemCode
    | InstitutionResultProblemCode
    | MeasureProblemCode,
    ProblemTexts[string]
  >
>;
