import type { PageTexts } from './pages/page-texts.js';

/** Words in the spreadsheet of an analysis. */
export const diagnosisSheetTexts = {
  'sheet-units': { zh: '单位对比', en: 'Units' },
  'sheet-levels': { zh: '各维度水平与成长', en: 'Levels and growth' },
  unit: { zh: '单位', en: 'Unit' },
  enrolled: { zh: '参训人数', en: 'Take part' },
  submitted: { zh: '已完成', en: 'Tested' },
  overall: { zh: '总体水平（%）', en: 'Overall level (%)' },
  low: { zh: '95%区间下限', en: '95 % from' },
  high: { zh: '95%区间上限', en: '95 % to' },
  note: { zh: '说明', en: 'Note' },
  column: { zh: '栏', en: 'Column' },
  dimension: { zh: '维度', en: 'Dimension' },
  people: { zh: '人数', en: 'People' },
  level: { zh: '平均水平（%）', en: 'Mean level (%)' },
  paired: { zh: '两次都测的人数', en: 'Took both tests' },
  gain: { zh: '平均变化（百分点）', en: 'Mean difference (points)' },
  'gain-low': { zh: '变化区间下限', en: 'Difference from' },
  'gain-high': { zh: '变化区间上限', en: 'Difference to' },
  effect: { zh: '效应量', en: 'Effect size' },
  'hidden-nobody': { zh: '还没有人完成测评', en: 'Nobody was tested yet' },
  'hidden-too-few': { zh: '人数太少，不显示水平', en: 'Too few people to show levels' },
  'hidden-protects-others': {
    zh: '为避免推算出人数太少的单位，不显示水平',
    en: 'Hidden so that a smaller unit cannot be worked out',
  },
} as const satisfies PageTexts;
