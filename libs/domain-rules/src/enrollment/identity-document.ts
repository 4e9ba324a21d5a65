import { foldFullWidth } from './fold-full-width.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { residentIdFault } from './resident-id-number.js';
import type { ResidentIdProblemCode } from './resident-id-number.js';

/** Documents that a teacher may be identified by (decision 16). */
export const ID_TYPES = [
  'resident-id',
  'hong-kong-macao-taiwan-residence-permit',
  'passport',
  'hong-kong-macao-travel-permit',
  'taiwan-travel-permit',
  'foreign-permanent-residence',
] as const;
export type IdType = (typeof ID_TYPES)[number];

const words: Readonly<Record<IdType, readonly string[]>> = {
  'resident-id': ['居民身份证', '身份证', '二代身份证', '第二代居民身份证', '中华人民共和国居民身份证', '1'],
  'hong-kong-macao-taiwan-residence-permit': [
    '港澳台居民居住证',
    '港澳居民居住证',
    '台湾居民居住证',
    '居住证',
  ],
  passport: ['护照', '外国护照', '普通护照', 'passport'],
  'hong-kong-macao-travel-permit': ['港澳居民来往内地通行证', '港澳通行证', '港澳居民通行证', '回乡证'],
  'taiwan-travel-permit': ['台湾居民来往大陆通行证', '台湾居民通行证', '台胞证', '台湾通行证'],
  'foreign-permanent-residence': ['外国人永久居留证', '外国人永久居留身份证', '外国人居留证', '永久居留证'],
};

const typeOfWord = new Map<string, IdType>(
  ID_TYPES.flatMap((type) => words[type].map((word) => [word, type] as const)),
);

/** Forms of the documents without a check character that we prove; letters and digits only, in upper case. */
const forms: Readonly<Record<IdType, RegExp | null>> = {
  'resident-id': null,
  'hong-kong-macao-taiwan-residence-permit': null,
  passport: /^[A-Z0-9]{5,17}$/,
  'hong-kong-macao-travel-permit': /^[HM]\d{8}(\d{2})?$/,
  'taiwan-travel-permit': /^(\d{8}|\d{10}[A-Z0-9]?|[A-Z]\d{9,10})$/,
  'foreign-permanent-residence': /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
};

/**
 * Reads the type of document that a roster names; an empty cell means the resident ID card, an unknown word
 * answers null.
 */
export function idTypeFromText(text: string): IdType | null {
  const known = typeOfWord.get(text);
  if (known) return known;
  const word = foldFullWidth(text).replace(/\s/g, '').toLowerCase();
  return word === '' ? 'resident-id' : (typeOfWord.get(word) ?? null);
}

/** Whether birth date and sex can be read off the document's number. */
export function numberTellsBirthDate(type: IdType): boolean {
  return forms[type] === null;
}

/** First fault of a normalised number of this type, null for a good one. */
export function idNumberFault(type: IdType, number: string): ResidentIdProblemCode | null {
  const form = forms[type];
  if (form === null) return residentIdFault(number);
  if (number === '') return 'id-number-missing';
  return form.test(number) ? null : 'id-number-malformed';
}

/** Everything that is wrong with a normalised number of this type. */
export function checkIdNumber(type: IdType, number: string): Problem<ResidentIdProblemCode>[] {
  const code = idNumberFault(type, number);
  return code === null ? [] : [problem(code, { data: { length: number.length } })];
}

/** What strangers to the matter may see: the last four characters (decision 10). */
export function lastFourOf(number: string): string {
  return number.slice(-4);
}
