import type { ChangeWorkshopProblemCode } from '@tisheng/domain-rules/enrollment/workshops/may-change-workshop.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Why workshops and groups cannot be as wished. */
export const workshopProblems = {
  'workshop-not-in-policy': {
    zh: () => '本地区的政策没有规定工作坊人数，请先由最高一级工程办在政策包中补充。',
    en: () =>
      'The policy names no sizes of workshops; the office at the top adds them to the policy pack first.',
  },
  'workshop-unknown': {
    zh: () => '没有这个工作坊，请刷新页面。',
    en: () => 'There is no such workshop; refresh the page.',
  },
  'workshop-name-missing': { zh: () => '请填写名称。', en: () => 'Give it a name.' },
  'workshop-nobody-chosen': {
    zh: () => '请选择要调整的学员（已在该组的不必选）。',
    en: () => 'Choose people who are not in that group yet.',
  },
  'workshop-group-full': {
    zh: ({ members, asked, maximum }) =>
      `该组已有 ${members} 人，再加 ${asked} 人超过上限 ${maximum} 人，请减少或换一组。`,
    en: ({ members, asked, maximum }) =>
      `The group has ${members}; ${asked} more exceed ${maximum}. Choose fewer or another group.`,
  },
  'workshop-group-unknown': {
    zh: () => '没有这个研修小组，请刷新页面。',
    en: () => 'There is no such study group; refresh the page.',
  },
  'workshop-other-county': {
    zh: () => '只能选择本县区的教师。',
    en: () => 'Only teachers of the same county can be chosen.',
  },
  'workshop-without-leader': {
    zh: ({ name }) => `“${name}”还没有坊主，请先指定。`,
    en: ({ name }) => `"${name}" has no leader yet; name one first.`,
  },
  'workshop-nothing-to-publish': {
    zh: () => '没有待发布的工作坊，请先拟定分组。',
    en: () => 'There are no drafts; propose workshops first.',
  },
  'workshop-move-reason-missing': {
    zh: () => '工作坊已发布，调整成员请填写理由。',
    en: () => 'The workshop is published; give a reason for the change.',
  },
  'workshop-leader-without-account': {
    zh: ({ name }) => `${name}还没有账号，请先开通教师账号。`,
    en: ({ name }) => `${name} has no account; open one first.`,
  },
  'workshop-leader-already': {
    zh: ({ name }) => `${name}已是这个工作坊的坊主。`,
    en: ({ name }) => `${name} leads this workshop already.`,
  },
} satisfies Record<
  ChangeWorkshopProblemCode | 'workshop-not-in-policy' | 'workshop-unknown',
  ProblemTexts[string]
>;
