import type { MassDecisionProblemCode } from '@tisheng/domain-rules/certification/mass-decision/may-decide-for-many.js';
import type { RevokeProblemCode } from '@tisheng/domain-rules/certification/may-revoke.js';
import type { ProblemTexts } from '../problem-texts.js';
import { STATE_LABELS, labelOf } from '../states.js';

/** Texts of `libs/domain-rules/src/certification/mass-decision`. */
export const massDecisionProblems = {
  'mass-decision-names-none': {
    zh: () => '没有选中任何有效证书。请调整范围或编号后重新预览。',
    en: () => 'No valid certificate is meant. Change the scope or the numbers and preview again.',
  },
  'mass-decision-count-changed': {
    zh: (d) => `选中的有效证书现为 ${d.now} 份，与您预览的 ${d.expected} 份不同。请重新预览后再提交。`,
    en: (d) =>
      `${d.now} certificates are meant now, not the ${d.expected} that you previewed. Preview again.`,
  },
  'mass-decision-numbers-unknown': {
    zh: (d) => `有 ${d.count} 个编号在本地区、本批次查不到：${d.first}。请核对后重新提交。`,
    en: (d) => `${d.count} numbers name no certificate of this cohort here: ${d.first}. Correct them.`,
  },
  'mass-decision-corrects-nothing': {
    zh: () => '请选择要更正的内容：姓名、身份证号后四位或学校。',
    en: () => 'Choose what is corrected: name, last four of the ID number, or school.',
  },
  'mass-decision-ground-keeps-nothing': {
    zh: () => '这一依据会使综合评定变为不合格，不能换发证书。更正重发请选择“发证有误”一类的依据。',
    en: () =>
      'This ground turns the result into fail, which bears no new certificate. Choose one for errors in issuing.',
  },
  'mass-decision-needs-second-person': {
    zh: () => '提交人不能自己确认。请由本办另一位工作人员核对后确认。',
    en: () => 'Another person of the office must look at this and confirm it.',
  },
  'mass-decision-not-open': {
    zh: (d) =>
      `这项决定已经“${labelOf(STATE_LABELS['mass-decision'], d.state, 'zh')}”，不能再办理。请刷新页面查看。`,
    en: (d) =>
      `This decision stands at “${labelOf(STATE_LABELS['mass-decision'], d.state, 'en')}” and cannot be acted on.`,
  },
} satisfies Readonly<Record<Exclude<MassDecisionProblemCode, RevokeProblemCode>, ProblemTexts[string]>>;
