import type { Bilingual } from './problem-texts.js';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** Name of the sheet with the collected list of enrollments. */
export const ENROLLMENT_SHEET_NAME: Bilingual = text('参训报名名单', 'Enrollments');

/** Headings of that sheet. */
export const ENROLLMENT_SHEET_COLUMNS = {
  learnerNo: text('学员编号', 'Learner number'),
  name: text('姓名', 'Name'),
  idNumber: text('证件号码（后四位）', 'ID number (last four)'),
  city: text('市州', 'City'),
  county: text('县（市、区）', 'County'),
  school: text('学校', 'School'),
  stage: text('学段', 'Stage of schooling'),
  subject: text('学科', 'Subject'),
  duty: text('岗位', 'Duty'),
  obligation: text('参训要求', 'Obligation'),
  state: text('状态', 'State'),
  institution: text('培训机构', 'Institution'),
  putForwardOn: text('推荐或报名日期', 'Put forward on'),
  confirmedOn: text('确认日期', 'Confirmed on'),
} as const satisfies Readonly<Record<string, Bilingual>>;
