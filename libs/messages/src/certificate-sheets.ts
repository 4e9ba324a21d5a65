import type { Bilingual } from './problem-texts.js';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** Columns of the list of certificates that a decision touched, in order. */
export const MASS_DECISION_COLUMNS = {
  number: text('证书编号', 'Certificate number'),
  holder: text('持证人', 'Holder'),
  learnerNo: text('学员编号', 'Learner number'),
  county: text('县（市、区）', 'County'),
  school: text('学校', 'School'),
  outcome: text('办理情况', 'Outcome'),
  newNumber: text('新证书编号', 'New number'),
} as const;

/** What became of a certificate. */
export const MASS_OUTCOME_LABELS: Readonly<Record<string, Bilingual>> = {
  waiting: text('未办理', 'Not carried out'),
  revoked: text('已撤销', 'Revoked'),
  reissued: text('已换发', 'Issued anew'),
  left: text('未变动', 'Left as it was'),
};

/** Columns of the register as a file, in order. */
export const CERTIFICATE_REGISTER_COLUMNS = {
  number: text('证书编号', 'Certificate number'),
  holder: text('持证人', 'Holder'),
  learnerNo: text('学员编号', 'Learner number'),
  idNumber: text('证件号码', 'ID number'),
  county: text('县（市、区）', 'County'),
  school: text('现所在学校', 'School of today'),
  hours: text('学时', 'Hours'),
  grade: text('等级', 'Grade'),
  issuedOn: text('颁发日期', 'Issued on'),
  state: text('状态', 'State'),
  revokedOn: text('撤销日期', 'Revoked on'),
  ground: text('撤销依据', 'Ground'),
} as const;
