import type { Duty } from '@tisheng/reference-data/duties.js';
import type {
  GivenTeacherFacts,
  TeacherFacts,
} from '@tisheng/domain-rules/enrollment/people/check-teacher-facts.js';
import type { IdType } from '@tisheng/domain-rules/enrollment/identity-document.js';
import type { RetirementCategory } from '@tisheng/domain-rules/enrollment/retirement-date.js';
import type { Sex } from '@tisheng/domain-rules/enrollment/sex.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { IdSealing, SealedIdNumber } from '../../../platform/personal-data/id-sealing.js';

/** A teacher as the roster keeps them, locked until the transaction ends. */
export interface StoredTeacher extends SealedIdNumber {
  readonly id: string;
  readonly rootUnitId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  readonly idType: IdType;
  readonly retirementCategory: RetirementCategory | null;
  readonly schoolId: string;
  readonly schoolPath: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly duty: Duty;
  readonly phone: string | null;
  readonly inService: boolean;
  readonly isErased: boolean;
  /** First day of the present posting; null where none is noted. */
  readonly postedFrom: PlainDate | null;
  readonly transferIsOpen: boolean;
}

const STORED = `t.id, t.root_unit_id AS "rootUnitId", t.name, t.sex, t.birth_date AS "birthDate", t.id_type AS "idType",
  t.id_sealed AS sealed, t.id_key AS "keyId", t.id_hash AS hash, t.retirement_category AS "retirementCategory",
  t.school_id AS "schoolId", s.path AS "schoolPath", t.stage, t.subject, t.duty, t.phone, t.left_at IS NULL AS "inService",
  t.erased_at IS NOT NULL AS "isErased",
  (SELECT max(p.from_date) FROM enrollment.teacher_posting p WHERE p.teacher_id = t.id AND p.to_date IS NULL) AS "postedFrom",
  EXISTS (SELECT FROM enrollment.teacher_transfer f WHERE f.teacher_id = t.id AND f.state = 'proposed') AS "transferIsOpen"`;

/** Teachers by their ids, locked in the order of the ids. */
export async function lockTeachers(tx: Transaction, teacherIds: readonly string[]): Promise<StoredTeacher[]> {
  return tx.rows<StoredTeacher & Record<string, unknown>>(
    `SELECT ${STORED} FROM enrollment.teacher t JOIN organization.unit s ON s.id = t.school_id
      WHERE t.id = ANY($1) ORDER BY t.id FOR UPDATE OF t`,
    [teacherIds],
  );
}

/** @throws Error when there is no such teacher: the guard lets no unknown id through */
export async function lockTeacher(tx: Transaction, teacherId: string): Promise<StoredTeacher> {
  const [found] = await lockTeachers(tx, [teacherId]);
  if (!found) throw new Error(`No teacher ${teacherId}`);
  return found;
}

/** The facts of a stored teacher, the ID number opened. An erased one has none to open. */
export function factsOf(teacher: StoredTeacher, sealing: IdSealing): TeacherFacts {
  const { name, sex, birthDate, idType, stage, subject, duty, phone, retirementCategory } = teacher;
  const idNumber = teacher.isErased ? '' : sealing.open(teacher);
  return { name, sex, birthDate, idType, idNumber, stage, subject, duty, phone, retirementCategory };
}

/** What a form sends, completed by the stored ID number where the form leaves it as it is. */
export const completedFacts = (
  given: Omit<GivenTeacherFacts, 'idNumber'> & { readonly idNumber: string | null },
  stored: TeacherFacts,
): GivenTeacherFacts => ({ ...given, idNumber: given.idNumber ?? stored.idNumber });
