import type { PlainDate } from '../../time/plain-date.js';
import { idNumberFault, numberTellsBirthDate } from '../identity-document.js';
import type { IdType } from '../identity-document.js';
import { birthDateOf, normaliseIdNumber, sexOf } from '../resident-id-number.js';
import { sexFromText } from '../sex.js';
import type { Sex } from '../sex.js';
import { cellText, isBlank } from './cell-text.js';
import { readDate } from './read-date.js';
import type { RowReport } from './row-report.js';

/** Digits that a spreadsheet keeps of a number. */
const DIGITS_KEPT_OF_A_NUMBER = 15;
const EARLIEST_BIRTH: PlainDate = '1900-01-01';

/** The ID number as it is stored, or null after reporting its fault. */
export function readIdNumber(report: RowReport, idType: IdType): string | null {
  if (report.isUnreadable('idNumber')) return null;
  const cell = report.cell('idNumber');
  const number = normaliseIdNumber(cellText(cell));
  if (cell?.kind === 'number' && (number.length > DIGITS_KEPT_OF_A_NUMBER || Math.abs(cell.value) >= 1e15)) {
    // Even where the file shows all digits, the last ones are not the ones that were typed.
    report.fault('idNumber', 'id-number-rounded');
    return null;
  }
  const fault = idNumberFault(idType, number);
  if (fault === null) return number;
  report.fault('idNumber', fault, { length: number.length });
  return null;
}

/** The sex as the cell says; an empty cell follows the ID number, a contradiction to it is reported. */
export function readSex(report: RowReport, idType: IdType | null, idNumber: string | null): Sex | null {
  if (report.isUnreadable('sex')) return null;
  const cell = report.cell('sex');
  const told = idType !== null && idNumber !== null && numberTellsBirthDate(idType) ? sexOf(idNumber) : null;
  if (isBlank(cell)) {
    const willTell = idType !== null && numberTellsBirthDate(idType);
    if (!willTell) report.fault('sex', 'sex-unknown', { value: '' });
    return told;
  }
  const text = cellText(cell);
  const sex = sexFromText(text);
  if (sex === null) report.fault('sex', 'sex-unknown', { value: text });
  else if (told !== null && told !== sex) report.fault('sex', 'sex-mismatch', { value: text });
  return sex;
}

/** The day of birth; an empty cell or a bare month follows the ID number, a contradiction to it is reported. */
export function readBirthDate(
  report: RowReport,
  idType: IdType | null,
  idNumber: string | null,
  referenceDate: PlainDate,
): PlainDate | null {
  if (report.isUnreadable('birthDate')) return null;
  const cell = report.cell('birthDate');
  const willTell = idType !== null && numberTellsBirthDate(idType);
  const told = willTell && idNumber !== null ? birthDateOf(idNumber) : null;
  if (told !== null && !isPlausible(told, referenceDate)) {
    report.fault('idNumber', 'id-number-malformed', { length: idNumber?.length ?? 0 });
    return null;
  }
  const reading = readDate(cell);
  const value = cellText(cell);
  if (reading.kind === 'empty') {
    if (!willTell) report.fault('birthDate', 'birth-date-missing');
    return told;
  }
  if (reading.kind === 'invalid') {
    report.fault('birthDate', 'date-invalid', { value });
    return null;
  }
  const isMonth = reading.kind === 'month';
  if (told !== null) {
    const agrees = isMonth ? told.startsWith(reading.month) : told === reading.date;
    if (!agrees) report.fault('birthDate', 'birth-date-mismatch', { value, expected: told });
    return told;
  }
  // Without an ID number that tells the day a month alone is not enough; with a faulty one it may be.
  if (isMonth ? !willTell : !isPlausible(reading.date, referenceDate)) {
    report.fault('birthDate', 'date-invalid', { value });
  }
  return isMonth ? null : reading.date;
}

function isPlausible(date: PlainDate, referenceDate: PlainDate): boolean {
  return date >= EARLIEST_BIRTH && date <= referenceDate;
}
