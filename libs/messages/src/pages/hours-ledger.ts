import type { PageTexts } from './page-texts.js';

/** A teacher's hours over the years that the policy names. */
export const hoursLedgerTexts = {
  title: { zh: '继续教育学时台账', en: 'Hours of continuing education' },
  reached: {
    zh: '近 {years} 年（{from} 至今）累计 {reached} 学时，要求不少于 {needed} 学时。',
    en: '{reached} hours in the last {years} years (since {from}); at least {needed} are asked for.',
  },
  enough: { zh: '已达到要求', en: 'Reached' },
  missing: { zh: '还差 {missing} 学时', en: '{missing} hours missing' },
  line: { zh: '线上 {online}，线下 {offline}', en: '{online} online, {offline} offline' },
  hours: { zh: '{hours} 学时', en: '{hours} hours' },
  until: { zh: '{date} 结束', en: 'until {date}' },
  old: { zh: '已超过年限，不计入', en: 'too long ago to count' },
} as const satisfies PageTexts;
