import type { VerificationAnswer } from '@tisheng/domain-rules/certification/verification.js';
import type { BilingualText, PrintedField } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { labelledFields, type LabelledField } from './labelled-fields.js';

/** The answer to the public; everything but the status is empty for `unknown`. */
export interface Verification {
  readonly status: VerificationAnswer['answer'];
  readonly title: BilingualText | null;
  readonly wording: BilingualText | null;
  /** Exactly the fields that the paper prints, in its order. */
  readonly fields: readonly LabelledField<PrintedField>[];
  readonly revokedOn: PlainDate | null;
}

/** What the rules answer, as the public routes say it. */
export function toVerification(answer: VerificationAnswer): Verification {
  if (answer.answer === 'unknown')
    return { status: 'unknown', title: null, wording: null, fields: [], revokedOn: null };
  const { title, wording, fields } = answer.printed;
  const revokedOn = answer.answer === 'revoked' ? answer.revokedOn : null;
  return { status: answer.answer, title, wording, fields: labelledFields(fields), revokedOn };
}
