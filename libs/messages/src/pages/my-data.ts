import type { PageTexts } from './page-texts.js';

/** Words of what a teacher sees of their own obligation and data. */
export const myDataTexts = {
  title: { zh: '我的数据', en: 'My data' },
  lead: {
    zh: '平台保存的关于您的全部数据，可以随时下载：一份可阅读的网页和一份通用数据文件。',
    en: 'Everything that is held about you, as a page to read and as a file for programs.',
  },
  download: { zh: '下载我的数据', en: 'Download my data' },
  'erase-lead': {
    zh: '培训结束或离职后，您可以申请删除个人信息。证书登记和操作日志依法保留。',
    en: 'When training is over or you have left, you may ask to be forgotten. Register and trail are kept by law.',
  },
  'ask-erasure': { zh: '申请删除个人信息', en: 'Ask to erase my data' },
  'ask-title': { zh: '申请删除个人信息', en: 'Ask to erase my data' },
  submit: { zh: '提交申请', en: 'Ask' },
  reason: { zh: '理由', en: 'Reason' },
  REQUESTED: { zh: '申请已提交，等待工程办决定', en: 'Asked; the office will decide' },
  GRANTED: { zh: '已删除', en: 'Erased' },
  REFUSED: { zh: '工程办未同意', en: 'Refused by the office' },
  obligation: { zh: '参训要求', en: 'Obligation' },
  clause: { zh: '政策依据：{clause}', en: 'By {clause}' },
  'changed-title': {
    zh: '您的参训要求由“{before}”变为“{after}”',
    en: 'Your obligation changed from “{before}” to “{after}”',
  },
  'waiting-title': {
    zh: '您的参训要求拟由“{before}”变为“{after}”，待县级工程办确认',
    en: 'Your obligation is to change from “{before}” to “{after}” when the county confirms',
  },
  'because-FACTS_CORRECTED': { zh: '因个人信息更正。', en: 'Your facts were corrected.' },
  'because-POLICY_ACTIVATED': { zh: '因政策调整。', en: 'Another policy holds.' },
  'because-RECOMPUTED': { zh: '因批次重新核定。', en: 'The cohort was decided anew.' },
  seen: { zh: '知道了', en: 'I have read it' },
} as const satisfies PageTexts;
