import type { PageTexts } from './page-texts.js';

/** Words of the register of certificates. */
export const certificationDeskTexts = {
  title: { zh: '证书登记簿', en: 'Register of certificates' },
  number: { zh: '证书编号', en: 'Number' },
  holder: { zh: '持证人', en: 'Holder' },
  grade: { zh: '等级', en: 'Grade' },
  'issued-on': { zh: '颁发日期', en: 'Issued' },
  search: { zh: '编号、姓名或学员编号', en: 'Number, name or learner number' },
  flagged: { zh: '颁发后结果有变', en: 'Result changed since' },
  'flag-note': { zh: '结果有变', en: 'Result changed' },
  'verification-page': { zh: '查验页', en: 'Verification' },
  empty: { zh: '登记簿中没有证书', en: 'The register holds none' },
  'empty-hint': {
    zh: '综合评定公布之后，在此颁发证书。',
    en: 'Certificates are issued here once results are published.',
  },
  issue: { zh: '颁发证书', en: 'Issue certificates' },
  'issue-title': { zh: '颁发本批次的证书', en: 'Issue certificates of this cohort' },
  'issue-text': {
    zh: '为综合评定合格以上、材料齐全的教师逐人颁发，编号连续。已有证书的不重复颁发，尚有缺项的按原因列出。',
    en: 'Everybody who has passed and lacks nothing gets a certificate with the next number. Nobody gets a second one; who is held back is told by reason.',
  },
  issued: {
    zh: '颁发 {issued} 份证书、{proofs} 份合格证明。',
    en: '{issued} certificates and {proofs} proofs issued.',
  },
  numbers: { zh: '编号 {first} 至 {last}', en: 'Numbers {first} to {last}' },
  blocked: { zh: '未颁发的原因', en: 'Why others got none' },
  'blocked-count': { zh: '{count} 人：', en: '{count}: ' },
  revoke: { zh: '撤销', en: 'Revoke' },
  'revoke-title': { zh: '撤销{name}的证书', en: 'Revoke the certificate of {name}' },
  'revoke-warning': {
    zh: '证书立即失效，查验时显示“已撤销”，不能恢复。除“发证有误”外，综合评定转为不合格，合格证明一并撤销；登记保留。',
    en: 'The certificate is void at once, verification says so, and nothing brings it back. Unless the paper alone was wrong, the result becomes fail and the proofs are revoked too; the record stays.',
  },
  ground: { zh: '撤销依据', en: 'Ground' },
  'choose-ground': { zh: '请选择撤销依据', en: 'Choose a ground' },
  'ground-missing': { zh: '请选择撤销依据。', en: 'Choose a ground.' },
  'what-happened': { zh: '事实', en: 'What happened' },
  'what-happened-hint': { zh: '写入登记簿，说明查实的情况。', en: 'Goes into the register.' },
  'revoked-done': { zh: '证书 {number} 已撤销。', en: 'Certificate {number} is revoked.' },
} as const satisfies PageTexts;
