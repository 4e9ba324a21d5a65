import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import {
  EnrollmentReader,
  type EnrollmentRecord,
} from '../../src/modules/enrollment/public/enrollment-reader.js';
import { ChooseInstitution } from '../../src/modules/enrollment/use-cases/choose-institution.js';
import { CommitRosterImport } from '../../src/modules/enrollment/use-cases/commit-roster-import.js';
import { ConfirmEnrollments } from '../../src/modules/enrollment/use-cases/confirm-enrollments.js';
import { PutForwardTeachers } from '../../src/modules/enrollment/use-cases/put-forward-teachers.js';
import { UploadRoster } from '../../src/modules/enrollment/use-cases/upload-roster.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';
import type { TeacherBuilder, TeacherFacts } from './a-teacher.js';

/** Acts for the program itself. */
export const theProgram = { displayName: 'test' };

const STAGES: Readonly<Record<StageOfSchooling, string>> = {
  kindergarten: '幼儿园',
  primary: '小学',
  'junior-secondary': '初中',
  'senior-secondary': '高中',
  'special-education': '特殊教育',
};

/** The roster as the text of a CSV file. */
export function rosterCsv(teachers: readonly TeacherFacts[]): string {
  const lines = teachers.map((teacher) => [
    teacher.name,
    teacher.sex === 'male' ? '男' : '女',
    teacher.idNumber,
    teacher.birthDate,
    teacher.school?.code ?? '',
    STAGES[teacher.stage],
    teacher.subject,
  ]);
  return [['姓名', '性别', '证件号码', '出生日期', '学校标识码', '任教学段', '任教学科'], ...lines]
    .map((cells) => cells.join(','))
    .join('\n');
}

/**
 * Brings teachers to the roster by the upload and the commit of a file, and answers their ids in the same order.
 * A teacher without a school goes to the region's first.
 */
export async function onTheRoster(
  app: TestApp,
  region: Region,
  teachers: readonly TeacherBuilder[],
): Promise<string[]> {
  const facts = teachers.map((teacher) => {
    const given = teacher.facts();
    return given.school ? given : teacher.at(region.schools[0]!).facts();
  });
  const checked = await app.get(UploadRoster).execute(theProgram, {
    programmeId: region.programmeId,
    unitId: region.root.id,
    fileName: 'roster.csv',
    source: Buffer.from(rosterCsv(facts)),
  });
  if (!('importId' in checked) || checked.rowsRejected > 0) {
    throw new Error(`The roster was refused: ${JSON.stringify(checked)}`);
  }
  const committed = await app.get(CommitRosterImport).execute(theProgram, checked.importId);
  if ('problems' in committed)
    throw new Error(`The commit was refused: ${JSON.stringify(committed.problems)}`);
  const rows = await app.database.rows<{ id: string; name: string; birthDate: string; lastFour: string }>(
    `SELECT id, name, birth_date AS "birthDate", id_last_four AS "lastFour" FROM enrollment.teacher WHERE root_unit_id = $1`,
    [region.root.id],
  );
  return facts.map(({ name, birthDate, idNumber }) => {
    const row = rows.find(
      (one) => one.name === name && one.birthDate === birthDate && idNumber.endsWith(one.lastFour),
    );
    if (!row) throw new Error(`${name} is not on the roster`);
    return row.id;
  });
}

export interface EnrolledOptions {
  /** The region's first cohort by default. */
  readonly cohortId?: string;
  /** Leaves them put forward; else they are confirmed. */
  readonly putForwardOnly?: boolean;
  /** Code of the institution that their counties choose; the first of the pack by default, null for none. */
  readonly institution?: string | null;
}

/** Teachers on the roster, put forward as volunteers where need be, confirmed, their counties with an institution. */
export async function enrolled(
  app: TestApp,
  region: Region,
  teachers: readonly TeacherBuilder[],
  options: EnrolledOptions = {},
): Promise<EnrollmentRecord[]> {
  const cohortId = options.cohortId ?? region.cohortId;
  const teacherIds = await onTheRoster(app, region, teachers);
  const unitId = region.root.id;
  const forward = await app
    .get(PutForwardTeachers)
    .execute(theProgram, { cohortId, unitId, teacherIds, volunteers: true });
  if (forward.enrolled === undefined) throw new Error(`Not put forward: ${JSON.stringify(forward.problems)}`);
  const reader = app.get(EnrollmentReader);
  const current = async () =>
    Promise.all(teacherIds.map(async (teacherId) => (await reader.ofTeacher(cohortId, teacherId))!));
  const records = await current();
  if (options.institution !== null) await choose(app, region, cohortId, records, options.institution);
  if (!options.putForwardOnly) {
    const enrollmentIds = records.map(({ id }) => id);
    const answer = await app.get(ConfirmEnrollments).execute(theProgram, cohortId, { enrollmentIds });
    if ('problems' in answer) throw new Error(`Not confirmed: ${JSON.stringify(answer.problems)}`);
  }
  return current();
}

async function choose(
  app: TestApp,
  region: Region,
  cohortId: string,
  records: readonly EnrollmentRecord[],
  code = region.pack.institutions.approved[0]!.code,
): Promise<void> {
  const institution = region.institutions.find((one) => one.code === code);
  if (!institution) throw new Error(`The region has no institution ${code}`);
  for (const countyId of new Set(records.map((record) => record.countyId))) {
    const answer = await app
      .get(ChooseInstitution)
      .execute(theProgram, { cohortId, countyId, institutionId: institution.id, reason: '' });
    const known =
      'problems' in answer && answer.problems.every((one) => one.code === 'institution-already-chosen');
    if ('problems' in answer && !known) throw new Error(`Not chosen: ${JSON.stringify(answer.problems)}`);
  }
}
