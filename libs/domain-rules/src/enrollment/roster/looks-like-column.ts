import { dutyOf } from '@tisheng/reference-data/duties.js';
import { stageOfSchoolingOf } from '@tisheng/reference-data/stages-of-schooling.js';
import { subjectOf } from '@tisheng/reference-data/subjects.js';
import { idTypeFromText } from '../identity-document.js';
import { normalisePersonName, personNameFault } from '../person-name.js';
import { isPhoneNumber, normalisePhoneNumber } from '../phone-number.js';
import { normaliseIdNumber, residentIdFault } from '../resident-id-number.js';
import { sexFromText } from '../sex.js';
import type { Cell } from './cell.js';
import { cellText, codeText, wordText } from './cell-text.js';
import type { RosterColumn } from './columns.js';
import { readDate } from './read-date.js';

const schoolWord = /(学校|小学|中学|幼儿园|学院|高中|一中|二中|三中|校区|教学点|进修校|保育院|职高|职教中心)/;
const shortHanName = /^[\u4e00-\u9fff]{2,4}$/;
const schoolCode = /^[\dA-Za-z]{10}$/;
const FIRST_BIRTH = '1930-01-01';
const LAST_BIRTH = '2015-12-31';

const LOOKS: Readonly<Record<RosterColumn, (cell: Cell) => boolean>> = {
  name: (cell) => {
    const name = normalisePersonName(cellText(cell));
    if (personNameFault(name) !== null || schoolWord.test(name) || isWord(cell)) return false;
    return shortHanName.test(name) || name.includes('\u00b7');
  },
  sex: (cell) => sexFromText(wordText(cell)) !== null && wordText(cell).length <= 2,
  idType: (cell) => /\D/.test(cellText(cell)) && idTypeFromText(cellText(cell)) !== null,
  idNumber: (cell) => residentIdFault(normaliseIdNumber(cellText(cell))) === null,
  birthDate: (cell) => {
    const reading = readDate(cell);
    if (reading.kind === 'month') return true;
    return reading.kind === 'day' && reading.date >= FIRST_BIRTH && reading.date <= LAST_BIRTH;
  },
  schoolCode: (cell) => schoolCode.test(codeText(cell)),
  schoolName: (cell) => schoolWord.test(wordText(cell)),
  stage: (cell) => stageOfSchoolingOf(wordText(cell)) !== null,
  subject: (cell) => subjectOf(wordText(cell)) !== null,
  duty: (cell) => dutyOf(wordText(cell)) !== null,
  phone: (cell) => isPhoneNumber(normalisePhoneNumber(cellText(cell))),
};

function isWord(cell: Cell): boolean {
  const word = wordText(cell);
  return dutyOf(word) !== null || subjectOf(word) !== null || stageOfSchoolingOf(word) !== null;
}

/**
 * Share of the cells that look like values of the column, 0 to 1.
 *
 * @param cells filled cells of one column of the file
 */
export function shareOfValues(column: RosterColumn, cells: readonly Cell[]): number {
  if (cells.length === 0) return 0;
  const looks = LOOKS[column];
  return (
    cells.filter((cell) => cell.kind !== 'formula' && cell.kind !== 'error' && looks(cell)).length /
    cells.length
  );
}
