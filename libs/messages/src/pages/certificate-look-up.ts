import type { PageTexts } from './page-texts.js';

/** Words of the register for personnel offices: the look-up by exact numbers and the export. */
export const certificateLookUpTexts = {
  title: { zh: '证书查询', en: 'Look certificates up' },
  lead: {
    zh: '供教师资格定期注册、职称评审和考核使用：凭完整的身份证号或证书编号查询，每次查询记入操作日志。',
    en: 'For registration, title review and appraisal: by whole ID numbers or certificate numbers. Each look-up is kept in the audit trail.',
  },
  numbers: { zh: '身份证号或证书编号', en: 'ID numbers or certificate numbers' },
  'numbers-hint': {
    zh: '每行一个，可从表格粘贴，一次最多 {most} 个；不支持按姓名或部分号码查询。',
    en: 'One a line, pasted from a table for instance, {most} at most. Names and parts of numbers find nothing.',
  },
  purpose: { zh: '用途', en: 'Purpose' },
  'purpose-REGISTRATION': { zh: '教师资格定期注册', en: 'Periodic registration' },
  'purpose-TITLE_REVIEW': { zh: '职称评审', en: 'Title review' },
  'purpose-APPRAISAL': { zh: '考核与评优', en: 'Appraisal and awards' },
  'purpose-OTHER': { zh: '其他', en: 'Other' },
  reason: { zh: '查询事由', en: 'Reason' },
  'reason-hint': { zh: '如：2026年春季定期注册审核。', en: 'For instance: registration of spring 2026.' },
  submit: { zh: '查询', en: 'Look up' },
  answers: {
    zh: '查询 {asked} 个，{found} 个有有效证书',
    en: '{asked} looked up, {found} with a valid certificate',
  },
  asked: { zh: '查询号码', en: 'Asked' },
  none: { zh: '未查到证书', en: 'No certificate found' },
  number: { zh: '证书编号', en: 'Number' },
  holder: { zh: '持证人', en: 'Holder' },
  certificate: { zh: '证书', en: 'Certificate' },
  grade: { zh: '等级', en: 'Grade' },
  hours: { zh: '学时', en: 'Hours' },
  'issued-on': { zh: '颁发日期', en: 'Issued' },
  state: { zh: '今日状态', en: 'State today' },
  verification: { zh: '查验页', en: 'Verification' },
  download: { zh: '下载答复表', en: 'Download the answers' },
  'file-name': { zh: '证书查询答复', en: 'certificate-answers' },
  export: { zh: '导出', en: 'Export' },
  'export-title': { zh: '导出证书名单', en: 'Export certificates' },
  'export-text': {
    zh: '按当前筛选导出，供人事部门核验；导出记入操作日志。',
    en: 'Everything under the current filter, for personnel offices; the audit trail keeps it.',
  },
  'with-id': { zh: '包含完整证件号码', en: 'With whole ID numbers' },
  'unmask-reason': { zh: '为什么需要完整证件号码', en: 'Why whole ID numbers are needed' },
  'unmask-hint': {
    zh: '至少 {minimum} 个字，记入操作日志。',
    en: '{minimum} characters at least; the audit trail keeps it.',
  },
  'as-workbook': { zh: '导出表格（xlsx）', en: 'As a workbook (xlsx)' },
  'as-csv': { zh: '导出 CSV', en: 'As CSV' },
} as const satisfies PageTexts;
