import type { ProblemTexts } from '../problem-texts.js';

/** Texts about long work that people stop or have done anew. */
export const jobProblems = {
  'job-is-finished': {
    zh: () => '这项任务已经结束，不能再取消。',
    en: () => 'This work has come to its end and can no longer be stopped.',
  },
  'job-came-to-no-end': {
    zh: (d) =>
      d['state'] === 'done'
        ? '这项任务已经完成，结果已经生效，不需要重做。'
        : '这项任务还在进行，请等它结束或先取消，再重做。',
    en: (d) =>
      d['state'] === 'done'
        ? 'This work is done and its result is in force; there is nothing to do anew.'
        : 'This work is still under way. Wait for its end or stop it first, then have it done anew.',
  },
  'job-is-only-watched': {
    zh: () => '您只能查看这项任务。取消或重做请联系发起人或其上级单位。',
    en: () =>
      'You may only watch this work. To stop it or have it done anew, ask who began it or their office.',
  },
} satisfies ProblemTexts;
