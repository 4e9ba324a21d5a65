import type { DecideRecognitionProblemCode } from '@tisheng/domain-rules/enrollment/recognition/decide-recognition.js';
import type { EvidenceFileProblemCode } from '@tisheng/domain-rules/enrollment/recognition/evidence-file.js';
import type { ClaimRecognitionProblemCode } from '@tisheng/domain-rules/enrollment/recognition/may-claim-recognition.js';
import type { ProblemTexts } from '../problem-texts.js';

type Code =
  | DecideRecognitionProblemCode
  | EvidenceFileProblemCode
  | ClaimRecognitionProblemCode
  | 'recognition-unknown';

const hours = (halfHours: unknown): string => String(Number(halfHours) / 2);

/** Why earlier training is not recognised as wished. */
export const recognitionProblems = {
  'recognition-file-empty': { zh: () => '请选择证明材料文件。', en: () => 'Choose a file as evidence.' },
  'recognition-file-too-large': {
    zh: ({ megabytes }) => `文件超过 ${megabytes} MB，请压缩或降低扫描精度。`,
    en: ({ megabytes }) => `The file exceeds ${megabytes} MB; scan it smaller.`,
  },
  'recognition-file-kind-unknown': {
    zh: () => '只收 PDF、JPG 或 PNG 文件（以文件内容为准），请另存后再上传。',
    en: () => 'Only PDF, JPG or PNG by content; save it as one of them.',
  },
  'recognition-unknown': {
    zh: () => '没有这条申请，请刷新页面。',
    en: () => 'There is no such claim; refresh the page.',
  },
  'recognition-not-offered': {
    zh: () => '本地区的政策没有以往培训认定。',
    en: () => 'The region recognises no earlier training.',
  },
  'recognition-programme-unknown': {
    zh: () => '请在文件列出的项目中选择。',
    en: () => 'Choose one of the programmes that the document lists.',
  },
  'recognition-not-enrolled': {
    zh: () => '只有已确认参训的教师可以申请。',
    en: () => 'Only teachers whose place is confirmed may claim.',
  },
  'recognition-date-ahead': { zh: () => '完成日期不能晚于今天。', en: () => 'The day must not lie ahead.' },
  'recognition-date-after-training-began': {
    zh: () => '只认定本批次开始以前完成的培训。',
    en: () => 'Only training completed before the cohort began is recognised.',
  },
  'recognition-hours-out-of-range': {
    zh: () => '请填写学时，以半学时为单位，最多 500 学时。',
    en: () => 'Give the hours in steps of half an hour, at most 500.',
  },
  'recognition-certificate-missing': {
    zh: () => '请填写证书编号。',
    en: () => 'Give the certificate’s number.',
  },
  'recognition-evidence-missing': { zh: () => '请上传证明材料。', en: () => 'Send the evidence.' },
  'recognition-evidence-used': {
    zh: () => '这份材料已经用于另一条申请，同一份材料只能用一次。',
    en: () => 'This evidence serves another claim already; each serves once.',
  },
  'recognition-state': {
    zh: () => '这条申请已另有处理，请刷新页面。',
    en: () => 'This claim was dealt with meanwhile; refresh the page.',
  },
  'recognition-reason-missing': { zh: () => '请填写理由。', en: () => 'Give a reason.' },
  'recognition-granted-none': {
    zh: () => '认定学时至少为半学时。',
    en: () => 'Grant at least half an hour.',
  },
  'recognition-granted-above-claimed': {
    zh: ({ claimed }) => `不能超过申请的 ${hours(claimed)} 学时。`,
    en: ({ claimed }) => `No more than the ${hours(claimed)} hours claimed.`,
  },
  'recognition-granted-above-cap': {
    zh: ({ cap, left }) => `每人最多认定 ${hours(cap)} 学时，此人还可认定 ${hours(left)} 学时。`,
    en: ({ cap, left }) => `At most ${hours(cap)} hours each; ${hours(left)} are left.`,
  },
  'recognition-cohort-over': {
    zh: () => '批次已结束，结果不再变化。',
    en: () => 'The cohort is closed; its results change no more.',
  },
} satisfies Record<Code, ProblemTexts[string]>;
