import type { Bilingual } from './problem-texts.js';

/** What each kind of long work does, in a few words. */
export const JOB_KIND_LABELS: Readonly<Record<string, Bilingual>> = {
  'check-roster': { zh: '核对名册', en: 'Check a roster' },
  'commit-roster-import': { zh: '导入名册', en: 'Import a roster' },
  'undo-roster-import': { zh: '撤销名册导入', en: 'Undo a roster import' },
  'confirm-enrollments': { zh: '确认参训名单', en: 'Confirm enrollments' },
  'withdraw-enrollments': { zh: '办理退出', en: 'Withdraw enrollments' },
  'return-enrollments': { zh: '退回学校', en: 'Return to schools' },
  'put-forward-teachers': { zh: '推荐参训教师', en: 'Put teachers forward' },
  'export-enrollments': { zh: '导出参训名单', en: 'Export enrollments' },
  'create-teacher-accounts': { zh: '开通教师账号', en: 'Create teachers’ accounts' },
  'apply-unit-change': { zh: '执行机构变更', en: 'Apply an organization change' },
  'recompute-obligations': { zh: '重新核定参训要求', en: 'Recompute obligations' },
  'find-duplicates': { zh: '查找重复信息', en: 'Find duplicates' },
  'propose-workshops': { zh: '拟定工作坊分组', en: 'Propose workshops' },
  'recommend-for-cohort': { zh: '统一推荐课程', en: 'Recommend courses' },
  'compute-item-statistics': { zh: '计算题目统计', en: 'Reckon figures of questions' },
  'recompute-diagnosis': { zh: '重新汇总诊断', en: 'Count the diagnosis anew' },
  'search-distortion': { zh: '筛查失真数据', en: 'Search for distorted data' },
  'find-similar-works': { zh: '比对雷同作品', en: 'Compare works' },
  'carry-out-mass-decision': { zh: '批量撤销或更正证书', en: 'Decide on many certificates' },
  'merge-teachers': { zh: '合并重复教师', en: 'Merge teachers' },
};

/**
 * The name of a kind of long work; its own name where nobody has written one.
 *
 * @example jobKindLabel('check-roster').en // 'Check a roster'
 */
export function jobKindLabel(kind: string): Bilingual {
  const label = Object.hasOwn(JOB_KIND_LABELS, kind) ? JOB_KIND_LABELS[kind] : undefined;
  return label ?? { zh: kind, en: kind };
}

/** Counts that results of long work often hold. */
const RESULT_LABELS: Readonly<Record<string, Bilingual>> = {
  added: { zh: '新增', en: 'added' },
  changed: { zh: '变动', en: 'changed' },
  transferred: { zh: '调动', en: 'transferred' },
  left: { zh: '离岗', en: 'left' },
  teachersAdded: { zh: '新增教师', en: 'teachers added' },
  teachersChanged: { zh: '变动教师', en: 'teachers changed' },
  teachersTransferred: { zh: '调动教师', en: 'teachers transferred' },
  teachersLeft: { zh: '离岗教师', en: 'teachers who left' },
  rows: { zh: '行数', en: 'rows' },
  rowsRead: { zh: '读取行数', en: 'rows read' },
  rowsAccepted: { zh: '可导入', en: 'rows accepted' },
  rowsRejected: { zh: '有错误', en: 'rows refused' },
  rowsWarned: { zh: '需留意', en: 'rows to look at' },
  putForward: { zh: '推荐', en: 'put forward' },
  confirmed: { zh: '确认', en: 'confirmed' },
  waiting: { zh: '候补', en: 'waiting' },
  withdrawn: { zh: '取消', en: 'withdrawn' },
  alreadyEnrolled: { zh: '已在名单', en: 'already enrolled' },
  leftOut: { zh: '未处理', en: 'left out' },
  created: { zh: '新建', en: 'created' },
  renewed: { zh: '重发', en: 'renewed' },
  issued: { zh: '出具', en: 'issued' },
  merged: { zh: '合并', en: 'merged' },
  teachers: { zh: '教师', en: 'teachers' },
  recommended: { zh: '已推荐', en: 'with recommendations' },
  undiagnosed: { zh: '未完成前测', en: 'without a pre-test' },
  revoked: { zh: '已撤销', en: 'revoked' },
  reissued: { zh: '已换发', en: 'issued anew' },
  open: { zh: '待处理', en: 'to be decided' },
};

/** Name of a count in the result of long work; its own name where nobody has written one. */
export function jobResultLabel(name: string): Bilingual {
  const label = Object.hasOwn(RESULT_LABELS, name) ? RESULT_LABELS[name] : undefined;
  return label ?? { zh: name, en: name };
}
