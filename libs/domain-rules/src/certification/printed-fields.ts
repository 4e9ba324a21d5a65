import { lastFourOf } from '../enrollment/identity-document.js';
import type { BilingualText, PolicyPack, PrintedField } from '../policy/policy-pack.js';
import type { PlainDate } from '../time/plain-date.js';

/** The facts of the day of issue; they never change afterwards, whatever becomes of the teacher (features K9). */
export interface CertificateFacts {
  readonly number: string;
  readonly name: string;
  /** Number of the identity document; only its last four characters are ever printed. */
  readonly idNumber: string;
  readonly school: string;
  readonly cohort: BilingualText;
  readonly halfHours: number;
  /** The grade's name as printed, in both languages. */
  readonly grade: BilingualText;
  readonly issuedOn: PlainDate;
}

/** One printed field; both languages are the same where there is nothing to translate. */
export interface PrintedFieldValue extends BilingualText {
  readonly field: PrintedField;
}

/** What the certificate says, word for word. */
export interface PrintedCertificate {
  readonly title: BilingualText;
  /** The fields of the policy in its order: what verification shows, no more and no less (decision 10). */
  readonly fields: readonly PrintedFieldValue[];
  readonly wording: BilingualText;
}

/**
 * The exact words of a certificate under the policy.
 *
 * @example
 * printedCertificate(pack, facts).fields
 * // [{ field: 'number', zh: 'MU2030-000042', en: … }, { field: 'idLastFour', zh: '**************1234', … }, …]
 */
export function printedCertificate(
  pack: Pick<PolicyPack, 'title' | 'certificate'>,
  facts: CertificateFacts,
): PrintedCertificate {
  const { certificate } = pack;
  const values: Readonly<Record<PrintedField, BilingualText>> = {
    number: same(facts.number),
    name: same(facts.name),
    idLastFour: same(maskedNumber(facts.idNumber)),
    school: same(facts.school),
    programme: pack.title,
    cohort: facts.cohort,
    hours: same(hoursText(facts.halfHours)),
    grade: facts.grade,
    issuer: certificate.issuer,
    issuedOn: { zh: chineseDate(facts.issuedOn), en: facts.issuedOn },
  };
  return {
    title: certificate.name,
    fields: certificate.printedFields.map((field) => ({ field, ...values[field] })),
    wording: {
      zh: fill(certificate.wording.zh, values, 'zh'),
      en: fill(certificate.wording.en, values, 'en'),
    },
  };
}

/**
 * A document number with all but its last four characters covered; four characters or fewer are covered whole.
 *
 * @example maskedNumber('G1234567') // '****4567'
 */
export function maskedNumber(number: string): string {
  const shown = number.length > 4 ? lastFourOf(number) : '';
  return '*'.repeat(number.length - shown.length) + shown;
}

/**
 * Half-hours as hours without needless decimals.
 *
 * @example hoursText(9) // '4.5'
 */
export function hoursText(halfHours: number): string {
  return String(halfHours / 2);
}

/** `2030-07-05` → `2030年7月5日`. */
export function chineseDate(date: PlainDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** One pass over the sentence, so that a name with braces in it is never filled again. */
function fill(
  sentence: string,
  values: Readonly<Record<string, BilingualText>>,
  language: 'zh' | 'en',
): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, field: string) =>
    Object.hasOwn(values, field) ? (values[field]?.[language] ?? placeholder) : placeholder,
  );
}

function same(text: string): BilingualText {
  return { zh: text, en: text };
}
