import type { LibraryProblemCode } from '@tisheng/domain-rules/practice-evidence/library/library-entry.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems of the library of honoured works. */
export const libraryProblems = {
  'library-work-not-honoured': {
    zh: () => '只有已公布的获奖作品才能收入资源库。',
    en: () => 'Only works with a published honour go into the library.',
  },
  'library-consent-missing': {
    zh: () => '请先在作品信息中选择使用许可，确认署名教师都已同意；出现学生肖像的，还须取得监护人同意。',
    en: () =>
      'Choose what others may do with the work, see that all named authors agree, and that guardians agree where pupils are shown.',
  },
  'library-shown-already': {
    zh: () => '这件作品已在资源库中展示。',
    en: () => 'This work is in the library already.',
  },
  'library-work-not-shown': {
    zh: () => '这件作品已不在资源库展示，请返回列表。',
    en: () => 'The library does not show this work, or no longer. Go back to the list.',
  },
  'library-taken-down': {
    zh: () => '这件作品已被工程办下架，请按下架理由更正后联系工程办恢复。',
    en: () => 'An office has taken this work down. Mend what it says and ask the office to put it back.',
  },
  'library-not-taken-down': {
    zh: () => '这件作品没有下架，无需恢复。请刷新页面。',
    en: () => 'This work is not taken down. Reload the page.',
  },
  'library-own-work': {
    zh: () => '不能评价自己的作品。',
    en: () => 'You cannot praise your own work.',
  },
  'library-report-too-short': {
    zh: (d) => `请至少写${d['minimum']}个字，说明是什么问题。`,
    en: (d) => `Write at least ${d['minimum']} characters about what is wrong.`,
  },
  'library-report-too-long': {
    zh: (d) => `问题描述共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The report has ${d['length']} characters; the most is ${d['maximum']}.`,
  },
  'library-reported-already': {
    zh: () => '您已反映过这件作品的问题，请等待答复。',
    en: () => 'You have reported this work already. Wait for the answer.',
  },
  'library-report-unknown': {
    zh: () => '没有找到这条反映，请刷新页面。',
    en: () => 'There is no such report. Reload the page.',
  },
  'library-report-answered-already': {
    zh: () => '这条反映已经答复，请刷新页面。',
    en: () => 'This report is answered already. Reload the page.',
  },
  'library-reason-missing': {
    zh: () => '请写明理由，作者或反映人会看到。',
    en: () => 'Say why; the author or reporter will read it.',
  },
  'library-reason-too-long': {
    zh: (d) => `理由共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The reason has ${d['length']} characters; the most is ${d['maximum']}.`,
  },
} satisfies Readonly<Record<LibraryProblemCode, ProblemTexts[string]>>;
