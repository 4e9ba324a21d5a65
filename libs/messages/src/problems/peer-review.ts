import type { AllocationProblemCode } from '@tisheng/domain-rules/practice-evidence/peer-review/allocation-days.js';
import type { PeerReviewProblemCode } from '@tisheng/domain-rules/practice-evidence/peer-review/may-touch-review.js';
import type { MarksProblemCode } from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import type { PeerReviewFaultCode } from '@tisheng/domain-rules/practice-evidence/peer-review/what-counts.js';
import type { ResponsibleProblemCode } from '@tisheng/domain-rules/practice-evidence/peer-review/who-decides.js';
import type { RubricReviewProblemCode } from '@tisheng/domain-rules/practice-evidence/score-of-review.js';
import type { ProblemData, ProblemTexts } from '../problem-texts.js';
import { stateLabel } from '../states.js';

const LEADERS: Readonly<Record<string, { zh: string; en: string }>> = {
  'workshop-leader': { zh: '坊主', en: 'the workshop leader' },
  'county-experts': { zh: '教研员或专家', en: 'the researcher or expert' },
  'trainer-team': { zh: '校级、县级培训者', en: 'the trainers of school and county' },
  region: { zh: '区域', en: 'the region' },
};
const leader = (word: ProblemData[string] | undefined, language: 'zh' | 'en'): string =>
  LEADERS[String(word)]?.[language] ?? String(word);
const state = (word: ProblemData[string] | undefined, language: 'zh' | 'en'): string =>
  stateLabel('peer-review', String(word))?.[language] ?? String(word);

/** Problems of reviews among colleagues and of rubrics. */
export const peerReviewProblems = {
  'rubric-mark-missing': {
    zh: (d) => `“${d['zh']}”还没有选择等级，请选一项。`,
    en: (d) => `“${d['en']}” has no level yet. Choose one.`,
  },
  'rubric-mark-unknown': {
    zh: () => '量规已更新，请刷新页面后重新选择等级。',
    en: () => 'The rubric has changed. Reload the page and choose the levels again.',
  },
  'review-score-differs-from-rubric': {
    zh: (d) => `得分应为量规算出的 ${d['rubric']} 分，填写的是 ${d['score']} 分。请改选等级，不要另填得分。`,
    en: (d) =>
      `The rubric gives ${d['rubric']} points, the review says ${d['score']}. Change the levels, not the score.`,
  },
  'review-by-others': {
    zh: (d) => `主题${d['theme']}由${leader(d['ledBy'], 'zh')}评阅，您可以查看，不能评阅。`,
    en: (d) =>
      `Theme ${d['theme']} is reviewed by ${leader(d['ledBy'], 'en')}. You may read it, not review it.`,
  },
  'theme-without-peer-review': {
    zh: (d) => `主题${d['theme']}不安排同伴互评，请选择其他主题。`,
    en: (d) => `Colleagues do not review each other in theme ${d['theme']}. Choose another.`,
  },
  'peer-review-theme-not-due': {
    zh: (d) => `主题${d['theme']}在 ${d['dueOn']} 截止，次日起才能分配互评。`,
    en: (d) => `Theme ${d['theme']} is due on ${d['dueOn']}. Reviewers are drawn from the day after.`,
  },
  'peer-review-nothing-to-allocate': {
    zh: (d) => `主题${d['theme']}没有待分配的作业：已提交的都有人评阅。有新提交的作业后再分配。`,
    en: (d) => `Every work of theme ${d['theme']} has reviewers. Come back when more is handed in.`,
  },
  'peer-review-not-yours': {
    zh: () => '这份作业没有分配给您评阅，请从“我要评的作品”进入。',
    en: () => 'You are not asked to review this work. Go in from your list of reviews.',
  },
  'peer-review-closed': {
    zh: (d) => `这份互评${state(d['state'], 'zh')}，不能再修改。`,
    en: (d) => `This review can no longer be changed: ${state(d['state'], 'en').toLowerCase()}.`,
  },
  'peer-review-already-counted': {
    zh: () => '这份互评已提交并计入，不能再修改。',
    en: () => 'This review is handed in and counts; it can no longer be changed.',
  },
  'peer-review-overdue': {
    zh: (d) => `评阅期限是 ${d['dueOn']}，已过期，系统会请其他教师评阅。`,
    en: (d) => `This review was due on ${d['dueOn']}. Another colleague is asked.`,
  },
  'peer-review-not-opened': {
    zh: () => '请先点“开始评阅”，读过作品再打分。',
    en: () => 'Open the work and read it before you judge it.',
  },
  'peer-review-changed-elsewhere': {
    zh: () => '这份互评在另一台设备上改过，请刷新页面后继续。',
    en: () => 'This review was changed on another device. Reload the page and go on.',
  },
  'peer-comment-too-long': {
    zh: (d) => `评语最多 ${d['maximum']} 个字，现有 ${d['length']} 个，请缩短。`,
    en: (d) => `A comment has ${d['maximum']} characters at most, this one ${d['length']}. Shorten it.`,
  },
  'peer-decline-reason-missing': {
    zh: (d) => `请写明需要回避的原因，${d['minimum']}–${d['maximum']} 个字。`,
    en: (d) => `Say why you cannot judge it, in ${d['minimum']} to ${d['maximum']} characters.`,
  },
  'peer-objection-reason-missing': {
    zh: (d) => `请写明对这条互评的异议，${d['minimum']}–${d['maximum']} 个字。`,
    en: (d) => `Say what is wrong with the review, in ${d['minimum']} to ${d['maximum']} characters.`,
  },
  'peer-objection-answer-missing': {
    zh: (d) => `请写明给作者的答复，${d['minimum']}–${d['maximum']} 个字。`,
    en: (d) => `Write an answer to the author, in ${d['minimum']} to ${d['maximum']} characters.`,
  },
  'peer-objection-already-made': {
    zh: () => '您已对这条互评提出过异议，请等待答复。',
    en: () => 'You have objected to this review already. Wait for the answer.',
  },
  'peer-objection-not-open': {
    zh: () => '这条互评没有待处理的异议，请刷新页面。',
    en: () => 'No objection to this review is open. Reload the page.',
  },
  'peer-review-not-shown-yet': {
    zh: () => '完成您自己的互评后，才能查看同事的评语。',
    en: () => 'Make your own reviews first; then you see what colleagues said.',
  },
  'peer-comment-too-short': {
    zh: (d) => `评语还少：现有 ${d['length']} 个字，至少 ${d['minimum']} 个。请说说好在哪里、哪里可以改。`,
    en: (d) =>
      `The comment has ${d['length']} characters; it needs ${d['minimum']}. Say what is good and what could be better.`,
  },
  'peer-comment-says-nothing': {
    zh: () => '评语是重复的字，请用自己的话写几句具体的意见。',
    en: () => 'The comment repeats the same signs. Write a few sentences of your own.',
  },
  'peer-review-too-fast': {
    zh: (d) => `从打开到提交只用了 ${d['seconds']} 秒，至少要 ${d['minimum']} 秒。请读完作品再提交。`,
    en: (d) =>
      `From opening to handing in took ${d['seconds']} seconds; ${d['minimum']} are needed. Read the work, then hand in.`,
  },
  'peer-comment-copied-from-own': {
    zh: () => '评语与您给另一份作品的几乎相同，请写这份作品自己的特点。',
    en: () => 'The comment is nearly the one you gave another work. Say what is particular to this one.',
  },
  'peer-comment-copied-from-other': {
    zh: () => '评语与其他教师写过的几乎相同，请用自己的话写。',
    en: () => 'The comment is nearly one that a colleague wrote. Use your own words.',
  },
  'peer-comment-copied-from-work': {
    zh: () => '评语是从作品里摘抄的，请写您的看法。',
    en: () => 'The comment is taken from the work. Say what you think of it.',
  },
  'peer-marks-all-alike': {
    zh: (d) =>
      `各项等级完全相同，请再看一遍各项的区别；确实如此时，评语写到 ${d['minimum']} 个字以上（现有 ${d['length']} 个）说明理由。`,
    en: (d) =>
      `Every criterion has the same level. Look again; if it is so, say why in ${d['minimum']} characters (${d['length']} so far).`,
  },
} as const satisfies ProblemTexts &
  Record<
    | AllocationProblemCode
    | PeerReviewProblemCode
    | MarksProblemCode
    | PeerReviewFaultCode
    | ResponsibleProblemCode
    | RubricReviewProblemCode,
    ProblemTexts[string]
  >;
