import type { AnswerProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/check-answers.js';
import type { GivenLevelProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/check-given-levels.js';
import type { PreTestProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/may-take-pre-test.js';
import type { InstrumentProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/validate-instrument.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems of the pre-test and of its instrument. */
export const diagnosticAssessmentProblems = {
  'question-unknown': {
    zh: (d) => `题目“${d['question']}”不在本套测评中，请刷新页面后重新作答。`,
    en: (d) =>
      `Question “${d['question']}” is not part of this assessment. Reload the page and answer again.`,
  },
  'option-unknown': {
    zh: (d) => `题目“${d['question']}”没有选项“${d['option']}”，请从所列选项中选择一项。`,
    en: (d) => `Question “${d['question']}” has no option “${d['option']}”. Choose one of those listed.`,
  },
  'question-answered-twice': {
    zh: (d) => `题目“${d['question']}”有两个答案，请只保留一个。`,
    en: (d) => `Question “${d['question']}” is answered twice. Keep one answer.`,
  },
  'questions-unanswered': {
    zh: (d) => `共${d['total']}题，还有${d['open']}题未作答，请从“${d['next']}”继续，答完后再提交。`,
    en: (d) =>
      `${d['open']} of ${d['total']} questions are still open. Go on at “${d['next']}”, then submit.`,
  },
  'pre-test-not-enrolled': {
    zh: () => '您在本批次的报名尚未确认，确认后即可参加前测。如有疑问，请联系学校。',
    en: () =>
      'Your enrollment in this cohort is not confirmed. You can take the pre-test once it is; ask your school if in doubt.',
  },
  'pre-test-already-submitted': {
    zh: () => '您已提交前测，每人只测一次。请在“诊断结果”中查看。',
    en: () => 'You have submitted the pre-test; it is taken once. See your result under “Diagnosis”.',
  },
  'pre-test-not-open-yet': {
    zh: (d) => `前测自${d['opensOn']}起开放，请届时参加。`,
    en: (d) => `The pre-test opens on ${d['opensOn']}. Please come back then.`,
  },
  'pre-test-closed': {
    zh: (d) => `前测已于${d['closedOn']}截止。如需补测，请联系县级项目办。`,
    en: (d) =>
      `The pre-test closed on ${d['closedOn']}. Ask your county office if you still need to take it.`,
  },
  'pre-test-other-instrument': {
    zh: (d) => `本项目使用测评工具“${d['expected']}”，收到的是“${d['given']}”。请改用规定的工具。`,
    en: (d) =>
      `This programme uses the instrument “${d['expected']}”, not “${d['given']}”. Use the one that is laid down.`,
  },
  'instrument-code-malformed': {
    zh: () => '测评工具的代码只能含小写字母、数字和连字符，请修改。',
    en: () => 'The code of an instrument takes lower-case letters, digits and hyphens only. Change it.',
  },
  'instrument-version-malformed': {
    zh: () => '测评工具的版本应为1以上的整数，请修改。',
    en: () => 'The version of an instrument is a whole number from 1. Change it.',
  },
  'instrument-text-missing': {
    zh: (d) => `缺少${d['language'] === 'zh' ? '中文' : '英文'}文字，请补充。`,
    en: (d) => `The ${d['language'] === 'zh' ? 'Chinese' : 'English'} text is missing. Add it.`,
  },
  'question-code-repeated': {
    zh: (d) => `题目代码“${d['question']}”重复，请改成不同的代码。`,
    en: (d) => `The question code “${d['question']}” is used twice. Give each question its own.`,
  },
  'question-item-unknown': {
    zh: (d) => `题目“${d['question']}”对应的能力项${d['item']}不存在，请填1至25。`,
    en: (d) => `Question “${d['question']}” names item ${d['item']}, which does not exist. Use 1 to 25.`,
  },
  'question-without-column': {
    zh: (d) => `题目“${d['question']}”没有对应的栏目，请选择I、II或两者。`,
    en: (d) => `Question “${d['question']}” belongs to no column. Choose I, II or both.`,
  },
  'question-needs-two-options': {
    zh: (d) => `题目“${d['question']}”至少需要两个选项，请补充。`,
    en: (d) => `Question “${d['question']}” needs two options at least. Add some.`,
  },
  'question-needs-full-and-zero-option': {
    zh: (d) => `题目“${d['question']}”应有一个0分选项和一个满分选项，请调整分值。`,
    en: (d) =>
      `Question “${d['question']}” needs an option worth nothing and one worth the full level. Adjust the values.`,
  },
  'option-code-repeated': {
    zh: (d) => `题目“${d['question']}”中选项“${d['option']}”重复，请改成不同的代码。`,
    en: (d) =>
      `Option “${d['option']}” stands twice in question “${d['question']}”. Give each option its own code.`,
  },
  'option-worth-unknown': {
    zh: (d) => `题目“${d['question']}”中选项“${d['option']}”的分值应为0、1、2或3，请修改。`,
    en: (d) =>
      `Option “${d['option']}” of question “${d['question']}” must be worth 0, 1, 2 or 3. Change it.`,
  },
  'item-not-asked': {
    zh: (d) => `能力项${d['item']}（栏目${d['column']}）没有题目，请补充一题。`,
    en: (d) => `Item ${d['item']}, column ${d['column']}, has no question. Add one.`,
  },
  'levels-missing': {
    zh: () => '没有给出任何能力水平，请至少给出一项。',
    en: () => 'No level is given. Give one at least.',
  },
  'level-of-unknown-item': {
    zh: (d) => `能力项${d['item']}不存在，请填1至25。`,
    en: (d) => `There is no item ${d['item']}. Use 1 to 25.`,
  },
  'level-of-unknown-column': {
    zh: (d) => `能力项${d['item']}的栏目“${d['column']}”不存在，请填I或II。`,
    en: (d) => `Item ${d['item']} names column “${d['column']}”, which does not exist. Use I or II.`,
  },
  'level-out-of-range': {
    zh: (d) => `能力项${d['item']}（栏目${d['column']}）的水平应在0至1之间，最多两位小数，请修改。`,
    en: (d) =>
      `The level of item ${d['item']}, column ${d['column']}, must lie between 0 and 1 with two decimals at most. Change it.`,
  },
  'level-given-twice': {
    zh: (d) => `能力项${d['item']}（栏目${d['column']}）出现两次，请只保留一个。`,
    en: (d) => `Item ${d['item']}, column ${d['column']}, is given twice. Keep one.`,
  },
} satisfies Readonly<
  Record<
    AnswerProblemCode | PreTestProblemCode | InstrumentProblemCode | GivenLevelProblemCode,
    ProblemTexts[string]
  >
>;
