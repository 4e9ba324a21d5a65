import { subjectByCode } from '@tisheng/reference-data/subjects.js';
import type { Duty } from '@tisheng/reference-data/duties.js';
import type { StageOfSchooling } from '../../policy/policy-pack.js';
import { problem, type Problem } from '../../problem.js';
import { parsePlainDate, type PlainDate } from '../../time/plain-date.js';
import { checkIdNumber, numberTellsBirthDate, type IdType } from '../identity-document.js';
import { checkPersonName, normalisePersonName, type PersonNameProblemCode } from '../person-name.js';
import { checkPhoneNumber, normalisePhoneNumber, type PhoneNumberProblemCode } from '../phone-number.js';
import type { RetirementCategory } from '../retirement-date.js';
import { birthDateOf, normaliseIdNumber, sexOf, type ResidentIdProblemCode } from '../resident-id-number.js';
import type { Sex } from '../sex.js';

export type TeacherFactsProblemCode =
  | PersonNameProblemCode
  | PhoneNumberProblemCode
  | ResidentIdProblemCode
  | 'sex-unknown'
  | 'sex-mismatch'
  | 'birth-date-missing'
  | 'birth-date-mismatch'
  | 'date-invalid'
  | 'subject-not-on-list'
  | 'retirement-category-mismatch';

/** Facts of one teacher as a form sends them. */
export interface GivenTeacherFacts {
  readonly name: string;
  readonly idType: IdType;
  readonly idNumber: string;
  /** Null or empty where the ID number tells it. */
  readonly sex: Sex | null;
  readonly birthDate: string | null;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly duty: Duty;
  readonly phone: string | null;
  readonly retirementCategory: RetirementCategory | null;
}

/** The same facts as they are stored. */
export interface TeacherFacts {
  readonly name: string;
  readonly idType: IdType;
  readonly idNumber: string;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly duty: Duty;
  readonly phone: string | null;
  readonly retirementCategory: RetirementCategory | null;
}

export type CheckedTeacherFacts =
  | { readonly facts: TeacherFacts; readonly problems: readonly [] }
  | { readonly facts: null; readonly problems: readonly Problem<TeacherFactsProblemCode>[] };

const EARLIEST_BIRTH: PlainDate = '1900-01-01';

/**
 * Checks one teacher's facts by the rules of the roster's rows (decision 16): what a resident ID number tells of birth
 * and sex goes before what is typed, and a contradiction is refused. `field` is the name of the value.
 *
 * @param today nobody is born after it
 */
export function checkTeacherFacts(given: GivenTeacherFacts, today: PlainDate): CheckedTeacherFacts {
  const problems: Problem<TeacherFactsProblemCode>[] = [];
  const note = (field: string, found: readonly Problem<TeacherFactsProblemCode>[]): void => {
    for (const one of found) problems.push({ ...one, field });
  };
  const name = normalisePersonName(given.name);
  note('name', checkPersonName(name));
  const idNumber = normaliseIdNumber(given.idNumber);
  const idFaults = checkIdNumber(given.idType, idNumber);
  note('idNumber', idFaults);
  const tells = numberTellsBirthDate(given.idType) && idFaults.length === 0;
  const sex = readSex(given, tells ? sexOf(idNumber) : null, note);
  const birthDate = readBirthDate(given, tells ? birthDateOf(idNumber) : null, today, note);
  const phone = normalisePhoneNumber(given.phone ?? '') || null;
  note('phone', checkPhoneNumber(phone ?? ''));
  const subject = given.subject || null;
  if (subject !== null && !subjectByCode(subject))
    note('subject', [problem('subject-not-on-list', { data: { value: subject } })]);
  const { retirementCategory } = given;
  if (retirementCategory !== null && sex !== null && (retirementCategory === 'male') !== (sex === 'male'))
    note('retirementCategory', [problem('retirement-category-mismatch')]);
  if (problems.length > 0 || sex === null || birthDate === null) return { facts: null, problems };
  const { idType, stage, duty } = given;
  return {
    facts: { name, idType, idNumber, sex, birthDate, stage, subject, duty, phone, retirementCategory },
    problems: [],
  };
}

type Note = (field: string, found: readonly Problem<TeacherFactsProblemCode>[]) => void;

function readSex({ sex, idType }: GivenTeacherFacts, told: Sex | null, note: Note): Sex | null {
  if (sex === null) {
    if (told === null && !numberTellsBirthDate(idType))
      note('sex', [problem('sex-unknown', { data: { value: '' } })]);
    return told;
  }
  if (told !== null && told !== sex)
    note('sex', [problem('sex-mismatch', { data: { value: sex === 'male' ? '男' : '女' } })]);
  return sex;
}

function readBirthDate(
  given: GivenTeacherFacts,
  told: PlainDate | null,
  today: PlainDate,
  note: Note,
): PlainDate | null {
  const typed = (given.birthDate ?? '').trim();
  if (typed === '') {
    if (!numberTellsBirthDate(given.idType)) note('birthDate', [problem('birth-date-missing')]);
    else if (told !== null && !isPlausible(told, today))
      note('idNumber', [problem('id-number-malformed', { data: { length: given.idNumber.length } })]);
    return told;
  }
  const date = parsePlainDate(typed);
  if (date === null || !isPlausible(date, today)) {
    note('birthDate', [problem('date-invalid', { data: { value: typed } })]);
    return null;
  }
  if (told !== null && told !== date)
    note('birthDate', [problem('birth-date-mismatch', { data: { value: typed, expected: told } })]);
  return date;
}

const isPlausible = (date: PlainDate, today: PlainDate): boolean => date >= EARLIEST_BIRTH && date <= today;
