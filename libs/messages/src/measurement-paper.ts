import type { Bilingual } from './problem-texts.js';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** Names of the three ways to measure practice. */
export const MEASURING_KIND_LABELS = {
  'lesson-observation': text('听课记录', 'Lesson observation'),
  'proof-of-outcomes': text('成果证明', 'Proof of outcomes'),
  'case-analysis': text('案例分析', 'Case analysis'),
} as const;

/** In whose name a form is signed. */
export const SIGNER_LABELS = {
  observer: text('听课人', 'Observer'),
  teacher: text('教师本人', 'Teacher'),
  school: text('学校', 'School'),
} as const;

/** Words of the printed form. */
export const MEASUREMENT_PAPER_WORDS = {
  teacher: text('教师', 'Teacher'),
  school: text('学校', 'School'),
  theme: text('主题', 'Theme'),
  observer: text('听课人', 'Observer'),
  heldOn: text('日期', 'Day'),
  times: text('时间', 'Time'),
  className: text('班级', 'Class'),
  subject: text('学科', 'Subject'),
  topic: text('课题', 'Topic'),
  version: text('版本', 'Version'),
  files: text('附件：', 'Attached: '),
  signed: text('签字', 'signed'),
  objected: text('异议', 'objected'),
  notSigned: text('尚未签字', 'not signed yet'),
  hash: text('内容校验码（SHA-256）：', 'Content hash (SHA-256): '),
  correction: text('更正第{version}版', 'Corrects version {version}'),
} as const;
