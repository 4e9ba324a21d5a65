import type { AnnouncementProblemCode } from '@tisheng/domain-rules/practice-evidence/workshop-life/check-announcement.js';
import type { WorkshopActivityProblemCode } from '@tisheng/domain-rules/practice-evidence/workshop-life/check-workshop-activity.js';
import type { DiscussionProblemCode } from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import type { WorkshopStandingProblemCode } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import type { ProblemData, ProblemTexts } from '../problem-texts.js';

const tooLong = (what: string, whatEn: string): ProblemTexts[string] => ({
  zh: (d: ProblemData) => `${what}共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
  en: (d: ProblemData) =>
    `${whatEn} has ${d['length']} characters; the most is ${d['maximum']}. Make it shorter.`,
});

type Code =
  | WorkshopStandingProblemCode
  | AnnouncementProblemCode
  | WorkshopActivityProblemCode
  | DiscussionProblemCode;

/** Problems of what happens in workshops: announcements, activities, discussion. */
export const workshopLifeProblems = {
  'workshop-not-published': {
    zh: () => '这个工作坊还没有发布，请等县区发布后再来。',
    en: () => 'This workshop is not published yet. Come back once the county has published it.',
  },
  'workshop-not-yours': {
    zh: () => '您不是这个工作坊的成员，可能已调到其他工作坊。请回到“我的工作坊”。',
    en: () => 'You are no member of this workshop; you may have been moved. Go back to “My workshop”.',
  },
  'workshop-not-led-by-you': {
    zh: () => '只有现任坊主可以这样做。如您刚卸任，请联系县区工程办。',
    en: () => 'Only who leads the workshop now can do this. Ask the county office if in doubt.',
  },
  'workshop-has-a-leader': {
    zh: () => '这个工作坊有坊主，请联系坊主处理；没有坊主时县区才代为处理。',
    en: () => 'This workshop has a leader. Ask the leader; the county stands in only while there is none.',
  },
  'announcement-title-missing': { zh: () => '请填写公告标题。', en: () => 'Give the announcement a title.' },
  'announcement-title-too-long': tooLong('公告标题', 'The title'),
  'announcement-text-missing': { zh: () => '请填写公告内容。', en: () => 'Say what is announced.' },
  'announcement-text-too-long': tooLong('公告内容', 'The announcement'),
  'announcement-day-is-past': {
    zh: (d) => `展示截止日期${d['day']}已过，请选今天或以后的日期，或不填。`,
    en: (d) => `The last day ${d['day']} has passed. Choose today or later, or leave it out.`,
  },
  'announcement-unknown': {
    zh: () => '这条公告已撤回，请刷新页面。',
    en: () => 'This announcement was taken back. Reload the page.',
  },
  'workshop-activity-title-missing': {
    zh: () => '请填写活动名称。',
    en: () => 'Give the activity a title.',
  },
  'workshop-activity-title-too-long': tooLong('活动名称', 'The title'),
  'workshop-activity-text-too-long': tooLong('这一项', 'This field'),
  'workshop-activity-ends-before-it-starts': {
    zh: () => '结束时间要晚于开始时间，请修改结束时间。',
    en: () => 'The end must come after the begin. Change the end.',
  },
  'workshop-activity-too-long': {
    zh: (d) => `这类活动最长${d['days']}天，请改早结束时间。`,
    en: (d) => `An activity of this kind lasts ${d['days']} days at most. Let it end earlier.`,
  },
  'workshop-activity-in-the-past': {
    zh: () => '开始时间已过，请选现在或以后的时间。',
    en: () => 'The begin has passed. Choose now or later.',
  },
  'workshop-activity-place-missing': {
    zh: () => '请填写活动地点，让成员知道去哪里。',
    en: () => 'Say where people meet.',
  },
  'workshop-activity-link-missing': {
    zh: () => '请填写会议链接，让成员能够进入会议。',
    en: () => 'Give the web address of the meeting.',
  },
  'workshop-activity-link-unsafe': {
    zh: () => '链接要以 http:// 或 https:// 开头，不能有空格，请改正。',
    en: () => 'A link begins with http:// or https:// and has no spaces. Mend it.',
  },
  'workshop-activity-theme-unknown': {
    zh: (d) => `没有主题${d['theme']}，请从列表中选择。`,
    en: (d) => `There is no theme ${d['theme']}. Choose one from the list.`,
  },
  'workshop-activity-group-unknown': {
    zh: () => '所选小组不在这个工作坊里，请重新选择。',
    en: () => 'A group that you chose is not in this workshop. Choose again.',
  },
  'workshop-activity-unknown': {
    zh: () => '没有这个活动，请刷新页面。',
    en: () => 'There is no such activity. Reload the page.',
  },
  'workshop-activity-cancelled': {
    zh: () => '这个活动已取消，请刷新页面查看原因。',
    en: () => 'This activity was called off. Reload the page to read why.',
  },
  'workshop-activity-cancel-reason-missing': {
    zh: () => '请写明取消的原因，成员会看到。',
    en: () => 'Say why it is called off; the members will read it.',
  },
  'workshop-activity-over': {
    zh: () => '活动已经结束，不能再修改、取消或答复。',
    en: () => 'The activity is over; it cannot be changed, called off or answered any more.',
  },
  'workshop-activity-not-invited': {
    zh: () => '名单里有未受邀请的人，请刷新页面后重试。',
    en: () => 'Somebody here is not invited. Reload the page and try again.',
  },
  'workshop-activity-not-for-you': {
    zh: () => '这个活动没有邀请您所在的小组，不需要答复。',
    en: () => 'Your group is not invited to this activity; no answer is needed.',
  },
  'workshop-activity-not-begun': {
    zh: () => '活动开始前半小时起才能记考勤，请稍后再来。',
    en: () => 'Attendance is kept from half an hour before the begin. Come back later.',
  },
  'workshop-activity-nobody-marked': {
    zh: () => '请至少标记一位成员是否到场。',
    en: () => 'Mark at least one person.',
  },
  'thread-title-missing': { zh: () => '请填写话题标题。', en: () => 'Give the thread a title.' },
  'thread-title-too-long': tooLong('话题标题', 'The title'),
  'post-empty': {
    zh: () => '请写点什么，或添加一个附件。',
    en: () => 'Write something, or add a file.',
  },
  'post-too-long': tooLong('内容', 'The post'),
  'post-files-too-many': {
    zh: (d) => `附件有${d['files']}个，最多${d['maximum']}个，请减少附件。`,
    en: (d) => `There are ${d['files']} files; the most is ${d['maximum']}. Take some away.`,
  },
  'posts-too-many': {
    zh: (d) => `您在${d['minutes']}分钟内已发${d['posts']}条，请稍后再发。`,
    en: (d) => `You have written ${d['posts']} posts within ${d['minutes']} minutes. Wait a little.`,
  },
  'thread-unknown': {
    zh: () => '没有这个话题，请刷新页面。',
    en: () => 'There is no such thread. Reload the page.',
  },
  'thread-closed': {
    zh: () => '这个话题已关闭，不能再发言或修改。如需继续，请坊主重新打开。',
    en: () => 'This thread is closed. Ask the leader to open it again.',
  },
  'thread-of-another-group': {
    zh: () => '这是其他小组的话题，您可以阅读，发言请到本组或全坊话题。',
    en: () => 'This is another group’s thread. Read it, and write in your own group’s.',
  },
  'thread-group-unknown': {
    zh: () => '所选小组不在这个工作坊里，请重新选择。',
    en: () => 'That group is not in this workshop. Choose again.',
  },
  'thread-not-for-you': {
    zh: () => '这个话题没有对您开放，请回到“我的工作坊”。',
    en: () => 'This thread is not open to you. Go back to “My workshop”.',
  },
  'post-unknown': {
    zh: () => '没有这条发言，请刷新页面。',
    en: () => 'There is no such post. Reload the page.',
  },
  'post-not-yours': {
    zh: () => '这是别人的发言，您只能修改或删除自己的发言。',
    en: () => 'This is somebody else’s post. Change or remove your own alone.',
  },
  'post-removed': {
    zh: () => '这条发言已删除，请刷新页面。',
    en: () => 'This post was removed. Reload the page.',
  },
  'post-removal-reason-missing': {
    zh: () => '删除别人的发言请写明理由，发言人会看到。',
    en: () => 'Say why you remove it; its author will read the reason.',
  },
  'reply-to-a-reply': {
    zh: () => '回复只有一层，请回复楼主的发言。',
    en: () => 'Replies stand one level deep. Answer the post above instead.',
  },
} satisfies Readonly<Record<Code, ProblemTexts[string]>>;
