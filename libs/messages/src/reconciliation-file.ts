import type { TotalDifference } from '@tisheng/domain-rules/exchange/stated-totals/difference-of.js';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** How what is stated and what is held compare, in words. */
export const TOTAL_DIFFERENCE_WORDS: Readonly<Record<TotalDifference, Words>> = {
  'unknown-learner': { zh: '学员号不存在', en: 'Unknown learner' },
  'more-stated': { zh: '平台少于机构', en: 'Less held than stated' },
  'more-held': { zh: '平台多于机构', en: 'More held than stated' },
  'not-stated': { zh: '机构未报', en: 'Not stated' },
  same: { zh: '一致', en: 'Same' },
};

/** Columns of the file of a reconciliation, in order. */
export const RECONCILIATION_COLUMNS: readonly Words[] = [
  { zh: '学员号', en: 'Learner' },
  { zh: '姓名', en: 'Name' },
  { zh: '学校', en: 'School' },
  { zh: '机构报送（条）', en: 'Records stated' },
  { zh: '平台持有（条）', en: 'Records held' },
  { zh: '机构报送（分钟）', en: 'Minutes stated' },
  { zh: '平台持有（分钟）', en: 'Minutes held' },
  { zh: '结论', en: 'Comparison' },
];
