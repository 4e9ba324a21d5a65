import { PRINTED_FIELD_LABELS } from './printed-fields.js';
import type { Bilingual } from './problem-texts.js';

/** Names of the lines of a certificate's credential: those of the paper, its title and its sentence. */
export const CREDENTIAL_LABELS: Readonly<Record<string, Bilingual>> = {
  ...PRINTED_FIELD_LABELS,
  title: { zh: '证书名称', en: 'Title' },
  wording: { zh: '证书正文', en: 'Wording' },
};

/** What the certificate is given for, as the credential says it. */
export const CREDENTIAL_CRITERIA: Bilingual = {
  zh: '按培训项目的规定完成全部学时，综合评定合格，经结业审核后由发证单位颁发。',
  en: 'Given by the issuing office to those who completed all hours of the programme, passed its comprehensive evaluation and its completion review.',
};
