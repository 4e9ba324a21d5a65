import type { PlanCommentProblemCode } from '@tisheng/domain-rules/course-selection/shared-plans/check-plan-comment.js';
import type { SharedPlanProblemCode } from '@tisheng/domain-rules/course-selection/shared-plans/may-recommend-plan.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems of plans shown to colleagues, and of the comments on them. */
export const sharedPlanProblems = {
  'plan-not-confirmed': {
    zh: () => '这份研修计划还没有确认过，确认后才能推荐。',
    en: () => 'This plan has not been confirmed; it can be recommended once it is.',
  },
  'plan-recommended-already': {
    zh: () => '这份研修计划已经推荐过，请在“已推荐”中查看。',
    en: () => 'This plan is recommended already. Look under “Recommended”.',
  },
  'plan-not-recommended': {
    zh: () => '这份研修计划没有待处理的推荐，可能已撤回。请刷新页面。',
    en: () => 'There is no recommendation of this plan; it may have been taken back. Reload the page.',
  },
  'plan-not-shown-yet': {
    zh: () => '教师同意展示后，才能推荐到全地区。',
    en: () => 'A plan can be shown in the whole region once its teacher has consented.',
  },
  'plan-of-no-member': {
    zh: () => '您只能推荐自己工作坊成员的研修计划，请从名单中选择。',
    en: () => 'You can recommend plans of your own workshops’ members alone. Choose from the list.',
  },
  'recommendation-declined': {
    zh: () => '教师未同意展示这份研修计划，不再重复征求意见。教师本人可随时改为同意。',
    en: () => 'The teacher has said no, and nobody asks twice. The teacher may consent later.',
  },
  'recommendation-reason-missing': {
    zh: () => '请写明推荐理由，教师和同事都会看到。',
    en: () => 'Say why you recommend it; the teacher and colleagues will read it.',
  },
  'recommendation-reason-too-long': {
    zh: (d) => `推荐理由共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The reason has ${d['length']} characters; the most is ${d['maximum']}. Make it shorter.`,
  },
  'no-course-to-adopt': {
    zh: () =>
      '这份计划中没有您可以加选的课程：要么已在您的计划中，要么由其他机构开设或已停开。可以参考它的思路自行选课。',
    en: () =>
      'There is no course of this plan that you can add: you have them already, or they are another institution’s or no longer offered. Take its ideas and choose from the catalogue.',
  },
  'shared-plan-not-shown': {
    zh: () => '这份研修计划已不再展示，请返回列表查看其他计划。',
    en: () => 'This plan is no longer shown. Go back to the list.',
  },
  'plan-comment-too-short': {
    zh: (d) => `评论至少${d['minimum']}个字，请再写具体一些。`,
    en: (d) => `A comment has at least ${d['minimum']} characters. Say a little more.`,
  },
  'plan-comment-too-long': {
    zh: (d) => `评论共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The comment has ${d['length']} characters; the most is ${d['maximum']}. Make it shorter.`,
  },
  'plan-comments-too-many': {
    zh: (d) => `您在${d['minutes']}分钟内已发表${d['comments']}条评论，请稍后再发。`,
    en: (d) => `You have written ${d['comments']} comments within ${d['minutes']} minutes. Wait a little.`,
  },
  'plan-comment-unknown': {
    zh: () => '这条评论已删除，请刷新页面。',
    en: () => 'This comment is gone. Reload the page.',
  },
  'plan-comment-of-somebody-else': {
    zh: () => '这是别人的评论，您只能修改或删除自己的评论。',
    en: () => 'This is somebody else’s comment. Change or delete your own alone.',
  },
  'plan-comment-is-own': {
    zh: () => '这是您自己的评论，不必举报，可以直接删除。',
    en: () => 'This is your own comment. Delete it instead of reporting it.',
  },
  'plan-comment-hidden': {
    zh: () => '这条评论已被管理单位隐藏，不能修改。如有疑问，请联系学校。',
    en: () => 'This comment was hidden and cannot be changed. Ask the school if in doubt.',
  },
  'hiding-reason-missing': {
    zh: () => '请写明隐藏评论的理由，理由会留存记录。',
    en: () => 'Say why the comment is hidden; the reason stays on record.',
  },
  'hiding-reason-too-long': {
    zh: (d) => `理由共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The reason has ${d['length']} characters; the most is ${d['maximum']}. Make it shorter.`,
  },
} satisfies Readonly<Record<SharedPlanProblemCode | PlanCommentProblemCode, ProblemTexts[string]>>;
