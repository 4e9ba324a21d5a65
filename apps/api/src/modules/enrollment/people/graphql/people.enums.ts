import { registerEnumType } from '@nestjs/graphql';
import { ID_TYPES } from '@tisheng/domain-rules/enrollment/identity-document.js';
import { DUPLICATE_EVIDENCE } from '@tisheng/domain-rules/enrollment/people/duplicate-evidence.js';
import { LEAVING_REASONS } from '@tisheng/domain-rules/enrollment/people/leaving.js';
import {
  OBLIGATION_CAUSES,
  OBLIGATION_CHANGE_STATES,
} from '@tisheng/domain-rules/enrollment/people/obligation-change.js';
import { CORRECTABLE_FACTS } from '@tisheng/domain-rules/enrollment/people/teacher-changes.js';
import { TRANSFER_DECISIONS } from '@tisheng/domain-rules/enrollment/people/transfer.js';
import { RETIREMENT_CATEGORIES } from '@tisheng/domain-rules/enrollment/retirement-date.js';
import { DUTIES } from '@tisheng/reference-data/duties.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { MERGED_FACTS } from '../merging/roster-part.js';

export const IdTypeEnum = enumOf(ID_TYPES);
registerEnumType(IdTypeEnum, {
  name: 'IdType',
  description: 'Document that identifies a teacher.',
  valuesMap: {
    RESIDENT_ID: { description: 'Resident ID card.' },
    HONG_KONG_MACAO_TAIWAN_RESIDENCE_PERMIT: {
      description: 'Residence permit for Hong Kong, Macao and Taiwan.',
    },
    PASSPORT: { description: 'Passport.' },
    HONG_KONG_MACAO_TRAVEL_PERMIT: { description: 'Mainland travel permit for Hong Kong and Macao.' },
    TAIWAN_TRAVEL_PERMIT: { description: 'Mainland travel permit for Taiwan.' },
    FOREIGN_PERMANENT_RESIDENCE: { description: 'Permanent residence card for foreigners.' },
  },
});

export const DutyEnum = enumOf(DUTIES);
registerEnumType(DutyEnum, {
  name: 'Duty',
  description: 'What a person does at a school or office.',
  valuesMap: {
    TEACHER: { description: 'Teaches.' },
    PRINCIPAL: { description: 'Leads the school.' },
    BACKBONE_TEACHER: { description: 'Teaches and leads others in the subject.' },
    RESEARCHER: { description: 'Researches teaching.' },
    MANAGER: { description: 'Manages.' },
    TRAINER: { description: 'Trains teachers.' },
  },
});

export const RetirementCategoryEnum = enumOf(RETIREMENT_CATEGORIES);
registerEnumType(RetirementCategoryEnum, {
  name: 'RetirementCategory',
  description: 'What decides the statutory age of retirement.',
  valuesMap: {
    MALE: { description: 'Man.' },
    FEMALE_CADRE: { description: 'Woman in a professional or managing post.' },
    FEMALE_WORKER: { description: 'Woman in a worker’s post.' },
    FEMALE_SENIOR_TITLE: { description: 'Woman with a senior title, who retires at the age of men.' },
  },
});

export const CorrectableFactEnum = enumOf(CORRECTABLE_FACTS);
registerEnumType(CorrectableFactEnum, {
  name: 'CorrectableFact',
  description: 'A fact of a teacher that may be corrected.',
  valuesMap: {
    NAME: { description: 'Name.' },
    ID_TYPE: { description: 'Type of ID document.' },
    ID_NUMBER: { description: 'ID number.' },
    SEX: { description: 'Sex.' },
    BIRTH_DATE: { description: 'Date of birth.' },
    RETIREMENT_CATEGORY: { description: 'Category of retirement.' },
    STAGE: { description: 'Stage of schooling.' },
    SUBJECT: { description: 'Subject.' },
    DUTY: { description: 'Duty.' },
    PHONE: { description: 'Telephone number.' },
  },
});

export const MergedFactEnum = enumOf(MERGED_FACTS);
registerEnumType(MergedFactEnum, {
  name: 'MergedFact',
  description: 'A fact that a merge takes from one of the two entries.',
  valuesMap: {
    NAME: { description: 'Name.' },
    IDENTITY: { description: 'ID document with what it tells: sex and date of birth.' },
    SCHOOL: { description: 'School.' },
    STAGE: { description: 'Stage of schooling.' },
    SUBJECT: { description: 'Subject.' },
    DUTY: { description: 'Duty.' },
    PHONE: { description: 'Telephone number.' },
    RETIREMENT_CATEGORY: { description: 'Category of retirement.' },
  },
});

export const LeavingReasonEnum = enumOf(LEAVING_REASONS);
registerEnumType(LeavingReasonEnum, {
  name: 'LeavingReason',
  description: 'Why a teacher leaves the roster.',
  valuesMap: {
    RETIRED: { description: 'Retired.' },
    RESIGNED: { description: 'Resigned or was dismissed.' },
    MOVED_OUT_OF_REGION: { description: 'Moved to a school outside the region.' },
    DIED: { description: 'Died.' },
    OTHER: { description: 'Something else, as the note says.' },
  },
});

export const TransferStateEnum = enumOf(['proposed', 'accepted', 'declined', 'withdrawn']);
registerEnumType(TransferStateEnum, {
  name: 'TransferState',
  description: 'How far a transfer has come.',
  valuesMap: {
    PROPOSED: { description: 'Waits for the other side.' },
    ACCEPTED: { description: 'Holds: the teacher stands at the new school.' },
    DECLINED: { description: 'The other side said no.' },
    WITHDRAWN: { description: 'Taken back by who proposed it.' },
  },
});

export const TransferDecisionEnum = enumOf(TRANSFER_DECISIONS);
registerEnumType(TransferDecisionEnum, {
  name: 'TransferDecision',
  description: 'What may be decided about an open transfer.',
  valuesMap: {
    ACCEPT: { description: 'The other side agrees; the transfer holds at once.' },
    DECLINE: { description: 'The other side does not agree.' },
    WITHDRAW: { description: 'The proposing side takes it back.' },
  },
});

export const TransferSideEnum = enumOf(['sending', 'receiving']);
registerEnumType(TransferSideEnum, {
  name: 'TransferSide',
  description: 'Side of a transfer.',
  valuesMap: {
    SENDING: { description: 'The school that the teacher leaves.' },
    RECEIVING: { description: 'The school to which the teacher goes.' },
  },
});

export const DuplicateEvidenceEnum = enumOf(DUPLICATE_EVIDENCE);
registerEnumType(DuplicateEvidenceEnum, {
  name: 'DuplicateEvidence',
  description: 'What speaks for two entries being one person.',
  valuesMap: {
    SAME_NUMBER_OF_ANOTHER_DOCUMENT: { description: 'The same number under two types of document.' },
    SAME_NAME_BIRTH_DATE_AND_SCHOOL: { description: 'Name, sex, date of birth and school are the same.' },
    SAME_NAME_AND_BIRTH_DATE: { description: 'Name, sex and date of birth are the same: a weak hint.' },
  },
});

export const DuplicatePairStateEnum = enumOf(['open', 'apart']);
registerEnumType(DuplicatePairStateEnum, {
  name: 'DuplicatePairState',
  description: 'What became of a pair; merged pairs are no pairs any more.',
  valuesMap: {
    OPEN: { description: 'Waits for a decision.' },
    APART: { description: 'Two people, by decision; not proposed again.' },
  },
});

export const ObligationCauseEnum = enumOf(OBLIGATION_CAUSES);
registerEnumType(ObligationCauseEnum, {
  name: 'ObligationCause',
  description: 'Why an obligation was decided anew.',
  valuesMap: {
    FACTS_CORRECTED: { description: 'Birth date, sex or category of retirement were corrected.' },
    POLICY_ACTIVATED: { description: 'Another policy holds.' },
    RECOMPUTED: { description: 'An office had the whole cohort decided anew.' },
  },
});

export const ObligationChangeStateEnum = enumOf(OBLIGATION_CHANGE_STATES);
registerEnumType(ObligationChangeStateEnum, {
  name: 'ObligationChangeState',
  description: 'What became of a change of an obligation.',
  valuesMap: {
    APPLIED: { description: 'Held at once.' },
    WAITING: { description: 'Waits for the county; the old obligation holds.' },
    CONFIRMED: { description: 'The county confirmed it; it holds.' },
    KEPT: { description: 'The old obligation was kept.' },
  },
});

export const ErasureStateEnum = enumOf(['requested', 'granted', 'refused']);
registerEnumType(ErasureStateEnum, {
  name: 'ErasureState',
  description: 'What became of the wish to be forgotten.',
  valuesMap: {
    REQUESTED: { description: 'Waits for the office of the region.' },
    GRANTED: { description: 'Erased what no law demands to keep.' },
    REFUSED: { description: 'Refused, with the reason.' },
  },
});
