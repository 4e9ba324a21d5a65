import type { PageTexts } from './page-texts.js';

/** Words of the public page on which anybody verifies a certificate. */
export const verifyTexts = {
  title: { zh: '查验证书', en: 'Verify a certificate' },
  lead: {
    zh: '输入证书编号和持证人姓名，核对证书是否由本工程颁发、现在是否有效。',
    en: 'Give the number and the holder’s name to learn whether this programme issued the certificate and whether it is valid today.',
  },
  'lead-code': {
    zh: '以下是该二维码所指证书的登记内容。请逐项与纸面核对。',
    en: 'This is what the register holds of the certificate behind the code. Compare every line with the paper.',
  },
  number: { zh: '证书编号', en: 'Certificate number' },
  'number-hint': {
    zh: '印在证书下方，含字母和数字。',
    en: 'Printed at the foot of the certificate, letters and digits.',
  },
  name: { zh: '持证人姓名', en: 'Holder’s name' },
  'name-hint': { zh: '与证书上印的姓名完全一致。', en: 'Exactly as printed on the certificate.' },
  submit: { zh: '查验', en: 'Verify' },
  again: { zh: '查验另一张证书', en: 'Verify another certificate' },
  'or-credential': { zh: '或者查验电子凭证', en: 'Or verify a credential' },
  'credential-lead': {
    zh: '选择持证人提供的电子凭证文件（.json），核对是否由本工程签发、内容有无改动、证书现在是否有效。文件只用于本次查验，不保存。',
    en: 'Choose the holder’s credential file (.json) to learn whether this programme signed it, whether it is unchanged, and whether the certificate is valid today. The file is used for this check and not kept.',
  },
  'choose-credential': { zh: '选择电子凭证文件', en: 'Choose a credential file' },
  'not-a-credential': {
    zh: '文件“{file}”不是电子凭证。请选择从个人中心下载的 .json 文件。',
    en: '“{file}” is not a credential. Choose the .json file as it was downloaded from the personal centre.',
  },
  checked: { zh: '已查验“{file}”', en: 'Verified “{file}”' },
  'signature-genuine': {
    zh: '签名有效：由本工程签发，内容未经改动。',
    en: 'The signature holds: this programme signed it and nothing was changed.',
  },
  'signature-altered': {
    zh: '签名无效：文件内容与签发时不一致，可能被改动过。请让持证人重新下载。',
    en: 'The signature does not hold: this is not what was signed. Ask the holder to download it again.',
  },
  'signature-withdrawn': {
    zh: '签名密钥已停用，不再作为凭据。请让持证人重新下载电子凭证。',
    en: 'The key that signed it was withdrawn and counts no more. Ask the holder to download the credential again.',
  },
  'signature-unknown': {
    zh: '这份电子凭证不是由本工程签发的。',
    en: 'This programme has not signed this credential.',
  },
  valid: { zh: '有效', en: 'Valid' },
  'valid-line': {
    zh: '该证书由本工程颁发，目前有效。',
    en: 'This programme issued the certificate and it is valid today.',
  },
  revoked: { zh: '已撤销', en: 'Revoked' },
  'revoked-line': {
    zh: '该证书曾由本工程颁发，现已撤销，不再有效。',
    en: 'This programme issued the certificate and has revoked it. It is not valid any more.',
  },
  unknown: { zh: '查无此证', en: 'Not found' },
  'unknown-line': {
    zh: '登记簿中没有编号和姓名都相符的证书。请核对编号和姓名后再查；如仍查不到，请联系颁发单位。',
    en: 'The register holds no certificate with this number and name. Check both; if it is still not found, ask the issuing office.',
  },
  'unknown-code-line': {
    zh: '该二维码不是本工程证书上的二维码。请改用证书编号和姓名查验。',
    en: 'This is not the code of a certificate of this programme. Verify by number and name instead.',
  },
  'compare-hint': {
    zh: '以上为颁发当日登记的全部印刷内容。与纸面有任何不同，即说明纸面被改动。',
    en: 'These are all the printed lines as registered on the day of issue. Any difference means that the paper was altered.',
  },
  'revoked-on': { zh: '撤销日期：{date}', en: 'Revoked on {date}' },
  'checked-at': { zh: '查验时间 {time}', en: 'Verified {time}' },
} as const satisfies PageTexts;
