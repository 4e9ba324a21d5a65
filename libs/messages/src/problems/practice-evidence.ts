import type { ThemeProblemCode } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import type { MayAttestProblemCode } from '@tisheng/domain-rules/practice-evidence/may-attest.js';
import type { SubmitProblemCode } from '@tisheng/domain-rules/practice-evidence/may-submit.js';
import type { OfflineHoursProblemCode } from '@tisheng/domain-rules/practice-evidence/offline-hours.js';
import type { ReviewProblemCode } from '@tisheng/domain-rules/practice-evidence/review.js';
import type { ReviewedVersionProblemCode } from '@tisheng/domain-rules/practice-evidence/reviewed-version.js';
import type { ProblemData, ProblemTexts } from '../problem-texts.js';

/** Half-hours as hours: 21 → 10.5. */
const hours = (halfHours: ProblemData[string] | undefined): number => Number(halfHours) / 2;

/** Problems of practice: work handed in, reviews, offline hours. */
export const practiceEvidenceProblems = {
  'practice-not-enrolled': {
    zh: () => '您在本批次的报名尚未确认或已结束，不能提交作业。如有疑问，请联系学校。',
    en: () =>
      'You are not, or no longer, confirmed in this cohort, so work cannot be handed in. Ask your school if in doubt.',
  },
  'theme-of-region': {
    zh: (d) => `主题${d['theme']}由区域统一完成，教师无需提交。`,
    en: (d) => `Theme ${d['theme']} is done by the region; teachers hand in nothing.`,
  },
  'theme-not-open-yet': {
    zh: (d) => `主题${d['theme']}自${d['opensOn']}起开放，届时再提交；草稿可以先保存。`,
    en: (d) => `Theme ${d['theme']} opens on ${d['opensOn']}. Hand in then; a draft can be saved now.`,
  },
  'theme-closed': {
    zh: (d) => `主题${d['theme']}已于${d['closedOn']}截止。如有特殊情况，请联系坊主。`,
    en: (d) =>
      `Theme ${d['theme']} closed on ${d['closedOn']}. Speak to your workshop leader if there was a reason.`,
  },
  'evidence-already-submitted': {
    zh: (d) => `主题${d['theme']}的作业已提交，正等待评阅；退回后可以修改。`,
    en: (d) =>
      `Your work for theme ${d['theme']} is handed in and waits for review. It can be changed if it is returned.`,
  },
  'evidence-already-accepted': {
    zh: (d) => `主题${d['theme']}的作业已通过，无需再交。`,
    en: (d) => `Your work for theme ${d['theme']} is accepted; nothing more is needed.`,
  },
  'practice-topic-missing': {
    zh: () => '请选择一个参考选题，或填写自定的选题。',
    en: () => 'Choose one of the suggested topics or write your own.',
  },
  'practice-topic-too-long': {
    zh: (d) => `选题最多${d['maximum']}个字，现有${d['length']}个，请缩短。`,
    en: (d) => `A topic has ${d['maximum']} characters at most, this one ${d['length']}. Shorten it.`,
  },
  'evidence-empty': {
    zh: () => '作业是空的，请填写正文或上传文件。',
    en: () => 'There is nothing to hand in. Write a text or add a file.',
  },
  'evidence-text-too-short': {
    zh: (d) => `正文至少${d['minimum']}个字，现有${d['length']}个。请补充，或上传文件。`,
    en: (d) => `A text needs ${d['minimum']} characters, this has ${d['length']}. Write more or add a file.`,
  },
  'evidence-text-too-long': {
    zh: (d) => `正文最多${d['maximum']}个字，现有${d['length']}个。请精简，或把全文作为文件上传。`,
    en: (d) =>
      `A text has ${d['maximum']} characters at most, this one ${d['length']}. Shorten it or add the whole as a file.`,
  },
  'too-many-files': {
    zh: (d) => `最多上传${d['maximum']}个文件，现有${d['files']}个。请减少，或打包成zip。`,
    en: (d) =>
      `At most ${d['maximum']} files can be added, there are ${d['files']}. Take some out or pack them as zip.`,
  },
  'too-many-links': {
    zh: (d) => `最多填写${d['maximum']}个链接，现有${d['links']}个，请减少。`,
    en: (d) => `At most ${d['maximum']} links can be given, there are ${d['links']}. Take some out.`,
  },
  'link-malformed': {
    zh: (d) => `链接“${d['link']}”不完整，请填写以http://或https://开头的网址。`,
    en: (d) =>
      `The link “${d['link']}” is not complete. Give an address that begins with http:// or https://.`,
  },
  'review-of-own-work': {
    zh: () => '不能评阅自己的作业，请交由其他评阅人。',
    en: () => 'Nobody reviews their own work. Leave it to another reviewer.',
  },
  'review-of-unsubmitted-work': {
    zh: () => '这份作业当前不在待评阅状态，请刷新后再看。',
    en: () => 'This work is not waiting for review just now. Reload and look again.',
  },
  'review-score-missing': {
    zh: () => '通过作业须填写得分；成果作品还须填写技术水平和教学价值得分。',
    en: () =>
      'Accepted work needs a score; a finished work also needs scores for technical level and teaching value.',
  },
  'review-score-malformed': {
    zh: () => '得分应在0到100之间，最多两位小数，请修改。',
    en: () => 'A score lies between 0 and 100 with two decimals at most. Change it.',
  },
  'review-score-below-acceptance': {
    zh: (d) => `${d['score']}分低于通过线${d['acceptedFrom']}分。请退回并写明修改建议，或调整得分。`,
    en: (d) =>
      `${d['score']} points are below the ${d['acceptedFrom']} needed. Return the work with advice, or adjust the score.`,
  },
  'review-comment-missing': {
    zh: (d) => `退回作业时请写明修改建议，至少${d['minimum']}个字。`,
    en: (d) => `Returned work needs advice on what to improve, ${d['minimum']} characters at least.`,
  },
  'review-comment-too-long': {
    zh: (d) => `评语最多${d['maximum']}个字，现有${d['length']}个，请精简。`,
    en: (d) => `A comment has ${d['maximum']} characters at most, this one ${d['length']}. Shorten it.`,
  },
  'offline-hours-of-other-school': {
    zh: () => '只能认定本校在职教师的线下学时。请核对该教师现在所属的学校。',
    en: () => 'A school attests hours of its own teachers only. Check which school the teacher belongs to.',
  },
  'offline-hours-malformed': {
    zh: () => '线下学时应大于0，并以半学时为单位，请修改。',
    en: () => 'Offline hours are above 0, in whole half-hours. Change the number.',
  },
  'theme-without-offline-hours': {
    zh: (d) => `主题${d['theme']}没有线下学时，无需认定。`,
    en: (d) => `Theme ${d['theme']} has no offline hours; there is nothing to attest.`,
  },
  'offline-hours-above-theme': {
    zh: (d) =>
      `主题${d['theme']}的线下学时最多${hours(d['maximum'])}，已认定${hours(d['already'])}，不能再加${hours(d['halfHours'])}。请减少。`,
    en: (d) =>
      `Theme ${d['theme']} has ${hours(d['maximum'])} offline hours; ${hours(d['already'])} are attested, so ${hours(d['halfHours'])} more are too many. Lower the number.`,
  },
  'practice-theme-unknown': {
    zh: (d) => `本批次没有主题${d['theme']}，请重新选择主题。`,
    en: (d) => `This cohort has no theme ${d['theme']}. Choose another.`,
  },
  'review-of-outdated-version': {
    zh: (d) =>
      `这份作业已更新为第${d['current']}版，您评阅的是第${d['reviewed']}版。请刷新，看过新版后再评阅。`,
    en: (d) =>
      `This work now stands at version ${d['current']}; you reviewed version ${d['reviewed']}. Reload and read it again.`,
  },
  'offline-hours-not-enrolled': {
    zh: () => '该教师在本批次的报名尚未确认或已结束，不能认定线下学时。请先确认报名。',
    en: () =>
      'This teacher is not, or no longer, confirmed in the cohort, so hours cannot be attested. Confirm first.',
  },
  'offline-hours-date-malformed': {
    zh: () => '活动日期不正确，请按“年-月-日”填写，例如2016-05-09。',
    en: () => 'The day of the activity is no date. Write it as year-month-day, 2016-05-09 for example.',
  },
  'offline-hours-outside-training': {
    zh: (d) => `活动日期${d['heldOn']}不在本批次培训期内（${d['from']}至${d['to']}），请修改。`,
    en: (d) => `${d['heldOn']} lies outside the training (${d['from']} to ${d['to']}). Change the day.`,
  },
  'offline-hours-in-future': {
    zh: (d) => `活动日期${d['heldOn']}还没有到，活动结束后再认定。`,
    en: (d) => `${d['heldOn']} has not come yet. Attest the hours after the activity.`,
  },
} satisfies Readonly<
  Record<
    | SubmitProblemCode
    | ThemeProblemCode
    | ReviewProblemCode
    | ReviewedVersionProblemCode
    | OfflineHoursProblemCode
    | MayAttestProblemCode,
    ProblemTexts[string]
  >
>;
