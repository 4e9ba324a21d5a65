import type { RosterFactColumn } from '../api/roster-file-preview.js';

/** Facts that a column may be, in the order of the template. */
export const FACT_COLUMNS: readonly RosterFactColumn[] = [
  'NAME',
  'ID_TYPE',
  'ID_NUMBER',
  'SEX',
  'BIRTH_DATE',
  'SCHOOL_CODE',
  'SCHOOL_NAME',
  'STAGE',
  'SUBJECT',
  'DUTY',
  'PHONE',
];

/**
 * What the user chose for single columns, as the address keeps it.
 *
 * @example readMapping('0.NAME~3.') // column 0 is the name, column 3 is left out
 */
export function readMapping(words: string): Map<number, RosterFactColumn | null> {
  const chosen = new Map<number, RosterFactColumn | null>();
  for (const word of words.split('~')) {
    const [index = '', name = ''] = word.split('.');
    if (/^\d{1,3}$/.test(index))
      chosen.set(Number(index), FACT_COLUMNS.find((fact) => fact === name) ?? null);
  }
  return chosen;
}

export const writeMapping = (chosen: ReadonlyMap<number, RosterFactColumn | null>): string =>
  [...chosen].map(([index, column]) => `${index}.${column ?? ''}`).join('~');
