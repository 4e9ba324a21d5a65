import type { PrintedField } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Bilingual } from './problem-texts.js';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** Names of the fields that a certificate prints, on paper and in the answer to a verification. */
export const PRINTED_FIELD_LABELS: Readonly<Record<PrintedField, Bilingual>> = {
  number: text('证书编号', 'Certificate number'),
  name: text('姓名', 'Name'),
  idLastFour: text('证件号码', 'Identity document'),
  school: text('所在学校', 'School'),
  programme: text('培训项目', 'Programme'),
  cohort: text('培训批次', 'Cohort'),
  hours: text('学时', 'Hours'),
  grade: text('考核等级', 'Grade'),
  issuer: text('发证单位', 'Issued by'),
  issuedOn: text('发证日期', 'Date of issue'),
};
