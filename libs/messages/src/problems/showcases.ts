import type { ShowcaseProblemCode } from '@tisheng/domain-rules/practice-evidence/showcases/showcase.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems of demonstration schools, innovation zones and model communities. */
export const showcaseProblems = {
  'showcase-kind-not-for-unit': {
    zh: () => '示范校由学校申报，创新实验区由教育行政部门申报。请重新选择类型。',
    en: () => 'Schools apply to be demonstration schools, offices for zones. Choose another kind.',
  },
  'showcase-office-not-above': {
    zh: () => '请选择您的上级单位作为认定单位。',
    en: () => 'Choose an office above yours to decide.',
  },
  'showcase-name-missing': { zh: () => '请填写名称。', en: () => 'Give it a name.' },
  'showcase-goals-missing': { zh: () => '请填写建设目标。', en: () => 'Say what is to be reached.' },
  'showcase-plan-missing': { zh: () => '请填写建设方案。', en: () => 'Say how.' },
  'showcase-text-too-long': {
    zh: (d) => `这一项共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `This has ${d['length']} characters; the most is ${d['maximum']}.`,
  },
  'showcase-day-unreadable': {
    zh: () => '日期无法识别，请从日历中选择。',
    en: () => 'This is no day. Choose one from the calendar.',
  },
  'showcase-days-out-of-order': {
    zh: () => '结束日期要晚于开始日期，请修改。',
    en: () => 'It ends after it begins. Change the days.',
  },
  'showcase-members-missing': {
    zh: () => '实验区和网络研修社区至少要有一个成员学校或工作坊，请添加。',
    en: () => 'A zone or community has at least one member. Add a school or a workshop.',
  },
  'showcase-member-outside': {
    zh: (d) => `有${d['members']}个成员不在认定单位的范围内，请去掉。`,
    en: (d) => `${d['members']} members are outside the deciding office’s area. Take them out.`,
  },
  'showcase-applied-already': {
    zh: () => '您单位已有同类申报或认定，无需重复申报。',
    en: () => 'Your unit has applied for one like it, or is named.',
  },
  'showcase-unknown': {
    zh: () => '没有找到这一项，或不由您的单位办理。请刷新页面。',
    en: () => 'There is none such, or it is not yours to decide. Reload the page.',
  },
  'showcase-not-waiting': {
    zh: () => '这项申报已经办理，请刷新页面。',
    en: () => 'This application is decided already. Reload the page.',
  },
  'showcase-not-named': {
    zh: () => '只有已认定的才能这样办理，请刷新页面。',
    en: () => 'Only what is named allows this. Reload the page.',
  },
  'showcase-reason-missing': { zh: () => '请写明理由。', en: () => 'Say why.' },
  'showcase-not-own': {
    zh: () => '只能登记本单位的建设成果。',
    en: () => 'Record your own unit’s results alone.',
  },
  'showcase-result-title-missing': { zh: () => '请填写成果名称。', en: () => 'Say what was reached.' },
  'showcase-result-day-outside': {
    zh: (d) => `成果日期应在${d['from']}到今天之间，请修改。`,
    en: (d) => `The day lies between ${d['from']} and today.`,
  },
  'showcase-work-not-in-library': {
    zh: (d) => `有${d['works']}件作品不在资源库展示，请去掉。`,
    en: (d) => `${d['works']} works are not in the library. Take them out.`,
  },
} satisfies Readonly<Record<ShowcaseProblemCode, ProblemTexts[string]>>;
