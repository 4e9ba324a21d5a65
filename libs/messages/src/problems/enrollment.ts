import type { ProblemData, ProblemTexts } from '../problem-texts.js';

const sexZh = (d: ProblemData) => (d['sex'] === 'male' ? '男' : '女');
const sexEn = (d: ProblemData) => (d['sex'] === 'male' ? 'men' : 'women');

/** Texts of the rules for obligation, enrolment, choice of institution and learner numbers. */
export const enrollmentProblems = {
  'age-limit-reached': {
    zh: (d) =>
      `截至${d['referenceDate']}已满${d['age']}周岁，达到${sexZh(d)}教师${d['limit']}周岁的规定，不要求参加，可自愿参加。`,
    en: (d) =>
      `Aged ${d['age']} on ${d['referenceDate']}; the limit for ${sexEn(d)} is ${d['limit']}. Taking part is the teacher’s own choice.`,
  },
  'age-limit-not-reached': {
    zh: (d) =>
      `截至${d['referenceDate']}为${d['age']}周岁，未达到${sexZh(d)}教师${d['limit']}周岁的规定，应当参加。`,
    en: (d) =>
      `Aged ${d['age']} on ${d['referenceDate']}; the limit for ${sexEn(d)} is ${d['limit']}. Taking part is required.`,
  },
  'retirement-near': {
    zh: (d) =>
      `法定退休日期为${d['retirementDate']}，截至${d['referenceDate']}不足${d['years']}年，可以免训，鼓励参加。`,
    en: (d) =>
      `Statutory retirement is on ${d['retirementDate']}, less than ${d['years']} years after ${d['referenceDate']}. Exempt, but encouraged to take part.`,
  },
  'retirement-not-near': {
    zh: (d) =>
      `法定退休日期为${d['retirementDate']}，截至${d['referenceDate']}还有${d['years']}年或以上，应当参加。`,
    en: (d) =>
      `Statutory retirement is on ${d['retirementDate']}, ${d['years']} years or more after ${d['referenceDate']}. Taking part is required.`,
  },
  'enrollment-not-open': {
    zh: (d) => `报名尚未开始，请在${d['from']}至${d['to']}之间报名。`,
    en: (d) => `Enrolment has not begun; enrol between ${d['from']} and ${d['to']}.`,
  },
  'enrollment-closed': {
    zh: (d) => `报名已于${d['to']}结束。如需补报，请与上级项目办联系。`,
    en: (d) => `Enrolment ended on ${d['to']}. Ask the project office above you if someone was left out.`,
  },
  'teacher-has-left': {
    zh: () => '该教师已不在岗，不能报名。请先在花名册中核对任职状态。',
    en: () => 'The teacher no longer serves and cannot enrol. Check the roster first.',
  },
  'already-enrolled': {
    zh: () => '该教师已在本批次报名，无需重复报名。',
    en: () => 'The teacher is enrolled in this cohort already; nothing needs to be done.',
  },
  'in-another-active-cohort': {
    zh: (d) => `该教师正在“${d['cohort']}”批次参训。同一工程只能参加一个进行中的批次，请先办结或退出。`,
    en: (d) =>
      `The teacher is active in cohort “${d['cohort']}”. Only one active cohort of a programme is possible; finish or withdraw first.`,
  },
  'school-not-in-cohort': {
    zh: (d) => `该教师所在学校不在本批次范围内（本批次为：${d['units']}），请选择其所属批次。`,
    en: (d) =>
      `The teacher’s school does not belong to this cohort (${d['units']}); choose the cohort that it belongs to.`,
  },
  'stage-not-in-cohort': {
    zh: () => '本批次没有该学段的名额，请选择其他批次，或请项目办调整名额。',
    en: () =>
      'This cohort has no places for the teacher’s stage of schooling; choose another, or ask the project office for places.',
  },
  'cohort-full': {
    zh: (d) => `名额已满：共${d['quota']}名，已报${d['taken']}名。请等候空额，或请项目办调整名额。`,
    en: (d) =>
      `No place is free: ${d['taken']} of ${d['quota']} are taken. Wait for a withdrawal, or ask the project office for more.`,
  },
  'teacher-did-not-volunteer': {
    zh: () => '该教师可以不参加。如本人自愿参加，请先确认本人意愿。',
    en: () => 'The teacher need not take part. If they wish to, have them say so first.',
  },
  'institution-not-approved': {
    zh: (d) => `“${d['institution']}”不在核准的培训机构名单内，请从以下机构中选择：${d['approved']}。`,
    en: (d) => `“${d['institution']}” is not on the approved list; choose one of: ${d['approved']}.`,
  },
  'institution-already-chosen': {
    zh: () => '当前已选择该机构，无需更改。',
    en: () => 'This institution is the present choice; nothing needs to be changed.',
  },
  'institution-change-needs-reason': {
    zh: () => '更换培训机构须填写理由。',
    en: () => 'Give the reason for changing the institution.',
  },
  'institution-change-needs-consent': {
    zh: () => '已有确认的教师或学习记录，选择已锁定。更换须经上级项目办同意，请提出变更申请。',
    en: () => 'Confirmed teachers or learning records lock the choice. Ask the office above to change it.',
  },
  'learner-number-malformed': {
    zh: (d) => `学员编号“${d['value']}”格式不正确：应为工程代号、8位数字和1位校验码。请核对后重新填写。`,
    en: (d) =>
      `Learner number “${d['value']}” has the wrong form: the programme’s letters, eight digits and a check character. Check and enter it again.`,
  },
  'learner-number-check': {
    zh: (d) => `学员编号“${d['value']}”校验不通过，可能有一位写错，请核对后重新填写。`,
    en: (d) =>
      `Learner number “${d['value']}” does not check; one character may be wrong. Check and enter it again.`,
  },
  'teachers-not-in-unit': {
    zh: (d) => `所选教师中有${d['missing']}人不在该单位的花名册内，请刷新名单后重新选择。`,
    en: (d) =>
      `${d['missing']} of the chosen teachers are not on the roster of this unit. Reload the list and choose again.`,
  },
  'enrollments-not-in-cohort': {
    zh: (d) => `所选报名中有${d['missing']}条不属于本批次，请刷新名单后重新选择。`,
    en: (d) =>
      `${d['missing']} of the chosen enrollments do not belong to this cohort. Reload the list and choose again.`,
  },
  'withdrawal-needs-reason': {
    zh: () => '退出须填写理由。',
    en: () => 'Give the reason for the withdrawal.',
  },
  'unit-chooses-no-institution': {
    zh: () => '培训机构由县（市、区）选择，请选择县级单位（含管委会、市直）。',
    en: () =>
      'Training institutions are chosen by counties; name a county, a committee or the unit of directly run schools.',
  },
} satisfies ProblemTexts;
