import type { MeasurementProblemCode } from '@tisheng/domain-rules/practice-evidence/observation/check-measurement.js';
import type { MayMeasureProblemCode } from '@tisheng/domain-rules/practice-evidence/observation/may-measure.js';
import type { SignProblemCode } from '@tisheng/domain-rules/practice-evidence/observation/may-sign.js';
import type { ProblemData, ProblemTexts } from '../problem-texts.js';
import { stateLabel } from '../states.js';

const LINES: Readonly<Record<string, { zh: string; en: string }>> = {
  className: { zh: '班级', en: 'Class' },
  subject: { zh: '学科', en: 'Subject' },
  topic: { zh: '课题', en: 'Topic' },
};
const line = (field: ProblemData[string] | undefined, language: 'zh' | 'en'): string =>
  LINES[String(field)]?.[language] ?? String(field);
const state = (word: ProblemData[string] | undefined, language: 'zh' | 'en'): string =>
  stateLabel('measurement', String(word))?.[language] ?? String(word);

/** Problems of lesson observation, proof of outcomes and case analysis. */
export const observationProblems = {
  'measurement-date-malformed': {
    zh: () => '日期不正确，请按“年-月-日”填写，例如2016-05-09。',
    en: () => 'The day is no date. Write it as year-month-day, 2016-05-09 for example.',
  },
  'measurement-time-malformed': {
    zh: () => '时间不正确，请按“时:分”填写，例如08:40。',
    en: () => 'The time is not right. Write hours and minutes, 08:40 for example.',
  },
  'measurement-ends-before-start': {
    zh: (d) => `下课时间${d['endsAt']}不晚于上课时间${d['startsAt']}，请修改。`,
    en: (d) =>
      `The lesson ends at ${d['endsAt']}, not after it began at ${d['startsAt']}. Change one of them.`,
  },
  'measurement-line-too-long': {
    zh: (d) => `${line(d['field'], 'zh')}最多${d['maximum']}个字，现有${d['length']}个，请缩短。`,
    en: (d) =>
      `${line(d['field'], 'en')} has ${d['length']} characters; the most is ${d['maximum']}. Shorten it.`,
  },
  'measurement-line-missing': {
    zh: (d) => `请填写${line(d['field'], 'zh')}，填好后再签字。`,
    en: (d) => `${line(d['field'], 'en')} is missing. Fill it in before you sign.`,
  },
  'measurement-item-unknown': {
    zh: (d) => `表中没有“${d['item']}”这一项，请刷新页面后重新填写。`,
    en: (d) => `The form has no item ${d['item']}. Reload the page and fill it in again.`,
  },
  'measurement-item-missing': {
    zh: (d) => `请填写“${d['item']}”，填好后再签字。`,
    en: (d) => `${d['itemEn']} is missing. Fill it in before you sign.`,
  },
  'measurement-item-malformed': {
    zh: (d) => `“${d['item']}”的内容不正确，请重新选择或填写数字。`,
    en: (d) => `${d['itemEn']} is not a value that the form takes. Choose or write it again.`,
  },
  'measurement-text-too-long': {
    zh: (d) => `“${d['item']}”最多${d['maximum']}个字，现有${d['length']}个，请缩短。`,
    en: (d) => `${d['itemEn']} has ${d['length']} characters; the most is ${d['maximum']}. Shorten it.`,
  },
  'too-many-measurement-files': {
    zh: (d) => `最多附${d['maximum']}个文件，现有${d['files']}个，请删减。`,
    en: (d) => `At most ${d['maximum']} files; there are ${d['files']}. Take some away.`,
  },
  'measurement-theme-without-form': {
    zh: (d) => `主题${d['theme']}不采用这种测评方式，请换一个主题。`,
    en: (d) => `Theme ${d['theme']} is not measured in this way. Choose another theme.`,
  },
  'measurement-not-enrolled': {
    zh: () => '该教师在本批次的报名尚未确认或已结束，不能填写测评表。请先确认报名。',
    en: () => 'This teacher is not, or no longer, confirmed in the cohort. Confirm first.',
  },
  'observation-of-oneself': {
    zh: () => '不能观察自己的课，无论使用哪个身份。请由学校安排其他人听课。',
    en: () => 'Nobody observes their own lesson, whatever role they use. Let the school name somebody else.',
  },
  'observer-not-named': {
    zh: () => '这次听课不是由您负责。如需听课，请由学校指定您为听课人。',
    en: () => 'This observation is not yours. Ask the school to name you as the observer.',
  },
  'observer-not-of-school': {
    zh: () => '只能指定本校教师为听课人，请重新选择。',
    en: () => 'Only a teacher of your own school can be named as the observer. Choose again.',
  },
  'measurement-of-another': {
    zh: () => '这张表应由教师本人填写，您不能代填。',
    en: () => 'This form is the teacher’s own to fill in.',
  },
  'measurement-outside-training': {
    zh: (d) => `日期${d['heldOn']}不在本批次培训期内（${d['from']}至${d['to']}），请修改。`,
    en: (d) => `${d['heldOn']} lies outside the training (${d['from']} to ${d['to']}). Change the day.`,
  },
  'measurement-in-future': {
    zh: (d) => `日期${d['heldOn']}还没有到，可以先安排，当天再填写。`,
    en: (d) => `${d['heldOn']} has not come yet. Arrange it now and fill the form in on the day.`,
  },
  'measurement-frozen': {
    zh: (d) => `这张表现为“${state(d['state'], 'zh')}”，内容不能再改。如有错误，请作更正。`,
    en: (d) =>
      `This form is “${state(d['state'], 'en')}”, and what it says stays. Write a correction if something is wrong.`,
  },
  'signature-not-asked': {
    zh: () => '这张表不需要这一方签字，请刷新页面。',
    en: () => 'The form does not ask for this signature. Reload the page.',
  },
  'signature-of-another': {
    zh: () => '这里应由他人签字，您不能代签。',
    en: () => 'This signature is somebody else’s to give.',
  },
  'signature-of-oneself': {
    zh: () => '同一个人不能在一张表上签两方，也不能以听课人或学校名义为自己签字。请由他人签字。',
    en: () =>
      'One person signs a form once, and never about themselves for the school or as the observer. Somebody else must sign.',
  },
  'signature-already-given': {
    zh: () => '这一方已经签过字，无需再签。',
    en: () => 'This signature is given already; nothing more is needed.',
  },
  'measurement-not-to-sign': {
    zh: (d) => `这张表现为“${state(d['state'], 'zh')}”，现在不能签字，请刷新页面查看。`,
    en: (d) => `This form is “${state(d['state'], 'en')}” and cannot be signed now. Reload the page.`,
  },
  'measurement-changed-since-read': {
    zh: () => '您读过之后表中内容有变化，请重新阅读后再签字。',
    en: () => 'What the form says has changed since you read it. Read it again before you sign.',
  },
  'objection-too-short': {
    zh: (d) => `请写明异议的内容，至少${d['minimum']}个字。`,
    en: (d) => `Say what is wrong, in ${d['minimum']} characters or more.`,
  },
  'objection-too-long': {
    zh: (d) => `异议最多${d['maximum']}个字，现有${d['length']}个，请缩短。`,
    en: (d) => `An objection has ${d['maximum']} characters at most, this one ${d['length']}. Shorten it.`,
  },
  'measurement-not-to-correct': {
    zh: (d) => `这张表现为“${state(d['state'], 'zh')}”，不能更正；签字之前可以直接修改。`,
    en: (d) =>
      `This form is “${state(d['state'], 'en')}” and cannot be corrected; before it is signed, just change it.`,
  },
  'measurement-correction-open': {
    zh: () => '这张表已有一份正在填写的更正，请在那一份上继续。',
    en: () => 'A correction of this form is being written already. Go on with that one.',
  },
  'measurement-id-taken': {
    zh: () => '这张表的编号已被另一张表使用，请返回列表后重新填写。',
    en: () => 'Another form has this number. Go back to the list and begin anew.',
  },
} satisfies Readonly<
  Record<
    | MeasurementProblemCode
    | MayMeasureProblemCode
    | SignProblemCode
    | 'measurement-correction-open'
    | 'measurement-id-taken',
    ProblemTexts[string]
  >
>;
