/** Stages of schooling that take part, from kindergarten up. */
export const STAGE_OF_SCHOOLING_CODES = [
  'kindergarten',
  'primary',
  'junior-secondary',
  'senior-secondary',
  'special-education',
] as const;
export type StageOfSchoolingCode = (typeof STAGE_OF_SCHOOLING_CODES)[number];

export const STAGE_OF_SCHOOLING_NAMES: Readonly<
  Record<StageOfSchoolingCode, { readonly zh: string; readonly en: string }>
> = {
  kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
  primary: { zh: '小学', en: 'Primary' },
  'junior-secondary': { zh: '初中', en: 'Junior secondary' },
  'senior-secondary': { zh: '高中', en: 'Senior secondary' },
  'special-education': { zh: '特殊教育', en: 'Special education' },
};

/** Words of rosters, and the codes of the education statistics. */
const ROSTER_WORDS: Readonly<Record<StageOfSchoolingCode, readonly string[]>> = {
  kindergarten: ['幼儿园', '学前', '学前教育', '幼儿', '幼教', '1'],
  primary: ['小学', '普通小学', '2'],
  'junior-secondary': ['初中', '普通初中', '初级中学', '职业初中', '3', '5'],
  'senior-secondary': ['高中', '普通高中', '高级中学', '职业高中', '中职', '4', '6'],
  'special-education': ['特殊教育', '特教', 'A'],
};

const BY_WORD: ReadonlyMap<string, StageOfSchoolingCode> = new Map(
  STAGE_OF_SCHOOLING_CODES.flatMap((code) => ROSTER_WORDS[code].map((word) => [word, code] as const)),
);

/**
 * Stage that a roster's word or statistics code means; spaces around it do not matter.
 *
 * @returns null for what is outside the programme (adults' schools) or unknown
 *
 * @example
 * stageOfSchoolingOf('普通初中') // 'junior-secondary'
 * stageOfSchoolingOf('成人中学') // null
 */
export function stageOfSchoolingOf(word: string): StageOfSchoolingCode | null {
  return BY_WORD.get(word.trim()) ?? null;
}
