import { dutyOf } from '@tisheng/reference-data/duties.js';
import type { Duty } from '@tisheng/reference-data/duties.js';
import { stageOfSchoolingOf } from '@tisheng/reference-data/stages-of-schooling.js';
import { subjectOf } from '@tisheng/reference-data/subjects.js';
import type { StageOfSchooling } from '../../policy/policy-pack.js';
import type { PlainDate } from '../../time/plain-date.js';
import { idTypeFromText } from '../identity-document.js';
import type { IdType } from '../identity-document.js';
import { obligationOf } from '../obligation.js';
import type { ObligationPolicy } from '../obligation.js';
import { normalisePersonName, personNameFault } from '../person-name.js';
import { isPhoneNumber, normalisePhoneNumber } from '../phone-number.js';
import type { Cell } from './cell.js';
import { cellText, codeText, isBlank, wordText } from './cell-text.js';
import { readBirthDate, readIdNumber, readSex } from './check-identity-cells.js';
import type { RosterColumn } from './columns.js';
import type { RosterRowResult, RosterTeacher } from './roster-row.js';
import { RowReport } from './row-report.js';
import { isSameSchoolName } from './school-directory.js';
import type { SchoolDirectory } from './school-directory.js';
import type { ColumnPlaces } from './table-definition.js';

/** What the rows of one file are checked against. */
export interface RowContext {
  readonly columns: ColumnPlaces<RosterColumn>;
  readonly schools: SchoolDirectory;
  /** Day on which ages are counted; nobody is born after it. */
  readonly referenceDate: PlainDate;
  readonly policy: ObligationPolicy;
}

/**
 * Checks one data row alone: the facts of an acceptable teacher, or every fault of the row. That a person stands
 * in the file twice is seen by the checker of the whole file.
 */
export function checkRow(row: number, cells: readonly Cell[], context: RowContext): RosterRowResult {
  const report = new RowReport(row, cells, context.columns);
  const name = readName(report);
  const idType = readIdType(report);
  const idNumber = idType === null ? null : readIdNumber(report, idType);
  const sex = readSex(report, idType, idNumber);
  const birthDate = readBirthDate(report, idType, idNumber, context.referenceDate);
  const schoolCode = readSchool(report, context.schools);
  const stage = readStage(report);
  const subject = readSubject(report, stage);
  const duty = readDuty(report);
  const phone = readPhone(report);
  const { problems, warnings } = report;
  const complete = name && idType && idNumber && sex && birthDate && schoolCode && stage;
  if (problems.length > 0 || !complete) {
    return { kind: 'rejected', row, problems, warnings, person: { name, idType, idNumber } };
  }
  const facts = { sex, birthDate, retirementCategory: null };
  const { obligation, reason } = obligationOf(facts, context.policy, context.referenceDate);
  const teacher: RosterTeacher = {
    name,
    sex,
    idType,
    idNumber,
    birthDate,
    schoolCode,
    stage,
    subject,
    duty,
    phone,
    obligation,
    obligationReason: reason,
  };
  return { kind: 'accepted', row, teacher, warnings };
}

function readName(report: RowReport): string | null {
  const cell = report.cell('name');
  if (cell?.kind === 'formula' || cell?.kind === 'error') {
    report.fault('name', 'name-invalid');
    return null;
  }
  const name = normalisePersonName(cellText(cell));
  const fault = personNameFault(name);
  if (fault !== null) report.fault('name', fault);
  return fault === null ? name : null;
}

function readIdType(report: RowReport): IdType | null {
  if (report.isUnreadable('idType')) return null;
  const text = cellText(report.cell('idType'));
  const type = idTypeFromText(text);
  if (type === null) report.fault('idType', 'id-type-unknown', { value: text });
  return type;
}

/** By code; a row without one by a name that only one school has. */
function readSchool(report: RowReport, schools: SchoolDirectory): string | null {
  if (report.isUnreadable('schoolCode')) return null;
  const code = codeText(report.cell('schoolCode'));
  const nameCell = report.cell('schoolName');
  // Names are often fetched by a formula from another sheet; the code beside it is enough.
  const name = nameCell?.kind === 'formula' || nameCell?.kind === 'error' ? '' : cellText(nameCell);
  if (code !== '') {
    const school = schools.byCode(code);
    if (!school) {
      const isElsewhere = schools.isElsewhere(code);
      const suggestions = isElsewhere ? '' : schools.suggestions(code);
      report.fault('schoolCode', isElsewhere ? 'school-outside' : 'school-unknown', {
        value: code,
        suggestions,
      });
      return null;
    }
    if (name !== '' && !isSameSchoolName(name, school.name)) {
      report.warn('schoolName', 'school-name-differs', { value: name, registered: school.name });
    }
    return school.code;
  }
  if (name === '') {
    report.fault('schoolCode', 'school-missing');
    return null;
  }
  const [first, second] = schools.byName(name);
  if (first && !second) return first.code;
  const suggestions = first ? '' : schools.suggestions(name);
  report.fault('schoolName', first ? 'school-name-ambiguous' : 'school-unknown', {
    value: name,
    suggestions,
  });
  return null;
}

function readStage(report: RowReport): StageOfSchooling | null {
  if (report.isUnreadable('stage')) return null;
  const cell = report.cell('stage');
  if (isBlank(cell)) {
    report.fault('stage', 'stage-missing');
    return null;
  }
  const text = cellText(cell);
  const stage = stageOfSchoolingOf(wordText(cell));
  if (stage === null) report.fault('stage', 'stage-unknown', { value: text });
  return stage;
}

function readSubject(report: RowReport, stage: StageOfSchooling | null): string | null {
  const text = cellText(report.cell('subject'));
  if (text === '' || report.isUnreadable('subject')) return null;
  const subject = subjectOf(wordText(report.cell('subject')));
  if (subject === null) report.warn('subject', 'subject-unknown', { value: text });
  // The statistics give the same word another code in senior secondary schools.
  if (stage === 'senior-secondary' && subject?.code === '61') return '26';
  return subject?.code ?? null;
}

/** Who has no duty of another kind on the roster is a teacher. */
function readDuty(report: RowReport): Duty {
  const text = cellText(report.cell('duty'));
  if (text === '' || report.isUnreadable('duty')) return 'teacher';
  const duty = dutyOf(wordText(report.cell('duty')));
  if (duty === null) report.warn('duty', 'duty-unknown', { value: text });
  return duty ?? 'teacher';
}

function readPhone(report: RowReport): string | null {
  if (report.isUnreadable('phone')) return null;
  const text = cellText(report.cell('phone'));
  const phone = normalisePhoneNumber(text);
  if (phone === '') return null;
  if (isPhoneNumber(phone)) return phone;
  report.fault('phone', 'phone-invalid', { value: text });
  return null;
}
