import type { FindingProblemCode } from '@tisheng/domain-rules/exchange/distortion/may-judge-finding.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems of findings of distorted data. */
export const distortionProblems = {
  'finding-unknown': {
    zh: () => '没有找到这条疑似失真数据，可能数据已更正；请刷新列表。',
    en: () => 'This finding is not there, perhaps since the data was corrected; load the list again.',
  },
  'finding-decided-otherwise': {
    zh: () => '这条疑似失真数据的状态已变化，请刷新后再处理。',
    en: () => 'The state of this finding has changed; load it again.',
  },
  'finding-reason-missing': {
    zh: ({ minimum }) => `请写明内容，至少 ${minimum} 个字。`,
    en: ({ minimum }) => `Write at least ${minimum} characters.`,
  },
  'finding-reason-too-long': {
    zh: ({ length, maximum }) => `内容有 ${length} 个字，超过 ${maximum} 个字，请精简。`,
    en: ({ length, maximum }) => `This has ${length} characters; keep it within ${maximum}.`,
  },
  'finding-days-out-of-range': {
    zh: ({ maximum }) => `请给机构 1 至 ${maximum} 天的说明期限。`,
    en: ({ maximum }) => `Give the institution 1 to ${maximum} days to answer.`,
  },
  'finding-answer-awaited': {
    zh: ({ until }) => `机构的说明期限到 ${String(until).slice(0, 10)}，请在收到说明或期满后再剔除。`,
    en: ({ until }) =>
      `The institution may answer until ${String(until).slice(0, 10)}; strike after its answer or that day.`,
  },
  'finding-learners-elsewhere': {
    zh: () => '涉及的教师不全在您的管辖范围内，请由上级工程办处理。',
    en: () => 'Not all of the learners are below your office; leave it to the office above.',
  },
} satisfies Readonly<Record<FindingProblemCode, ProblemTexts[string]>>;
