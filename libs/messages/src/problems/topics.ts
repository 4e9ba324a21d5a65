import type { TopicOfferProblemCode } from '@tisheng/domain-rules/practice-evidence/topics/check-topic-offers.js';
import type { SuggestTopicProblemCode } from '@tisheng/domain-rules/practice-evidence/topics/may-suggest-topic.js';
import type { PictureProblemCode } from '@tisheng/domain-rules/practice-evidence/work-text/pictures-are-attached.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems of topics and of drafts that two devices write. */
export const topicProblems = {
  'workshop-not-led': {
    zh: () => '只有本坊坊主才能这样做。请确认您当前的角色，或联系工程办。',
    en: () => 'Only the leader of this workshop may do so. Check the role you work under, or ask the office.',
  },
  'suggested-topic-length': {
    zh: (d) => `选题应为${d['minimum']}到${d['maximum']}个字，现有${d['length']}个，请修改。`,
    en: (d) =>
      `A topic has ${d['minimum']} to ${d['maximum']} characters, this one ${d['length']}. Change it.`,
  },
  'suggested-topic-stands-already': {
    zh: (d) => `“${d['words']}”已在选题中，不必重复推荐。`,
    en: (d) => `“${d['words']}” stands among the topics already; it need not be suggested again.`,
  },
  'suggested-topics-too-many': {
    zh: (d) => `每个主题最多推荐${d['maximum']}个选题，请先撤回不再需要的。`,
    en: (d) => `A theme takes ${d['maximum']} suggestions at most. Withdraw what is needed no more.`,
  },
  'suggested-topic-gone': {
    zh: () => '这个选题已被撤回或不能选用，请刷新后另选。',
    en: () => 'This topic was withdrawn or cannot be taken. Reload and choose another.',
  },
  'topic-offer-empty': {
    zh: () => '请至少选一位成员。',
    en: () => 'Choose one member at least.',
  },
  'topic-offer-unknown-topic': {
    zh: () => '选题已变化，请刷新后再发送建议。',
    en: () => 'The topics have changed. Reload and send again.',
  },
  'topic-offer-not-member': {
    zh: () => '该教师不在本坊，请刷新后再发送建议。',
    en: () => 'This teacher is not in the workshop. Reload and send again.',
  },
  'topic-offer-has-work': {
    zh: () => '作业已动笔或已提交，不再改选题；请换一位成员。',
    en: () => 'Something is written or handed in, so that the topic stays. Choose another member.',
  },
  'topic-offer-waits': {
    zh: () => '已有一条建议在等该成员答复，请等答复后再发。',
    en: () => 'An offer waits for this member’s answer already. Send another after it.',
  },
  'topic-offer-same-topic': {
    zh: () => '该成员已选了这个选题，不必再建议。',
    en: () => 'This member has taken that topic already.',
  },
  'topic-offer-gone': {
    zh: () => '这条建议已失效或已答复，请刷新后再看。',
    en: () => 'This offer was answered or stands no more. Reload and look again.',
  },
  'picture-not-attached': {
    zh: (d) => `正文里有${d['count']}张图片不在附件中，请重新插入或从正文中删除。`,
    en: (d) => `${d['count']} pictures of the text are not attached. Put them in again or take them out.`,
  },
  'draft-changed-elsewhere': {
    zh: () => '另一台设备保存过不同的内容。请先比较两份内容，决定保留哪一份，再提交。',
    en: () =>
      'Another device has saved something else. Compare the two, decide what stays, and hand in then.',
  },
} satisfies Readonly<
  Record<
    | Exclude<SuggestTopicProblemCode, 'theme-of-region'>
    | TopicOfferProblemCode
    | PictureProblemCode
    | 'suggested-topic-gone'
    | 'draft-changed-elsewhere',
    ProblemTexts[string]
  >
>;
