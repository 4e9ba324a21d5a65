import type { ProblemTexts } from '../problem-texts.js';

const kindsZh: Readonly<Record<string, string>> = {
  province: '省',
  city: '市（州）',
  county: '县（市、区）',
  school: '学校',
};

/** Texts of the rules for the organisation tree and for lists of counties and schools. */
export const organizationProblems = {
  'unit-under-wrong-parent': {
    zh: (d) =>
      `${kindsZh[String(d['kind'])] ?? '该单位'}不能直接放在${d['parent'] === null ? '最顶层' : `${kindsZh[String(d['parent'])] ?? '所选单位'}之下`}，请另选上级单位。`,
    en: (d) =>
      `A ${d['kind']} cannot stand ${d['parent'] === null ? 'at the top' : `directly under a ${d['parent']}`}; choose another parent unit.`,
  },
  'unit-code-taken': {
    zh: (d) => `代码${d['code']}已被其他单位使用，请核对后填写另一个代码。`,
    en: (d) => `Code ${d['code']} belongs to another unit already; check it and enter another.`,
  },
  'unit-would-be-its-own-parent': {
    zh: () => '不能把单位移到它自己或它的下级之下，请另选上级单位。',
    en: () => 'A unit cannot be moved below itself; choose another parent unit.',
  },
  'school-code-missing': {
    zh: () => '学校标识码为空，请填写10位学校标识码。',
    en: () => 'The school code is empty; enter the school’s ten digits.',
  },
  'school-code-malformed': {
    zh: (d) => `学校标识码“${d['value']}”不正确：应为10位数字，前两位为学校类别。请核对后更正。`,
    en: (d) =>
      `School code “${d['value']}” is not right: ten digits, the first two a type of school. Correct it.`,
  },
  'school-name-missing': {
    zh: () => '学校名称为空，请填写学校全称。',
    en: () => 'The school’s name is empty; enter it in full.',
  },
  'county-code-missing': {
    zh: () => '县区代码为空，请填写6位行政区划代码或本地区自编代码。',
    en: () => 'The county code is empty; enter the six digits or the region’s own code.',
  },
  'county-code-malformed': {
    zh: (d) => `县区代码“${d['value']}”不正确：应为6位行政区划代码，或由字母、数字组成的自编代码。`,
    en: (d) =>
      `County code “${d['value']}” is not right: six digits, or the region’s own of letters and digits.`,
  },
  'county-unknown': {
    zh: (d) => `县区代码“${d['value']}”不在您的管理范围内，请核对代码，或先登记该县区。`,
    en: (d) => `County code “${d['value']}” is not in your area; check it, or register the county first.`,
  },
  'county-name-missing': {
    zh: () => '县区名称为空，请填写。',
    en: () => 'The county’s name is empty; enter it.',
  },
  'city-code-malformed': {
    zh: (d) => `市州代码“${d['value']}”不正确：应为4位或6位数字；直接归省管理的县区请留空。`,
    en: (d) =>
      `City code “${d['value']}” is not right: four or six digits; leave it empty for a county that reports straight to the province.`,
  },
  'city-unknown': {
    zh: (d) => `市州代码“${d['value']}”没有登记，请核对代码；直接归省管理的县区请留空。`,
    en: (d) =>
      `City code “${d['value']}” is not registered; check it, or leave it empty for a county that reports straight to the province.`,
  },
} satisfies ProblemTexts;
