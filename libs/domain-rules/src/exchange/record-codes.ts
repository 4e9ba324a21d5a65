/**
 * Why a learning record is rejected, in the order in which the rules are asked: the first that is broken is the
 * one answered. The codes up to `in-the-future` are decided on the record alone; the others need what is held.
 */
export const RECORD_PROBLEM_CODES = [
  'malformed',
  'missing-field',
  'out-of-range',
  'in-the-future',
  'unknown-learner',
  'not-your-trainee',
  'not-enrolled-then',
  'unknown-course',
  'record-id-conflict',
  'supersedes-unknown',
] as const;

export type RecordProblemCode = (typeof RECORD_PROBLEM_CODES)[number];

/** Codes that {@link checkLearningRecord} answers. */
export type FieldProblemCode = 'malformed' | 'missing-field' | 'out-of-range' | 'in-the-future';

/** Field that each code decided on held data is about. */
export const FIELD_OF_CODE = {
  'unknown-learner': 'learnerNo',
  'not-your-trainee': 'learnerNo',
  'not-enrolled-then': 'occurredAt',
  'unknown-course': 'courseCode',
  'record-id-conflict': 'recordId',
  'supersedes-unknown': 'supersedes',
} as const satisfies Partial<Record<RecordProblemCode, string>>;

/**
 * The code as the institution is told it. Another institution's learner answers like one that does not exist,
 * so that nobody can find out who learns elsewhere.
 */
export function answeredCode(code: RecordProblemCode): RecordProblemCode {
  return code === 'not-your-trainee' ? 'unknown-learner' : code;
}

/** Kinds of learning records with the small number that stands for each in the database. */
export const RECORD_KINDS = {
  COURSE_STUDY: 1,
  DISCUSSION: 2,
  POST: 3,
  COMMENT: 4,
  HOMEWORK: 5,
} as const;

export type RecordKind = keyof typeof RECORD_KINDS;
export type RecordKindNumber = (typeof RECORD_KINDS)[RecordKind];

/** Name of a kind's number; null when the number stands for none. */
export function recordKindName(kind: number): RecordKind | null {
  for (const [name, number] of Object.entries(RECORD_KINDS)) {
    if (number === kind) return name as RecordKind;
  }
  return null;
}
