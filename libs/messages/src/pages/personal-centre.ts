import type { PageTexts } from './page-texts.js';

/** Words of the teacher's personal centre: certificates, proofs, account. */
export const personalCentreTexts = {
  title: { zh: '个人中心', en: 'Personal centre' },
  certificates: { zh: '证书', en: 'Certificates' },
  'no-certificates': { zh: '还没有证书', en: 'No certificate yet' },
  'no-certificates-hint': {
    zh: '综合评定合格、颁发单位签发后，证书会出现在这里，可以随时打印。',
    en: 'Once you have passed and the office has issued it, your certificate appears here to be printed at any time.',
  },
  number: { zh: '编号', en: 'Number' },
  'issued-on': { zh: '颁发日期', en: 'Issued on' },
  'revoked-on': { zh: '撤销日期', en: 'Revoked on' },
  'revocation-reason': { zh: '撤销原因', en: 'Reason' },
  'revoked-appeal': {
    zh: '如有异议，您可以在 {date} 前向{issuer}书面申请复核，并附上能说明情况的原始材料。',
    en: 'If you disagree, you may ask {issuer} in writing until {date} to look again, with whatever shows how it was.',
  },
  'completion-review': { zh: '结业审核', en: 'Completion review' },
  'review-under-way': {
    zh: '您已达到结业要求，审核通过后由发证单位颁发证书，您不需要办理什么。',
    en: 'You have met every requirement. The certificate follows the review; there is nothing for you to do.',
  },
  'review-stopped': {
    zh: '审核意见：{reason}。请与学校联系补正，有变化后自动重新审核。',
    en: 'What the office wrote: {reason}. Ask your school; once it is mended the review opens by itself.',
  },
  'issuing-office': { zh: '发证单位', en: 'the issuing office' },
  print: { zh: '打印证书', en: 'Print the certificate' },
  'download-credential': { zh: '下载电子凭证', en: 'Download the credential' },
  'credential-hint': {
    zh: '电子凭证是带数字签名的证书文件，内容与纸质证书一致，可交给用人单位或其他平台自动核验。请原样保存，不要改动文件内容。',
    en: 'The credential is a digitally signed file that says what the paper says. Employers and other platforms can check it automatically. Keep it as it is; a changed file is not valid.',
  },
  'copy-link': { zh: '复制查验链接', en: 'Copy the verification link' },
  copied: { zh: '已复制', en: 'Copied' },
  'open-verification': { zh: '打开查验页', en: 'Open the verification page' },
  proofs: { zh: '合格证明', en: 'Proofs' },
  'proof-line': { zh: '{hours} 学时 · {score} 分', en: '{hours} hours · {score} points' },
  account: { zh: '账号', en: 'Account' },
  name: { zh: '姓名', en: 'Name' },
  'account-and-security': { zh: '账号与安全', en: 'Account and security' },
  'change-password': { zh: '修改密码', en: 'Change password' },
  'sign-out': { zh: '退出登录', en: 'Sign out' },
} as const satisfies PageTexts;
