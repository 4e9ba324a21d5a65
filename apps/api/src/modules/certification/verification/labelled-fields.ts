import type { PrintedFieldValue } from '@tisheng/domain-rules/certification/printed-fields.js';
import type { PrintedField } from '@tisheng/domain-rules/policy/policy-pack.js';
import { PRINTED_FIELD_LABELS } from '@tisheng/messages/printed-fields.js';

/** A printed field with its name in both languages. */
export interface LabelledField<Field extends string = string> {
  readonly field: Field;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly zh: string;
  readonly en: string;
}

/** The fields as people read them, in the order printed. */
export function labelledFields(fields: readonly PrintedFieldValue[]): LabelledField<PrintedField>[] {
  return fields.map(({ field, zh, en }) => {
    const label = PRINTED_FIELD_LABELS[field];
    return { field, labelZh: label.zh, labelEn: label.en, zh, en };
  });
}
