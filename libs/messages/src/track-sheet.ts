import type { Half } from '@tisheng/domain-rules/enrollment/tracks/half-days.js';
import type { Bilingual } from './problem-texts.js';

export const HALF_LABELS: Readonly<Record<Half, Bilingual>> = {
  morning: { zh: '上午', en: 'Morning' },
  afternoon: { zh: '下午', en: 'Afternoon' },
};

/** First columns of a session's list; a column for every half-day follows, 1 for there, 0 for not. */
export const trackSheetTexts: readonly Bilingual[] = [
  { zh: '县区', en: 'County' },
  { zh: '学校', en: 'School' },
  { zh: '姓名', en: 'Name' },
  { zh: '职务', en: 'Duty' },
  { zh: '学段', en: 'Stage' },
  { zh: '出勤（半天）', en: 'Half-days there' },
];
