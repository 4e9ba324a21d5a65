import type { Duty } from '@tisheng/reference-data/duties.js';
import type { Obligation, StageOfSchooling } from '../../policy/policy-pack.js';
import type { Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';
import type { IdType } from '../identity-document.js';
import type { ObligationReasonCode } from '../obligation.js';
import type { Sex } from '../sex.js';

/** Reasons for which a row is refused. */
export type RosterProblemCode =
  | 'name-missing'
  | 'name-invalid'
  | 'id-type-unknown'
  | 'id-number-missing'
  | 'id-number-malformed'
  | 'id-number-rounded'
  | 'id-number-checksum'
  | 'duplicate-in-file'
  | 'sex-unknown'
  | 'sex-mismatch'
  | 'date-invalid'
  | 'birth-date-missing'
  | 'birth-date-mismatch'
  | 'school-missing'
  | 'school-unknown'
  | 'school-outside'
  | 'school-name-ambiguous'
  | 'stage-missing'
  | 'stage-unknown'
  | 'phone-invalid'
  | 'cell-is-formula'
  | 'cell-is-error';

/** What a reader of the report should look at although the row is accepted. */
export type RosterWarningCode = 'school-name-differs' | 'subject-unknown' | 'duty-unknown';

/** A person as a refused row names them; null for what cannot be read. */
export interface ToldPerson {
  readonly name: string | null;
  readonly idType: IdType | null;
  readonly idNumber: string | null;
}

/** What an accepted row says, in the form in which it is stored. */
export interface RosterTeacher {
  readonly name: string;
  readonly sex: Sex;
  readonly idType: IdType;
  readonly idNumber: string;
  readonly birthDate: PlainDate;
  readonly schoolCode: string;
  readonly stage: StageOfSchooling;
  /** Code of the subject; null where the cell is empty or names an unlisted subject. */
  readonly subject: string | null;
  readonly duty: Duty;
  readonly phone: string | null;
  readonly obligation: Obligation;
  readonly obligationReason: Problem<ObligationReasonCode>;
}

/** What became of a row of the file. */
export type RosterRowResult =
  | {
      readonly kind: 'accepted';
      readonly row: number;
      readonly teacher: RosterTeacher;
      readonly warnings: readonly Problem<RosterWarningCode>[];
    }
  | {
      readonly kind: 'rejected';
      readonly row: number;
      /** Every fault of the row; `field` is the column's title in our template. */
      readonly problems: readonly Problem<RosterProblemCode>[];
      readonly warnings: readonly Problem<RosterWarningCode>[];
      /** Whom the row speaks of, as far as it can be read: somebody whose row is refused is not gone from the file. */
      readonly person: ToldPerson;
    }
  | { readonly kind: 'not-data'; readonly row: number };
