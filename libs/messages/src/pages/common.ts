import type { PageTexts } from './page-texts.js';

/** Words that the shared parts of the pages use. */
export const commonTexts = {
  loading: { zh: '正在载入', en: 'Loading' },
  retry: { zh: '重试', en: 'Try again' },
  'network-lost': { zh: '网络中断', en: 'No connection' },
  'network-lost-hint': {
    zh: '请检查网络后重试，已保存的内容不会丢失。',
    en: 'Check your connection and try again. What you saved is safe.',
  },
  'server-failed': { zh: '系统暂时没有响应', en: 'The system does not answer at present' },
  'server-failed-hint': {
    zh: '您的数据没有改变。请稍后重试。',
    en: 'Nothing was changed. Try again in a while.',
  },
  'page-out-of-date': {
    zh: '系统已更新，请重新载入页面',
    en: 'The system has been updated: reload the page',
  },
  'refused-title': { zh: '未能完成，请处理以下问题', en: 'Not done. Please mend the following' },
  'row-number': { zh: '第{row}行', en: 'Row {row}' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  more: { zh: '载入更多', en: 'Load more' },
  'total-count': { zh: '共 {count} 条', en: '{count} in all' },
  shown: { zh: '已显示 {shown} / {count} 条', en: '{shown} of {count} shown' },
  'nothing-here': { zh: '暂无内容', en: 'Nothing here yet' },
  hours: { zh: '学时', en: 'hours' },
  points: { zh: '分', en: 'points' },
  of: { zh: '{reached} / {needed} {unit}', en: '{reached} of {needed} {unit}' },
  'missing-amount': { zh: '还差 {amount} {unit}', en: '{amount} {unit} missing' },
  reached: { zh: '已达到', en: 'Reached' },
  'until-date': { zh: '截止 {date}', en: 'By {date}' },
  'days-left': { zh: '还有 {days} 天', en: '{days} days left' },
  'last-day': { zh: '今天截止', en: 'Due today' },
  overdue: { zh: '已逾期 {days} 天', en: '{days} days overdue' },
  'row-height': { zh: '行高', en: 'Row height' },
  dense: { zh: '紧凑', en: 'Dense' },
  generous: { zh: '宽松', en: 'Generous' },
  back: { zh: '返回', en: 'Back' },
} as const satisfies PageTexts;
