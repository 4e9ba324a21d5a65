import { registerEnumType } from '@nestjs/graphql';
import type { RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import type { RosterFact } from '@tisheng/domain-rules/enrollment/roster/teacher-changes.js';
import { ROSTER_LEAVING_REASONS } from '@tisheng/domain-rules/enrollment/roster/roster-leaving.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { TEXT_ENCODINGS } from '../../../../platform/spreadsheet/decode-text.js';
import { DEPENDENT_KINDS } from '../../public/roster-dependents.js';
import { CHANGE_KINDS } from '../roster-diff.js';

export const RosterColumnEnum = {
  NAME: 'name',
  SEX: 'sex',
  ID_TYPE: 'idType',
  ID_NUMBER: 'idNumber',
  BIRTH_DATE: 'birthDate',
  SCHOOL_CODE: 'schoolCode',
  SCHOOL_NAME: 'schoolName',
  STAGE: 'stage',
  SUBJECT: 'subject',
  DUTY: 'duty',
  PHONE: 'phone',
} as const satisfies Readonly<Record<string, RosterColumn>>;
registerEnumType(RosterColumnEnum, {
  name: 'RosterColumn',
  description: 'A fact that a roster file may have a column for.',
  valuesMap: {
    NAME: { description: 'Name of the teacher.' },
    SEX: { description: 'Sex.' },
    ID_TYPE: { description: 'Type of the ID document; the resident ID card when the column is missing.' },
    ID_NUMBER: { description: 'Number of the ID document.' },
    BIRTH_DATE: { description: 'Date of birth.' },
    SCHOOL_CODE: { description: 'Code of the school.' },
    SCHOOL_NAME: { description: 'Name of the school; enough where only one school has it.' },
    STAGE: { description: 'Stage of schooling that is taught.' },
    SUBJECT: { description: 'Subject that is taught.' },
    DUTY: { description: 'Duty at the school.' },
    PHONE: { description: 'Telephone number.' },
  },
});

export const TextEncodingEnum = enumOf(TEXT_ENCODINGS);
registerEnumType(TextEncodingEnum, {
  name: 'TextEncoding',
  description: 'How the characters of a text file are written.',
  valuesMap: {
    UTF_8: { description: 'UTF-8.' },
    GB18030: { description: 'GB18030, which contains GBK and GB2312.' },
    UTF_16LE: { description: 'UTF-16, lower byte first.' },
    UTF_16BE: { description: 'UTF-16, higher byte first.' },
  },
});

export const ProposalReasonEnum = enumOf(['header', 'values', 'header-and-values']);
registerEnumType(ProposalReasonEnum, {
  name: 'ColumnProposalReason',
  description: 'Why a column of a file is taken for a fact.',
  valuesMap: {
    HEADER: { description: 'By the words above it.' },
    VALUES: { description: 'By what its cells look like.' },
    HEADER_AND_VALUES: { description: 'By both.' },
  },
});

export const RosterChangeKindEnum = enumOf(CHANGE_KINDS);
registerEnumType(RosterChangeKindEnum, {
  name: 'RosterChangeKind',
  description: 'What a checked roster file would do to one teacher.',
  valuesMap: {
    ADDED: { description: 'Is not on the roster yet.' },
    CHANGED: { description: 'Is known with other facts at the same school.' },
    TRANSFERRED: { description: 'Is known at another school.' },
    RETURNING: { description: 'Had left and comes back.' },
    UNCHANGED: { description: 'Is known just so.' },
    GONE: { description: 'Stands on the roster of a school that the file covers, and not in the file.' },
  },
});

export const RosterFactEnum = {
  NAME: 'name',
  SEX: 'sex',
  BIRTH_DATE: 'birthDate',
  SCHOOL: 'school',
  STAGE: 'stage',
  SUBJECT: 'subject',
  DUTY: 'duty',
  PHONE: 'phone',
} as const satisfies Readonly<Record<string, RosterFact>>;
registerEnumType(RosterFactEnum, {
  name: 'RosterFact',
  description: 'A fact of a teacher that a roster file may change.',
  valuesMap: {
    NAME: { description: 'Name.' },
    SEX: { description: 'Sex, as a word of the API: male or female.' },
    BIRTH_DATE: { description: 'Date of birth.' },
    SCHOOL: { description: 'Name of the school.' },
    STAGE: { description: 'Stage of schooling, as a word of the rules.' },
    SUBJECT: { description: 'Code of the subject.' },
    DUTY: { description: 'Duty, as a word of the rules.' },
    PHONE: { description: 'Telephone number.' },
  },
});

export const RosterLeavingReasonEnum = enumOf(ROSTER_LEAVING_REASONS);
registerEnumType(RosterLeavingReasonEnum, {
  name: 'RosterLeavingReason',
  description: 'Why a teacher whom a roster file does not name is taken off.',
  valuesMap: {
    RESIGNED: { description: 'Left the post.' },
    RETIRED: { description: 'Retired.' },
    MOVED_OUT_OF_REGION: { description: 'Went to a place outside the region.' },
  },
});

export const RosterKeptReasonEnum = enumOf([...DEPENDENT_KINDS, 'changed-since']);
registerEnumType(RosterKeptReasonEnum, {
  name: 'RosterKeptReason',
  description: 'Why a teacher stays as an import left them when it is undone.',
  valuesMap: {
    ACCOUNT: { description: 'Has an account.' },
    ENROLLMENT: { description: 'Is or was enrolled in a cohort.' },
    ROSTER_ENTRY: { description: 'Has transfers, corrections or other entries of the roster.' },
    LATER_CHANGE: { description: 'Was added by the import and changed afterwards.' },
    PRE_TEST: { description: 'Has a pre-test.' },
    PLAN: { description: 'Has a research plan.' },
    LEARNING_RECORD: { description: 'Has learning records.' },
    PRACTICE: { description: 'Has works or attested hours of the practice.' },
    SCORE: { description: 'Has scores or ratings.' },
    CERTIFICATE: { description: 'Has proofs or a certificate.' },
    CHANGED_SINCE: { description: 'Was changed by the import and again afterwards.' },
  },
});
