import type { PageTexts } from './page-texts.js';

/** Words of the pages on which what an institution says it has sent is compared with what is held. */
export const reconciliationTexts = {
  title: { zh: '推送对账', en: 'Reconciliation' },
  lead: {
    zh: '按周期、按学员核对贵机构报送的数量与平台持有的数量，有差异的在前。',
    en: 'What you say you have sent against what is held, by cycle and learner; differences first.',
  },
  'lead-office': {
    zh: '按周期、按学员核对{institution}报送的数量与平台持有的数量，有差异的在前。',
    en: 'What {institution} says it has sent against what is held, by cycle and learner; differences first.',
  },
  back: { zh: '机构对接看板', en: 'Exchange board' },
  'to-reconciliation': { zh: '对账', en: 'Reconcile' },
  cycle: { zh: '周期', en: 'Cycle' },
  'cycle-choice': { zh: '第{number}周期（{from}–{to}）', en: 'Cycle {number} ({from}–{to})' },
  'only-different': { zh: '只看有差异的', en: 'Differences only' },
  export: { zh: '导出CSV', en: 'Export CSV' },
  upload: { zh: '上传报送数量', en: 'Upload what was sent' },
  'upload-title': { zh: '上传第{number}周期的报送数量', en: 'What was sent for cycle {number}' },
  'upload-text': {
    zh: 'CSV文件，表头为learnerNo,records或learnerNo,records,minutes，每名学员一行，也可以用相同字段的NDJSON。条数指发生在本周期内、没有被更正的记录。再次上传会替换本周期以前的报送数量。',
    en: 'A CSV file with the header learnerNo,records or learnerNo,records,minutes, one line a learner, or NDJSON of the same fields. Count records that happened in the cycle and were not corrected. Another upload replaces this one.',
  },
  file: { zh: '文件', en: 'File' },
  'file-missing': { zh: '请选择文件。', en: 'Choose a file.' },
  'not-stated': { zh: '机构尚未报送数量', en: 'Nothing stated yet' },
  'stated-at': { zh: '{time} 报送', en: 'Stated {time}' },
  'stated-records': { zh: '机构报送（条）', en: 'Records stated' },
  'held-records': { zh: '平台持有（条）', en: 'Records held' },
  'stated-minutes': { zh: '机构报送（分钟）', en: 'Minutes stated' },
  'held-minutes': { zh: '平台持有（分钟）', en: 'Minutes held' },
  different: { zh: '有差异的学员', en: 'Learners that differ' },
  'of-learners': { zh: '共 {count} 名', en: 'of {count}' },
  learner: { zh: '学员号', en: 'Learner' },
  name: { zh: '姓名', en: 'Name' },
  school: { zh: '学校', en: 'School' },
  difference: { zh: '结论', en: 'Comparison' },
  none: { zh: '没有差异', en: 'No differences' },
  'none-hint': { zh: '本周期报送的数量与平台一致。', en: 'Both agree for this cycle.' },
  'no-cycle': { zh: '培训开始后可以对账', en: 'Begins with the training' },
  'no-cycle-hint': {
    zh: '第一个推送周期开始后，这里按周期核对。',
    en: 'Once the first cycle has begun, it can be compared here.',
  },
} as const satisfies PageTexts;
