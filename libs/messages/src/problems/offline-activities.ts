import type { ActivityHoursProblemCode } from '@tisheng/domain-rules/practice-evidence/offline-activities/activity-hours.js';
import type { ActivityProblemCode } from '@tisheng/domain-rules/practice-evidence/offline-activities/check-activity.js';
import type { SpotCheckProblemCode } from '@tisheng/domain-rules/practice-evidence/offline-activities/check-finding.js';
import type { AttendProblemCode } from '@tisheng/domain-rules/practice-evidence/offline-activities/may-attend.js';
import type { ProblemData, ProblemTexts } from '../problem-texts.js';
import { stateLabel } from '../states.js';

/** Half-hours as hours: 21 → 10.5. */
const hours = (halfHours: ProblemData[string] | undefined): number => Number(halfHours) / 2;
const state = (word: ProblemData[string] | undefined, language: 'zh' | 'en'): string =>
  stateLabel('offline-activity', String(word))?.[language] ?? String(word);

/** Problems of school-based activities, attendance and spot checks. */
export const offlineActivityProblems = {
  'activity-title-missing': {
    zh: () => '请填写活动名称。',
    en: () => 'Give the activity a name.',
  },
  'activity-title-too-long': {
    zh: (d) => `活动名称最多${d['maximum']}个字，现有${d['length']}个，请缩短。`,
    en: (d) => `The name has ${d['length']} characters; the most is ${d['maximum']}. Shorten it.`,
  },
  'activity-place-missing': {
    zh: () => '请填写活动地点。',
    en: () => 'Say where the activity takes place.',
  },
  'activity-place-too-long': {
    zh: (d) => `活动地点最多${d['maximum']}个字，现有${d['length']}个，请缩短。`,
    en: (d) => `The place has ${d['length']} characters; the most is ${d['maximum']}. Shorten it.`,
  },
  'activity-theme-without-offline-hours': {
    zh: (d) => `主题${d['theme']}没有线下学时，请选择有线下学时的主题。`,
    en: (d) => `Theme ${d['theme']} has no offline hours. Choose one that has.`,
  },
  'activity-ends-before-start': {
    zh: () => '结束时间不晚于开始时间，请修改。',
    en: () => 'The activity does not end after it begins. Change one of the times.',
  },
  'activity-half-hours-malformed': {
    zh: () => '学时须大于零，以0.5学时为单位，请修改。',
    en: () => 'Give hours above none, in halves of an hour.',
  },
  'activity-too-long': {
    zh: (d) => `一次活动最多${hours(d['maximum'])}学时，现为${hours(d['halfHours'])}学时，请修改。`,
    en: (d) => `One activity has ${hours(d['maximum'])} hours at most, this one ${hours(d['halfHours'])}.`,
  },
  'activity-shorter-than-its-hours': {
    zh: (d) => `活动只进行${hours(d['lasts'])}小时，不能记${hours(d['halfHours'])}学时，请修改时间或学时。`,
    en: (d) =>
      `The activity takes ${hours(d['lasts'])} hours and cannot count for ${hours(d['halfHours'])}. Change the times or the hours.`,
  },
  'activity-outside-training': {
    zh: (d) => `活动日期${d['heldOn']}不在本批次培训期内（${d['from']}至${d['to']}），请修改。`,
    en: (d) => `${d['heldOn']} lies outside the training (${d['from']} to ${d['to']}). Change the day.`,
  },
  'activity-over': {
    zh: () => '活动时间已经过去，不能再安排。已开展的活动，请在学时认定中登记。',
    en: () => 'The activity would be over already. Attest hours of the past in the sheet of offline hours.',
  },
  'activity-nobody-invited': {
    zh: () => '请选择参加活动的教师。',
    en: () => 'Choose the teachers who take part.',
  },
  'activity-too-many-invited': {
    zh: (d) => `一次活动最多${d['maximum']}人，现有${d['invited']}人，请分批安排。`,
    en: (d) => `One activity has ${d['maximum']} teachers at most, this one ${d['invited']}. Hold two.`,
  },
  'activity-invites-other': {
    zh: (d) => `所选教师中有${d['others']}人不是您可以邀请的参训教师，请重新选择。`,
    en: (d) => `${d['others']} of those chosen are not learners whom you may invite. Choose again.`,
  },
  'activity-not-open': {
    zh: (d) => `活动现为“${state(d['state'], 'zh')}”，不能取消。`,
    en: (d) => `The activity is “${state(d['state'], 'en')}” and cannot be cancelled.`,
  },
  'attendance-code-wrong': {
    zh: () => '签到码不正确或已更换，请看现场屏幕上的签到码，重新输入。',
    en: () => 'The code is wrong or has changed. Look at the screen on site and type it again.',
  },
  'attendance-too-often': {
    zh: (d) => `输入次数过多，请${d['minutes']}分钟后再试，或请组织者代为登记。`,
    en: (d) => `Too many attempts. Try again in ${d['minutes']} minutes, or ask the organiser to mark you.`,
  },
  'attendance-too-early': {
    zh: () => '活动还没有开始，开始前15分钟起可以签到。',
    en: () => 'The activity has not begun. Codes are taken from 15 minutes before it.',
  },
  'attendance-over': {
    zh: () => '活动签到已经结束。如您到场，请联系组织者登记。',
    en: () => 'Attendance is closed. If you were there, ask the organiser to mark you.',
  },
  'attendance-not-invited': {
    zh: () => '您不在这次活动的邀请名单中。如应参加，请联系组织者。',
    en: () => 'You are not invited to this activity. Ask the organiser if you should be.',
  },
  'attendance-elsewhere': {
    zh: (d) => `该教师同一时间已在“${d['activity']}”签到，不能同时参加两个活动。请核实。`,
    en: (d) =>
      `This teacher is present at “${d['activity']}” at the same time. Nobody is in two places; check it.`,
  },
  'attendance-of-cancelled': {
    zh: () => '活动已取消，无需签到。',
    en: () => 'The activity is cancelled; there is nothing to check in to.',
  },
  'attendance-reason-missing': {
    zh: (d) => `手工登记请写明原因，至少${d['minimum']}个字。`,
    en: (d) => `Say why it is marked by hand, in ${d['minimum']} characters or more.`,
  },
  'attendance-reason-too-long': {
    zh: (d) => `原因最多${d['maximum']}个字，现有${d['length']}个，请缩短。`,
    en: (d) => `The reason has ${d['length']} characters; the most is ${d['maximum']}. Shorten it.`,
  },
  'attendance-times-malformed': {
    zh: () => '到场和离场时间须在活动时间之内，且离场晚于到场，请修改。',
    en: () => 'Coming and leaving lie within the activity, and leaving comes after coming. Change the times.',
  },
  'activity-not-ended': {
    zh: () => '活动还没有结束，结束后再认定学时。',
    en: () => 'The activity has not ended. Attest the hours after it.',
  },
  'activity-not-attestable': {
    zh: (d) => `活动现为“${state(d['state'], 'zh')}”，不能认定学时。`,
    en: (d) => `The activity is “${state(d['state'], 'en')}”; no hours can be attested.`,
  },
  'activity-hours-malformed': {
    zh: () => '学时须为零或以0.5学时为单位的正数，请修改。',
    en: () => 'Give whole halves of an hour, none or more.',
  },
  'activity-hours-above-attended': {
    zh: (d) => `该教师到场${hours(d['attended'])}学时，不能认定${hours(d['halfHours'])}学时，请修改。`,
    en: (d) =>
      `This teacher was there for ${hours(d['attended'])} hours; ${hours(d['halfHours'])} cannot be attested.`,
  },
  'activity-hours-above-theme': {
    zh: (d) =>
      `本主题最多${hours(d['maximum'])}学时，该教师已有${hours(d['others'])}学时，不能再认定${hours(d['halfHours'])}学时，请减少。`,
    en: (d) =>
      `The theme has ${hours(d['maximum'])} hours, ${hours(d['others'])} are attested already; ${hours(d['halfHours'])} more is too much.`,
  },
  'activity-hours-of-other-school': {
    zh: () => '该教师不是本校教师，由其所在学校认定学时。',
    en: () => 'This teacher is not of your school; their own school attests the hours.',
  },
  'activity-unknown': {
    zh: () => '找不到这次活动，请刷新页面后重试。',
    en: () => 'There is no such activity. Reload the page.',
  },
  'offline-hours-taken-back': {
    zh: (d) =>
      `经抽查，主题${d['theme']}已收回${hours(d['takenBack'])}学时，手工最多认定${hours(d['maximum'])}学时。补足学时请重新开展活动。`,
    en: (d) =>
      `A spot check took back ${hours(d['takenBack'])} hours of theme ${d['theme']}; at most ${hours(d['maximum'])} can be attested by hand. Hold another activity for the rest.`,
  },
  'spot-checks-nothing-to-draw': {
    zh: () => '目前没有可抽查的活动：已认定的活动都已抽过，或还没有活动认定学时。',
    en: () => 'There is nothing to draw: no activity has been attested since the last draw.',
  },
  'spot-check-decided': {
    zh: () => '这次抽查已有结论，不能再改。',
    en: () => 'This spot check is decided and stays so.',
  },
  'spot-check-reason-missing': {
    zh: (d) => `结论为不属实时请写明理由，至少${d['minimum']}个字。`,
    en: (d) => `Say why it is not confirmed, in ${d['minimum']} characters or more.`,
  },
  'spot-check-reason-too-long': {
    zh: (d) => `理由最多${d['maximum']}个字，现有${d['length']}个，请缩短。`,
    en: (d) => `The reason has ${d['length']} characters; the most is ${d['maximum']}. Shorten it.`,
  },
  'spot-check-of-own-activity': {
    zh: () => '您组织或参加了这次活动，不能由您作出结论，请由他人核查。',
    en: () => 'You held or attended this activity; somebody else must decide.',
  },
  'spot-check-evidence-missing': {
    zh: () => '请填写说明或上传现场照片、签到表等材料。',
    en: () => 'Write something or add photos or the sign-in sheet.',
  },
  'spot-check-evidence-too-long': {
    zh: (d) => `说明最多${d['maximum']}个字，现有${d['length']}个，请缩短。`,
    en: (d) => `The words have ${d['length']} characters; the most is ${d['maximum']}. Shorten them.`,
  },
  'spot-check-too-many-files': {
    zh: (d) => `最多上传${d['maximum']}个文件，现有${d['files']}个，请删减。`,
    en: (d) => `At most ${d['maximum']} files; there are ${d['files']}. Take some away.`,
  },
} satisfies Readonly<
  Record<
    | ActivityProblemCode
    | AttendProblemCode
    | ActivityHoursProblemCode
    | SpotCheckProblemCode
    | 'activity-unknown',
    ProblemTexts[string]
  >
>;
