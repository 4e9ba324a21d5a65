import type { ReviewProblemCode } from '@tisheng/domain-rules/certification/completion-review/may-decide-review.js';
import type { Bilingual, ProblemTexts } from '../problem-texts.js';
import { REVIEW_EXCEPTION_LABELS } from '../review-exceptions.js';
import { OFFICE_LEVEL_LABELS, STATE_LABELS, labelOf } from '../states.js';

/** Texts of `libs/domain-rules/src/certification/completion-review`. */
export const completionReviewProblems = {
  'review-not-in-policy': {
    zh: () => '本地区的政策未设结业审核，综合评定公布后即可发证。',
    en: () =>
      'This region’s policy asks for no completion review: certificates follow the published results.',
  },
  'review-not-your-level': {
    zh: (d) => `结业审核由${levelsOf(d.levels, 'zh')}办理，您不能办理。请联系该级工程办。`,
    en: (d) => `Completion reviews are made by the office at this level: ${levelsOf(d.levels, 'en')}.`,
  },
  'review-not-yet-yours': {
    zh: (d) =>
      `该学员目前为“${labelOf(STATE_LABELS['completion-review'], d.state, 'zh')}”，您现在不能这样决定。请先由应办理的一级审核。`,
    en: (d) =>
      `The review stands at “${labelOf(STATE_LABELS['completion-review'], d.state, 'en')}”, where you cannot decide so. The office whose turn it is comes first.`,
  },
  'review-cannot-pass': {
    zh: (d) => `还不能通过：${exceptionsOf(d.exceptions, 'zh')}。请先办结，或暂缓、退回。`,
    en: (d) =>
      `This cannot be passed yet: ${exceptionsOf(d.exceptions, 'en')}. Settle it first, or hold the learner back or return.`,
  },
  'review-needs-reason': {
    zh: (d) => `请写明理由，至少 ${d.minimum} 个字；理由留在审核记录中。`,
    en: (d) => `Give a reason of at least ${d.minimum} characters; it stays on record.`,
  },
  'review-certificate-issued': {
    zh: () => '该学员已有有效证书，结业审核已经结束。如证书有误，请在登记簿中撤销。',
    en: () =>
      'A valid certificate has been issued and the review is over. Revoke the certificate if it is wrong.',
  },
  'review-count-changed': {
    zh: (d) => `可以通过的学员现为 ${d.now} 人，与您看到的 ${d.expected} 人不同。请核对后再确认。`,
    en: (d) =>
      `There are ${d.now} learners to pass now, not the ${d.expected} that you saw. Look again and confirm.`,
  },
} satisfies Readonly<Record<ReviewProblemCode, ProblemTexts[string]>>;

const listOf = (
  labels: Readonly<Record<string, Bilingual>>,
  codes: unknown,
  language: keyof Bilingual,
): string =>
  String(codes)
    .split(', ')
    .map((code) => labelOf(labels, code, language))
    .join(language === 'zh' ? '、' : ', ');
const levelsOf = (levels: unknown, language: keyof Bilingual): string =>
  listOf(OFFICE_LEVEL_LABELS, levels, language);
const exceptionsOf = (codes: unknown, language: keyof Bilingual): string =>
  listOf(REVIEW_EXCEPTION_LABELS, codes, language);
