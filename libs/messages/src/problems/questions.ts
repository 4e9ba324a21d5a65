import type { QuestionTextProblemCode } from '@tisheng/domain-rules/practice-evidence/questions/check-question.js';
import type { QuestionProblemCode } from '@tisheng/domain-rules/practice-evidence/questions/may-do-with-question.js';
import type { QuestionLevelProblemCode } from '@tisheng/domain-rules/practice-evidence/questions/question-levels.js';
import type { ProblemData, ProblemTexts } from '../problem-texts.js';

const tooLong = (what: string, whatEn: string): ProblemTexts[string] => ({
  zh: (d: ProblemData) => `${what}共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
  en: (d: ProblemData) =>
    `${whatEn} has ${d['length']} characters; the most is ${d['maximum']}. Make it shorter.`,
});

/** Problems of questions that climb. */
export const questionProblems = {
  'question-title-missing': { zh: () => '请用一句话写出问题。', en: () => 'Ask in one line.' },
  'question-title-too-long': tooLong('问题', 'The question'),
  'question-text-too-long': tooLong('补充说明', 'The description'),
  'question-theme-unknown': {
    zh: (d) => `没有主题${d['theme']}，请从列表中选择。`,
    en: (d) => `There is no theme ${d['theme']}. Choose one from the list.`,
  },
  'question-files-too-many': {
    zh: (d) => `附件有${d['files']}个，最多${d['maximum']}个，请减少附件。`,
    en: (d) => `There are ${d['files']} files; the most is ${d['maximum']}. Take some away.`,
  },
  'questions-too-many': {
    zh: (d) => `一天最多提${d['maximum']}个问题，请明天再提。`,
    en: (d) => `You can ask ${d['maximum']} questions a day. Ask again tomorrow.`,
  },
  'question-not-asked-by-learner': {
    zh: () => '您不在本批次的参训名单中，不能提问。请联系学校。',
    en: () => 'You do not take part in this cohort and cannot ask. Talk to your school.',
  },
  'answer-missing': { zh: () => '请写出回答。', en: () => 'Write the answer.' },
  'answer-too-long': tooLong('回答', 'The answer'),
  'pass-on-reason-missing': {
    zh: () => '请写明理由，提问人和上一级会看到。',
    en: () => 'Say why; the asker and the next level will read it.',
  },
  'pass-on-reason-too-long': tooLong('理由', 'The reason'),
  'question-at-the-last-level': {
    zh: () => '上面没有可以解答的人了，请您直接回答。',
    en: () => 'There is nobody above who could answer. Please answer it yourself.',
  },
  'asked-question-unknown': {
    zh: () => '没有这个问题，请刷新页面。',
    en: () => 'There is no such question. Reload the page.',
  },
  'question-not-yours': {
    zh: () => '只有提问人可以这样做，请联系提问人。',
    en: () => 'Only who asked can do this.',
  },
  'question-not-at-your-level': {
    zh: () => '这个问题没有到您这一级，请刷新页面查看它在哪里。',
    en: () => 'This question has not come to your level. Reload the page to see who has it.',
  },
  'question-is-own': {
    zh: () => '这是您自己提的问题，请等别人回答。',
    en: () => 'You asked this yourself. Wait for somebody else’s answer.',
  },
  'question-not-waiting': {
    zh: () => '这个问题已有回答，不能再上交。',
    en: () => 'This question is answered and cannot be passed on.',
  },
  'question-settled': {
    zh: () => '这个问题已采纳回答或已撤回，请另提新问题。',
    en: () => 'This question is settled or taken back. Ask a new one.',
  },
  'question-not-answered': {
    zh: () => '这个问题还没有可用的回答，请等有人回答后再操作。',
    en: () => 'This question has no answer to speak of yet. Wait for one.',
  },
  'question-answer-unknown': {
    zh: () => '没有这条回答，请刷新页面后重新选择。',
    en: () => 'There is no such answer. Reload the page and choose again.',
  },
} satisfies Readonly<
  Record<QuestionTextProblemCode | QuestionProblemCode | QuestionLevelProblemCode, ProblemTexts[string]>
>;
