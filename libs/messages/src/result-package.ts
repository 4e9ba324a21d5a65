import type { Bilingual } from './problem-texts.js';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** Words of a workshop's result package (工作坊研修成果包): folder names, its index, the page of each work. */
export const RESULT_PACKAGE_TEXTS = {
  title: text('工作坊研修成果包', 'Result package of the workshop'),
  lead: text(
    '本成果包收入本工作坊全部已通过的作业及其附件。',
    'Every accepted work of this workshop with its files.',
  ),
  'packed-at': text('生成时间', 'Packed at'),
  workshop: text('工作坊', 'Workshop'),
  cohort: text('批次', 'Cohort'),
  leaders: text('坊主', 'Leaders'),
  members: text('成员', 'Members'),
  works: text('作业', 'Works'),
  files: text('附件', 'Files'),
  'not-one': text('本工作坊还没有通过的作业。', 'No work of this workshop is accepted yet.'),
  theme: text('主题', 'Theme'),
  teacher: text('教师', 'Teacher'),
  'learner-no': text('学号', 'Learner number'),
  school: text('学校', 'School'),
  topic: text('选题', 'Topic'),
  score: text('得分', 'Score'),
  'accepted-at': text('通过时间', 'Accepted at'),
  'text-of-work': text('正文', 'Text'),
  links: text('网址', 'Links'),
  'work-page': text('作业', 'Work'),
  index: text('目录', 'Index'),
  'file-gone': text('（附件已不在）', '(the file is no longer there)'),
  folder: text('文件夹', 'Folder'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ResultPackageWord = keyof typeof RESULT_PACKAGE_TEXTS;
