import type { Bilingual } from './problem-texts.js';

interface TemplateColumn {
  readonly header: Bilingual;
  readonly width: number;
  /** Marked as an example wherever it is shown; its ID number belongs to nobody. */
  readonly example: string;
  readonly note: Bilingual;
}

const column = (
  [zh, en]: readonly [string, string],
  width: number,
  example: string,
  [noteZh, noteEn]: readonly [string, string],
): TemplateColumn => ({ header: { zh, en }, width, example, note: { zh: noteZh, en: noteEn } });

/** Words of the empty roster that schools fill in. The headers are among those that the import knows. */
export const ROSTER_TEMPLATE = {
  fileName: { zh: '花名册模板', en: 'roster-template' },
  sheet: { zh: '花名册', en: 'Roster' },
  examples: { zh: '填写说明（示例不导入）', en: 'How to fill in (examples)' },
  columnTitle: { zh: '列', en: 'Column' },
  exampleTitle: { zh: '示例（不导入）', en: 'Example (not imported)' },
  noteTitle: { zh: '说明', en: 'What to enter' },
  columns: [
    column(['姓名（必填）', 'name'], 14, '示例：王芳', [
      '按证件填写；少数民族姓名中的间隔号用“·”。',
      'As on the ID document.',
    ]),
    column(['证件类型', 'idtype'], 16, '示例：居民身份证', [
      '不填表示居民身份证；护照、居住证等请写明。',
      'Empty means the resident ID card.',
    ]),
    column(['证件号码（必填）', 'idnumber'], 24, '示例：11010119900307001X', [
      '本列已设为文本格式，请直接输入18位号码，不要改成数字格式。',
      'The column is set to text; enter all 18 characters and keep it so.',
    ]),
    column(['性别', 'sex'], 8, '示例：女', [
      '男或女；不填则按身份证号码确定。',
      '男 or 女; by the ID number when empty.',
    ]),
    column(['出生日期', 'birthdate'], 14, '示例：1990-03-07', [
      '不填则按身份证号码确定；持护照等证件的必须填写。',
      'By the ID number when empty; needed with a passport.',
    ]),
    column(['学校标识码（必填）', 'schoolcode'], 18, '示例：2122114100', [
      '10位学校标识码；填了学校名称且没有重名的，可以不填。',
      'Ten digits; may be empty where the name of the school is unique.',
    ]),
    column(['学校名称', 'schoolname'], 28, '示例：某县第一小学', [
      '按登记的全称填写。',
      'The registered name.',
    ]),
    column(['任教学段（必填）', 'stage'], 12, '示例：小学', [
      '幼儿园、小学、初中、高中或特殊教育。',
      '幼儿园, 小学, 初中, 高中 or 特殊教育.',
    ]),
    column(['任教学科', 'subject'], 12, '示例：语文', ['主要任教学科。', 'The main subject.']),
    column(['职务', 'duty'], 12, '示例：教师', [
      '不填表示教师；校长、骨干教师、教研员等请写明。',
      'Empty means teacher.',
    ]),
    column(['手机号码', 'phone'], 16, '示例：13800000000', [
      '11位手机号或带区号的固定电话；没有可不填。',
      'May be empty.',
    ]),
  ],
} as const;
