import type { NextStepCode } from '@tisheng/domain-rules/scoring/next-step.js';
import type { RequirementCode } from '@tisheng/domain-rules/scoring/what-is-missing.js';
import type { Bilingual, ProblemData } from './problem-texts.js';

/** A text made from data, in both languages. */
export interface StepText {
  readonly zh: (data: ProblemData) => string;
  readonly en: (data: ProblemData) => string;
}

const hours = (d: ProblemData) => Number(d.halfHours) / 2;
const points = (d: ProblemData) => (Number(d.hundredths) / 100).toFixed(2);

/** What a teacher must reach, as a line in the list of what is missing; `subject` is a theme or proof. */
export const REQUIREMENT_TEXTS: Readonly<Record<RequirementCode, StepText>> = {
  'pre-test': { zh: () => '完成前测', en: () => 'Take the pre-test' },
  plan: { zh: () => '选课并确认研修计划', en: () => 'Have your research plan confirmed' },
  'online-hours': { zh: () => '网络研修学时', en: () => 'Online hours' },
  'offline-hours': { zh: () => '校本研修学时', en: () => 'School-based hours' },
  theme: { zh: (d) => `主题${d.subject}的实践作业`, en: (d) => `Work for theme ${d.subject}` },
  'institution-score': { zh: () => '机构测评得分', en: () => "Score in the institution's assessment" },
  'school-rating': { zh: () => '学校评定等级', en: () => "The school's rating" },
  'proof-hours': {
    zh: (d) => `合格证明所需学时（${d.subject}）`,
    en: (d) => `Hours for the proof ${d.subject}`,
  },
  'proof-assessment': {
    zh: (d) => `合格证明所需测评（${d.subject}）`,
    en: (d) => `Assessment for the proof ${d.subject}`,
  },
};

/** The card that says what to do next. */
export const NEXT_STEP_TEXTS: Readonly<Record<NextStepCode, StepText>> = {
  register: {
    zh: () => '学校已推荐您参训，请确认报名',
    en: () => 'Your school has put you forward: register now',
  },
  'wait-for-confirmation': {
    zh: () => '已报名，等待县级确认',
    en: () => 'Registered; the county will confirm',
  },
  'wait-for-place': {
    zh: () => '您在候补名单中，有名额即通知您',
    en: () => 'You are on the waiting list and will hear when a place is free',
  },
  'take-pre-test': {
    zh: () => '请完成前测，之后才能选课',
    en: () => 'Take the pre-test, then choose your courses',
  },
  'continue-pre-test': { zh: () => '前测未完成，请继续作答', en: () => 'Continue your pre-test' },
  'choose-courses': { zh: () => '请选课并提交研修计划', en: () => 'Choose courses and submit your plan' },
  'mend-plan': {
    zh: () => '研修计划被退回，请修改后重新提交',
    en: () => 'Your plan was returned: mend and submit it again',
  },
  'wait-for-plan': { zh: () => '研修计划已提交，等待确认', en: () => 'Your plan awaits confirmation' },
  'improve-theme': {
    zh: (d) => `主题${d.theme}的作业被退回，请打磨后重新提交`,
    en: (d) => `Your work for theme ${d.theme} was returned: improve and submit it again`,
  },
  'submit-theme': {
    zh: (d) => `请提交主题${d.theme}的实践作业`,
    en: (d) => `Submit your work for theme ${d.theme}`,
  },
  'study-online': {
    zh: (d) => `还需完成网络研修 ${hours(d)} 学时`,
    en: (d) => `Study ${hours(d)} more hours online`,
  },
  'take-part-offline': {
    zh: (d) => `还需完成校本研修 ${hours(d)} 学时`,
    en: (d) => `Take part in ${hours(d)} more school-based hours`,
  },
  'raise-score': {
    zh: (d) => `测评得分还差 ${points(d)} 分，请看各项指标`,
    en: (d) => `Your score is ${points(d)} points short: see the indicators`,
  },
  'wait-for-others': {
    zh: () => '您的任务已完成，等待评阅和评定',
    en: () => 'You have done your part; reviews and results will follow',
  },
  'consider-appeal': {
    zh: () => '评定为不合格；如有异议，可在期限内申诉',
    en: () => 'The result is fail; if you disagree you may appeal in time',
  },
  'wait-for-appeal': { zh: () => '申诉受理中，请等待决定', en: () => 'Your appeal is being decided' },
  'wait-for-certificate': {
    zh: () => '评定合格，等待颁发证书',
    en: () => 'You have passed; your certificate will follow',
  },
  'print-certificate': { zh: () => '证书已颁发，可打印', en: () => 'Your certificate is ready to print' },
  'nothing-to-do': { zh: () => '目前没有待办事项', en: () => 'Nothing to do at present' },
};

/** Whose turn it is. */
export const TURN_LABELS: Readonly<
  Record<'teacher' | 'reviewer' | 'school' | 'county' | 'institution', Bilingual>
> = {
  teacher: { zh: '您', en: 'You' },
  reviewer: { zh: '评阅人', en: 'Reviewer' },
  school: { zh: '学校', en: 'School' },
  county: { zh: '县级工程办', en: 'County office' },
  institution: { zh: '培训机构', en: 'Training institution' },
};
