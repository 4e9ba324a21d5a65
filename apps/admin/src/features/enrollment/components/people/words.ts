import { DUTY_NAMES } from '@tisheng/reference-data/duties.js';
import { SUBJECTS } from '@tisheng/reference-data/subjects.js';
import type { CorrectableFact, Duty, IdType, RetirementCategory } from '../../../../gql/graphql.js';

export const ID_TYPES: readonly IdType[] = [
  'RESIDENT_ID',
  'PASSPORT',
  'HONG_KONG_MACAO_TAIWAN_RESIDENCE_PERMIT',
  'HONG_KONG_MACAO_TRAVEL_PERMIT',
  'TAIWAN_TRAVEL_PERMIT',
  'FOREIGN_PERMANENT_RESIDENCE',
];

export const CATEGORIES: readonly RetirementCategory[] = [
  'MALE',
  'FEMALE_CADRE',
  'FEMALE_WORKER',
  'FEMALE_SENIOR_TITLE',
];

export const DUTIES: readonly Duty[] = [
  'TEACHER',
  'PRINCIPAL',
  'BACKBONE_TEACHER',
  'RESEARCHER',
  'MANAGER',
  'TRAINER',
];

/** `BACKBONE_TEACHER` → its names. */
export const dutyName = (duty: Duty): { readonly zh: string; readonly en: string } =>
  DUTY_NAMES[duty.toLowerCase().replaceAll('_', '-') as keyof typeof DUTY_NAMES];

export const SUBJECT_CODES = SUBJECTS.map(({ code, zh, en }) => ({ code, zh, en }));

/** Facts whose stored values are words of the rules, and so have names of their own. */
export const WORD_FACTS: readonly CorrectableFact[] = [
  'SEX',
  'STAGE',
  'SUBJECT',
  'DUTY',
  'RETIREMENT_CATEGORY',
  'ID_TYPE',
];
