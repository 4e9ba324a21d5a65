import type {
  SchoolPlanProblemCode,
  SchoolPlanText,
} from '@tisheng/domain-rules/course-selection/school-plan/check-school-plan.js';
import type { SchoolPlanWritingProblemCode } from '@tisheng/domain-rules/course-selection/school-plan/may-write-school-plan.js';
import type { SchoolPlanReviewProblemCode } from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import { aimOfCode } from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import {
  STANDARD_COLUMN_NAMES,
  STANDARD_DIMENSION_NAMES,
  standardItem,
} from '@tisheng/reference-data/ability-standard.js';
import type { Bilingual, ProblemData, ProblemTexts } from '../problem-texts.js';

/** Half-hours as hours: 21 → 10.5. */
const hours = (halfHours: ProblemData[string] | undefined): number => Number(halfHours) / 2;

/** Names of the texts of a plan, as the page heads them. */
const PARTS: Readonly<Record<SchoolPlanText, Bilingual>> = {
  words: { zh: '目标内容', en: 'words of the goal' },
  title: { zh: '活动名称', en: 'name' },
  leader: { zh: '负责人', en: 'leader' },
  group: { zh: '参加人员', en: 'group' },
  expectedResult: { zh: '预期成果', en: 'expected result' },
  judging: { zh: '成效评价', en: 'judging' },
  support: { zh: '所需支持', en: 'support' },
};
const part = ({ part: name }: ProblemData): Bilingual =>
  PARTS[name as SchoolPlanText] ?? { zh: String(name), en: String(name) };

/** What a goal aims at, in words; its code where there is none. */
export function aimWords(code: string): Bilingual {
  const aim = aimOfCode(code);
  if (aim === null) return { zh: code, en: code };
  if (aim.kind === 'item') {
    const label = standardItem(aim.item)?.labels.I;
    return {
      zh: `第${aim.item}项 ${label?.zh ?? ''}`.trim(),
      en: `Item ${aim.item} ${label?.en ?? ''}`.trim(),
    };
  }
  const [dimension, column] = [STANDARD_DIMENSION_NAMES[aim.dimension], STANDARD_COLUMN_NAMES[aim.column]];
  return { zh: `${dimension.zh}（${column.zh}）`, en: `${dimension.en} (${column.en})` };
}

/** Problems of schools' study plans, to those who write and review them. Rows are numbered by the page. */
export const schoolPlanProblems = {
  'school-plan-too-many-goals': {
    zh: (d) => `目标共${d['count']}条，最多${d['maximum']}条，请合并或删去一些。`,
    en: (d) => `There are ${d['count']} goals; the most is ${d['maximum']}. Join or remove some.`,
  },
  'school-plan-too-many-activities': {
    zh: (d) => `活动共${d['count']}项，最多${d['maximum']}项，请合并或删去一些。`,
    en: (d) => `There are ${d['count']} activities; the most is ${d['maximum']}. Join or remove some.`,
  },
  'school-plan-text-too-long': {
    zh: (d) => `“${part(d).zh}”共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) =>
      `The ${part(d).en} has ${d['length']} characters; the most is ${d['maximum']}. Make it shorter.`,
  },
  'school-plan-key-twice': {
    zh: () => '目标或活动的编号重复或无效，请刷新页面后再改。',
    en: () =>
      'A goal or activity has the key of another, or none that is valid. Reload the page and change it again.',
  },
  'school-plan-goals-missing': {
    zh: () => '方案还没有目标，请对照本校诊断至少写一条。',
    en: () => 'The plan has no goal. Write at least one, with the diagnosis of your school beside it.',
  },
  'school-plan-activities-missing': {
    zh: () => '方案还没有活动，请至少安排一项。',
    en: () => 'The plan has no activity. Plan at least one.',
  },
  'school-plan-text-missing': {
    zh: (d) => `“${part(d).zh}”还没有填写，请补充。`,
    en: (d) => `The ${part(d).en} is missing. Fill it in.`,
  },
  'school-plan-goal-aims-at-nothing': {
    zh: () => '这条目标还没有对应的薄弱处，请从本校诊断中选择。',
    en: () => 'This goal aims at no weakness yet. Choose one of your school’s diagnosis.',
  },
  'school-plan-goal-not-weak': {
    zh: (d) => `“${aimWords(String(d['aim'])).zh}”不是本校诊断中的薄弱处，请另选。`,
    en: (d) =>
      `“${aimWords(String(d['aim'])).en}” is no weakness of your school’s diagnosis. Choose another.`,
  },
  'school-plan-goal-without-activity': {
    zh: () => '这条目标没有活动支撑，请在活动中勾选它。',
    en: () => 'No activity serves this goal. Tick it in one.',
  },
  'school-plan-goal-unknown': {
    zh: () => '这项活动对应的目标已删去，请重新勾选。',
    en: () => 'A goal of this activity is gone. Tick its goals again.',
  },
  'school-plan-day-missing': {
    zh: () => '这项活动还没有起止日期，请填写。',
    en: () => 'This activity has no first and last day. Fill them in.',
  },
  'school-plan-days-reversed': {
    zh: (d) => `这项活动的结束日期${d['to']}早于开始日期${d['from']}，请更正。`,
    en: (d) => `This activity ends on ${d['to']}, before it begins on ${d['from']}. Correct the days.`,
  },
  'school-plan-outside-training': {
    zh: (d) => `这项活动不在培训期间（${d['first']}至${d['last']}），请调整日期。`,
    en: (d) => `This activity lies outside the training (${d['first']} to ${d['last']}). Move it.`,
  },
  'school-plan-theme-unknown': {
    zh: () => '这项活动还没有对应的研修主题，请选择。',
    en: () => 'This activity serves no theme yet. Choose one.',
  },
  'school-plan-activity-hours': {
    zh: (d) => `这项活动的学时应在0.5至${hours(d['maximum'])}之间，现为${hours(d['halfHours'])}，请更正。`,
    en: (d) =>
      `An activity has between 0.5 and ${hours(d['maximum'])} hours; this one has ${hours(d['halfHours'])}. Correct it.`,
  },
  'school-plan-hours-above': {
    zh: (d) =>
      `每位教师的线下学时共${hours(d['planned'])}，政策规定最多${hours(d['allowed'])}，请减去${hours(d['excess'])}学时。`,
    en: (d) =>
      `One teacher meets ${hours(d['planned'])} offline hours; the policy allows ${hours(d['allowed'])}. Take out ${hours(d['excess'])}.`,
  },
  'school-plan-theme-hours-missing': {
    zh: (d) =>
      `主题${d['theme']}需要线下${hours(d['asked'])}学时，还差${hours(d['missing'])}学时，请安排活动。`,
    en: (d) =>
      `Theme ${d['theme']} asks for ${hours(d['asked'])} offline hours and lacks ${hours(d['missing'])}. Plan an activity for it.`,
  },
  'school-plan-not-a-school': {
    zh: () => '校本研修方案由学校制定，请在学校的页面中填写。',
    en: () => 'Study plans are written by schools. Open the page of a school.',
  },
  'school-plan-under-review': {
    zh: () => '方案已提交，正在审阅，暂时不能修改。需要修改的，请联系审阅人退回。',
    en: () => 'The plan is under review and cannot be changed. Ask a reviewer to return it if it must be.',
  },
  'school-plan-approved': {
    zh: () => '方案已通过。需要调整的，请先点“修改方案”，修改后重新提交审阅。',
    en: () => 'The plan is approved. To adjust it choose “Change the plan” first, then hand it in again.',
  },
  'school-plan-not-approved': {
    zh: () => '方案尚未通过，可以直接修改，不必重新打开。',
    en: () => 'The plan is not approved; it can be changed as it is.',
  },
  'school-plan-changed-meanwhile': {
    zh: (d) => `${d['by'] ?? '他人'}刚刚修改了方案。您的内容还在本页，请查看对方的修改后再保存。`,
    en: (d) =>
      `${d['by'] ?? 'Somebody'} has just changed the plan. Your words are still on the page; look at the other changes, then save again.`,
  },
  'school-plan-not-begun': {
    zh: () => '方案还没有内容，请填写并保存后再提交。',
    en: () => 'There is no plan yet. Write and save it before handing it in.',
  },
  'school-plan-not-empty': {
    zh: () => '方案中已有内容。为避免覆盖，只有空白方案才能复制往期方案。',
    en: () =>
      'There is something in the plan already. So that nothing is written over, only an empty plan can be copied into.',
  },
  'school-plan-nothing-to-copy': {
    zh: () => '本校在那一批次没有方案可以复制，请另选批次或直接填写。',
    en: () => 'Your school has no plan in that cohort. Choose another, or begin anew.',
  },
  'school-plan-not-under-review': {
    zh: () => '这份方案现在不在审阅中，请刷新列表。',
    en: () => 'This plan is not under review. Reload the list.',
  },
  'school-plan-other-version': {
    zh: (d) => `学校已提交第${d['version']}版，请刷新后审阅新版。`,
    en: (d) => `The school has handed in version ${d['version']}. Reload the page and review that one.`,
  },
  'school-plan-reviewed-by-others': {
    zh: () => '按本项目的规定，您的身份不审阅校本研修方案。如有意见，请联系审阅人。',
    en: () =>
      'In this programme your role does not review schools’ study plans. Tell a reviewer if you have remarks.',
  },
  'school-plan-reviewed-already': {
    zh: () => '您这一方已通过这一版，不必重复审阅。请等待其他审阅人。',
    en: () => 'Your side has approved this version already. Wait for the other reviewer.',
  },
  'school-plan-return-without-reason': {
    zh: () => '请写明退回原因，以便学校修改。',
    en: () => 'Say why the plan is returned, so that the school knows what to change.',
  },
  'school-plan-comment-too-long': {
    zh: (d) => `意见共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The comment has ${d['length']} characters; the most is ${d['maximum']}. Make it shorter.`,
  },
} satisfies Readonly<
  Record<
    SchoolPlanProblemCode | SchoolPlanWritingProblemCode | SchoolPlanReviewProblemCode,
    ProblemTexts[string]
  >
>;
