import type { BilingualText, PolicyPack, PrintedField } from '../../policy/policy-pack.js';
import type { PlainDate } from '../../time/plain-date.js';
import { printedCertificate, type PrintedCertificate } from '../printed-fields.js';

/** What may have been wrong on the day of issue: the roster of today says it better. */
export const CORRECTABLE_FIELDS = ['name', 'id-last-four', 'school'] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

const PRINTED_AS: Readonly<Record<CorrectableField, PrintedField>> = {
  name: 'name',
  'id-last-four': 'idLastFour',
  school: 'school',
};

/** The roster's words of today, the covered ID number as {@link printedCertificate} takes it. */
export interface RosterToday {
  readonly name: string;
  readonly idNumber: string;
  readonly school: string;
}

/**
 * The certificate anew: the fields to be corrected as the roster has them today, everything else as it was printed; only
 * number and day are new. Where a pack prints no school, grade or hours, the sentence takes them from `fallback`.
 */
export function correctedCertificate(
  pack: Pick<PolicyPack, 'title' | 'certificate'>,
  printed: PrintedCertificate,
  corrects: readonly CorrectableField[],
  today: RosterToday,
  fresh: {
    readonly number: string;
    readonly issuedOn: PlainDate;
    readonly fallback: {
      readonly cohort: BilingualText;
      readonly grade: BilingualText;
      readonly halfHours: number;
    };
  },
): PrintedCertificate {
  const before = (field: PrintedField): BilingualText | undefined =>
    printed.fields.find((one) => one.field === field);
  const chosen = (field: CorrectableField, now: string): string =>
    corrects.includes(field) ? now : (before(PRINTED_AS[field])?.zh ?? now);
  const hours = before('hours');
  return printedCertificate(pack, {
    number: fresh.number,
    issuedOn: fresh.issuedOn,
    name: chosen('name', today.name),
    idNumber: chosen('id-last-four', today.idNumber),
    school: chosen('school', today.school),
    cohort: pair(before('cohort')) ?? fresh.fallback.cohort,
    grade: pair(before('grade')) ?? fresh.fallback.grade,
    halfHours: hours ? Math.round(Number(hours.zh) * 2) : fresh.fallback.halfHours,
  });
}

/** Which of these fields would read differently. */
export function wouldChange(
  printed: PrintedCertificate,
  corrects: readonly CorrectableField[],
  today: RosterToday,
): { readonly field: CorrectableField; readonly before: string; readonly after: string }[] {
  const now = { name: today.name, 'id-last-four': today.idNumber, school: today.school };
  return CORRECTABLE_FIELDS.filter((field) => corrects.includes(field)).flatMap((field) => {
    const before = printed.fields.find((one) => one.field === PRINTED_AS[field])?.zh;
    return before === undefined || before === now[field] ? [] : [{ field, before, after: now[field] }];
  });
}

const pair = (text: BilingualText | undefined): BilingualText | undefined =>
  text && { zh: text.zh, en: text.en };
