import type { StageOfSchoolingCode } from './stages-of-schooling.js';

/**
 * School identification codes (学校标识码): ten digits, two for the type of school, two for the province and six
 * in series. There is no check digit.
 */
export interface SchoolType {
  /** First two digits of the code. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Stage that the type itself teaches; null where it says nothing, or is outside the programme. */
  readonly stage: StageOfSchoolingCode | null;
}

export const SCHOOL_TYPES: readonly SchoolType[] = [
  { code: '11', zh: '幼儿园', en: 'Kindergarten', stage: 'kindergarten' },
  { code: '21', zh: '小学', en: 'Primary school', stage: 'primary' },
  { code: '22', zh: '成人小学', en: 'Primary school for adults', stage: null },
  { code: '31', zh: '普通初中', en: 'Junior secondary school', stage: 'junior-secondary' },
  { code: '32', zh: '职业初中', en: 'Vocational junior secondary school', stage: null },
  { code: '33', zh: '成人初中', en: 'Junior secondary school for adults', stage: null },
  {
    code: '34',
    zh: '普通高中/完全中学',
    en: 'Senior or complete secondary school',
    stage: 'senior-secondary',
  },
  { code: '35', zh: '成人高中', en: 'Senior secondary school for adults', stage: null },
  { code: '36', zh: '中职', en: 'Secondary vocational school', stage: null },
  { code: '37', zh: '工读学校', en: 'Reform school', stage: null },
  { code: '41', zh: '普通高校', en: 'College or university', stage: null },
  { code: '42', zh: '成人高校', en: 'College for adults', stage: null },
  { code: '51', zh: '特殊教育', en: 'Special school', stage: 'special-education' },
  { code: '91', zh: '其他', en: 'Other', stage: null },
  { code: '92', zh: '其他', en: 'Other', stage: null },
  { code: '93', zh: '其他', en: 'Other', stage: null },
];

const FORM = /^(?<type>\d{2})(?<province>\d{2})\d{6}$/;
const BY_CODE: ReadonlyMap<string, SchoolType> = new Map(SCHOOL_TYPES.map((type) => [type.code, type]));

/** What a school identification code tells. */
export interface SchoolCode {
  readonly type: SchoolType;
  /** Two digits of the province, as in GB/T 2260. */
  readonly province: string;
}

/**
 * Reads a school identification code.
 *
 * @returns null when it is not ten digits, or its first two name no type
 *
 * @example
 * readSchoolCode('2199114103')?.type.en // 'Primary school'
 * readSchoolCode('9999114103') // null
 */
export function readSchoolCode(text: string): SchoolCode | null {
  const parts = FORM.exec(text)?.groups;
  const type = BY_CODE.get(parts?.['type'] ?? '');
  const province = parts?.['province'];
  return type === undefined || province === undefined ? null : { type, province };
}
