import type { AnswerProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/check-answers.js';
import type { GivenLevelProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/check-given-levels.js';
import type { PostTestProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/may-take-post-test.js';
import type { PreTestProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/may-take-pre-test.js';
import type { TakingProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/may-hand-in.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems of the pre-test and of levels that institutions give. */
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
  'question-not-asked': {
    zh: (d) => `您的这次测评没有题目“${d['question']}”，这道题的答案没有保存。请刷新页面后继续作答。`,
    en: (d) =>
      `Question “${d['question']}” is not asked in your test, so its answer was not kept. Reload the page and go on.`,
  },
  'question-needs-one-option': {
    zh: (d) => `题目“${d['question']}”是单选题，收到了${d['chosen']}个选项，请只选一项。`,
    en: (d) => `Question “${d['question']}” takes one option, not ${d['chosen']}. Choose one.`,
  },
  'option-chosen-twice': {
    zh: (d) => `题目“${d['question']}”的同一选项选了两次，请每项只选一次。`,
    en: (d) => `An option of question “${d['question']}” is chosen twice. Choose each once.`,
  },
  'order-incomplete': {
    zh: (d) => `题目“${d['question']}”有${d['total']}个步骤，请把每个步骤排一次，不要遗漏或重复。`,
    en: (d) =>
      `Question “${d['question']}” has ${d['total']} steps. Put each in its place once, leaving none out.`,
  },
  'nothing-chosen': {
    zh: (d) => `题目“${d['question']}”还没有选择任何选项，请至少选一项。`,
    en: (d) => `Nothing is chosen for question “${d['question']}”. Choose one option at least.`,
  },
  'question-answered-twice': {
    zh: (d) => `题目“${d['question']}”有两个答案，请只保留一个。`,
    en: (d) => `Question “${d['question']}” is answered twice. Keep one answer.`,
  },
  'questions-unanswered': {
    zh: (d) => `共${d['total']}题，还有${d['open']}题未作答，请从第${d['number']}题继续，答完后再提交。`,
    en: (d) =>
      `${d['open']} of ${d['total']} questions are still open. Go on at question ${d['number']}, then submit.`,
  },
  'questions-still-to-come': {
    zh: (d) => `根据您的作答，还有${d['more']}道追问题目。请进入下一部分，答完后再提交。`,
    en: (d) => `Your answers lead to ${d['more']} further questions. Go on to the next part, then submit.`,
  },
  'test-not-started': {
    zh: () => '测评尚未开始。请先选择您的教学环境，再开始作答。',
    en: () => 'The test has not begun. Choose your teaching environment first, then start.',
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
  'post-test-not-offered': {
    zh: () => '本项目没有安排后测，无需参加。',
    en: () => 'This programme has no post-test; there is nothing to take.',
  },
  'post-test-not-enrolled': {
    zh: () => '您在本批次的报名未确认，不能参加后测。如有疑问，请联系学校。',
    en: () =>
      'You do not take part in this cohort, so you cannot take its post-test. Ask your school if in doubt.',
  },
  'post-test-needs-pre-test': {
    zh: () => '您没有前测结果，后测无从比较，因此不能参加后测。如在培训机构测过，请联系机构上报结果。',
    en: () =>
      'You have no pre-test result to compare with, so the post-test cannot be taken. If your institution measured you, ask it to report the result.',
  },
  'post-test-already-submitted': {
    zh: () => '您已提交后测，每人只测一次。请在“诊断结果”中查看。',
    en: () => 'You have submitted the post-test; it is taken once. See your result under “Diagnosis”.',
  },
  'post-test-not-open-yet': {
    zh: (d) => `后测自${d['opensOn']}起开放，请届时参加。`,
    en: (d) => `The post-test opens on ${d['opensOn']}. Please come back then.`,
  },
  'post-test-closed': {
    zh: (d) => `后测已于${d['closedOn']}截止，不能再作答。如有疑问，请联系县级项目办。`,
    en: (d) => `The post-test closed on ${d['closedOn']}. Ask your county office if in doubt.`,
  },
  'instrument-without-tests': {
    zh: (d) => `量表“${d['code']}”第${d['version']}版还没有教师完成的前测，完成后再计算题目统计。`,
    en: (d) =>
      `No pre-test with version ${d['version']} of “${d['code']}” was handed in yet. Reckon its figures when there are.`,
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
    | AnswerProblemCode
    | 'instrument-without-tests'
    | PreTestProblemCode
    | PostTestProblemCode
    | GivenLevelProblemCode
    | TakingProblemCode,
    ProblemTexts[string]
  >
>;
