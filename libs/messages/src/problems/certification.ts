import type { CertificateNumberProblemCode } from '@tisheng/domain-rules/certification/certificate-number.js';
import type { IssueProblemCode } from '@tisheng/domain-rules/certification/may-issue.js';
import type { RevokeProblemCode } from '@tisheng/domain-rules/certification/may-revoke.js';
import type { VerificationCodeProblemCode } from '@tisheng/domain-rules/certification/verification-code.js';
import type { VerificationProblemCode } from '@tisheng/domain-rules/certification/verification.js';
import type { ProblemTexts } from '../problem-texts.js';
import { OBLIGATION_LABELS, OFFICE_LEVEL_LABELS, STATE_LABELS, labelOf } from '../states.js';

/** Texts of `libs/domain-rules/src/certification`. */
export const certificationProblems = {
  'certificate-pattern-invalid': {
    zh: (d) =>
      `证书编号规则“${d.pattern}”无效。请写明一个 {year} 和一个 {serial:位数}，如 AB{year}-{serial:6}。`,
    en: (d) =>
      `The numbering pattern “${d.pattern}” is not valid. Write {year} once and {serial:digits} once, as in AB{year}-{serial:6}.`,
  },
  'certificate-number-malformed': {
    zh: (d) => `证书编号格式不对，应如 ${d.example}。请按证书上的编号重新输入。`,
    en: (d) =>
      `This is not the form of a certificate number, which looks like ${d.example}. Type it as it is printed.`,
  },
  'certificate-serial-exhausted': {
    zh: (d) => `需要 ${d.wanted} 个编号，只剩 ${d.left} 个。请在政策中增加流水号位数。`,
    en: (d) =>
      `${d.wanted} numbers are needed and ${d.left} are left. Give the serial more digits in the policy.`,
  },
  'certificate-not-your-level': {
    zh: (d) => `证书由${labelOf(OFFICE_LEVEL_LABELS, d.level, 'zh')}颁发，您不能办理。请报上级办理。`,
    en: (d) =>
      `Certificates are issued by the office at this level: ${labelOf(OFFICE_LEVEL_LABELS, d.level, 'en')}. Pass the matter on to it.`,
  },
  'certificate-not-for-obligation': {
    zh: (d) => `该教师属于“${labelOf(OBLIGATION_LABELS, d.obligation, 'zh')}”，按政策只记学时，不发证书。`,
    en: (d) =>
      `This teacher takes part as “${labelOf(OBLIGATION_LABELS, d.obligation, 'en')}”: the policy records the hours and issues no certificate.`,
  },
  'certificate-not-enrolled': {
    zh: (d) =>
      `该教师的参训状态为“${labelOf(STATE_LABELS.enrollment, d.state, 'zh')}”，不能发证。请先由县级确认参训。`,
    en: (d) =>
      `The enrollment is “${labelOf(STATE_LABELS.enrollment, d.state, 'en')}”. Have the county confirm it first.`,
  },
  'certificate-result-missing': {
    zh: () => '还没有综合评定结果，不能发证。请先完成综合评定。',
    en: () => 'There is no comprehensive result yet. Complete the evaluation first.',
  },
  'certificate-result-failed': {
    zh: () => '综合评定为不合格，不能发证。申诉成立或重新评定合格后方可发证。',
    en: () => 'The comprehensive result is fail. A certificate needs an upheld appeal or a new result.',
  },
  'certificate-proof-missing': {
    zh: (d) => `尚未取得合格证明（${d.proof}）。请先补足学时或测评。`,
    en: (d) => `The proof ${d.proof} is not earned. Complete its hours or assessment first.`,
  },
  'certificate-review-missing': {
    zh: () => '尚未通过结业审核。请先由县级、市级审核。',
    en: () => 'The completion review is not done. Have county and city review the learner first.',
  },
  'certificate-findings-open': {
    zh: (d) => `还有 ${d.findings} 条数据疑点未处理。请先作出处理决定。`,
    en: (d) => `${d.findings} findings about this learner's data are undecided. Decide them first.`,
  },
  'certificate-appeal-open': {
    zh: () => '该教师的申诉尚未办结。请先作出申诉决定。',
    en: () => 'An appeal of this teacher is open. Decide it first.',
  },
  'certificate-already-issued': {
    zh: () => '该教师已有有效证书，不再重复颁发。如需更换，请先撤销原证书。',
    en: () => 'This teacher holds a valid certificate. Revoke it first if a new one is needed.',
  },
  'certificate-revoked': {
    zh: (d) => `证书 ${d.number} 已撤销，不能再打印。撤销原因请向发证单位查询。`,
    en: (d) => `Certificate ${d.number} was revoked and is no longer printed. Ask the issuing office why.`,
  },
  'credential-of-revoked': {
    zh: (d) => `证书 ${d.number} 已撤销，不再提供电子凭证。撤销原因请向发证单位查询。`,
    en: (d) =>
      `Certificate ${d.number} was revoked, and its credential is no longer given out. Ask the issuing office why.`,
  },
  'credential-unreadable': {
    zh: () => '这不是电子凭证文件。请选择从个人中心下载的 .json 文件，不要改动其内容。',
    en: () =>
      'This is not the file of a credential. Choose the .json file as it was downloaded from the personal centre.',
  },
  'verification-number-missing': {
    zh: () => '请输入证书编号。',
    en: () => 'Enter the certificate number.',
  },
  'verification-name-missing': {
    zh: () => '请输入持证人姓名；只有编号不能查询。',
    en: () => "Enter the holder's name; a number alone cannot be looked up.",
  },
  'verification-code-malformed': {
    zh: () => '验证码无法识别。请重新扫描证书上的二维码，或用编号和姓名查询。',
    en: () => 'This code cannot be read. Scan the QR code again, or verify by number and name.',
  },
  'revocation-not-your-level': {
    zh: (d) => `证书只能由${labelOf(OFFICE_LEVEL_LABELS, d.level, 'zh')}撤销。请报上级办理。`,
    en: (d) =>
      `Certificates are revoked by the office at this level: ${labelOf(OFFICE_LEVEL_LABELS, d.level, 'en')}. Pass the matter on to it.`,
  },
  'revocation-already-done': {
    zh: () => '该证书已撤销，不必再次撤销。',
    en: () => 'This certificate is already revoked; nothing is left to do.',
  },
  'revocation-ground-unknown': {
    zh: (d) => `撤销事由“${d.ground}”不在政策之内。请选择：${d.known}。`,
    en: (d) => `“${d.ground}” is no ground for revocation in the policy. Choose one of: ${d.known}.`,
  },
  'revocation-reason-missing': {
    zh: (d) => `请写明撤销的具体情况，至少 ${d.minimum} 个字。`,
    en: (d) => `Say what happened, in ${d.minimum} characters at least.`,
  },
} satisfies Readonly<
  Record<
    | CertificateNumberProblemCode
    | IssueProblemCode
    | RevokeProblemCode
    | VerificationCodeProblemCode
    | VerificationProblemCode
    | 'certificate-revoked'
    | 'credential-of-revoked'
    | 'credential-unreadable',
    ProblemTexts[string]
  >
>;
