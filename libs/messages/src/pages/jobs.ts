import type { PageTexts } from './page-texts.js';

/** Words about long work: its progress, the tray and the page of its history. */
export const jobTexts = {
  title: { zh: '后台任务', en: 'Background work' },
  lead: {
    zh: '导入、导出、批量确认等耗时的操作在后台进行，关闭页面不影响它们。结束的任务保留90天。',
    en: 'Imports, exports and large decisions are done in the background; closing the page does not disturb them. Finished work is shown for 90 days.',
  },
  tray: { zh: '后台任务', en: 'Background work' },
  'tray-running': { zh: '后台任务，{count} 项进行中', en: 'Background work, {count} under way' },
  'all-jobs': { zh: '查看全部任务', en: 'All background work' },
  'no-running': { zh: '没有进行中的任务', en: 'Nothing is under way' },
  'just-finished': { zh: '最近结束', en: 'Finished lately' },

  kind: { zh: '任务', en: 'Work' },
  subject: { zh: '对象', en: 'About' },
  state: { zh: '状态', en: 'State' },
  progress: { zh: '进度', en: 'Progress' },
  'begun-by': { zh: '发起人', en: 'Begun by' },
  'begun-at': { zh: '发起时间', en: 'Begun' },
  'finished-at': { zh: '结束时间', en: 'Ended' },
  outcome: { zh: '结果', en: 'Outcome' },
  WAITING: { zh: '等待中', en: 'Waiting' },
  RUNNING: { zh: '进行中', en: 'Under way' },
  DONE: { zh: '已完成', en: 'Done' },
  REFUSED: { zh: '未通过', en: 'Refused' },
  FAILED: { zh: '出错', en: 'Failed' },
  CANCELLED: { zh: '已取消', en: 'Stopped' },
  stopping: { zh: '正在取消', en: 'Stopping' },

  'progress-of': { zh: '{done} / {total}', en: '{done} of {total}' },
  'progress-unknown': { zh: '正在处理', en: 'Working' },
  'waiting-hint': { zh: '正在排队，马上开始。', en: 'In the queue; it begins in a moment.' },
  'leave-hint': {
    zh: '可以离开本页，任务会继续进行。',
    en: 'You may leave this page; the work goes on.',
  },
  'done-hint': { zh: '已完成，结果已保存。', en: 'Done; the result is stored.' },
  'refused-hint': { zh: '任务没有执行，数据没有改变：', en: 'It was not done and nothing was changed:' },
  'failed-hint': {
    zh: '系统出错，数据没有改变。可以重做；仍然出错时请联系管理员，并告知任务编号 {id}。',
    en: 'The system failed and nothing was changed. Try again; if it fails again, tell the administrator the number {id}.',
  },
  'cancelled-hint': {
    zh: '任务已取消，数据没有改变。',
    en: 'It was stopped and nothing was changed.',
  },
  cancel: { zh: '取消任务', en: 'Stop the work' },
  retry: { zh: '重做', en: 'Do it anew' },

  'all-states': { zh: '全部状态', en: 'All states' },
  'under-way': { zh: '进行中', en: 'Under way' },
  'came-to-nothing': { zh: '未成功', en: 'Came to nothing' },
  'all-kinds': { zh: '全部任务', en: 'All kinds of work' },
  'only-mine': { zh: '只看我发起的', en: 'Only mine' },
  none: { zh: '没有后台任务', en: 'There is no background work' },
  'none-hint': {
    zh: '导入名册、导出名单等操作开始后，这里会显示进度和结果。',
    en: 'Once you import a roster or export a list, its progress and result appear here.',
  },
} as const satisfies PageTexts;
