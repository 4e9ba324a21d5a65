import type { FormFields } from '@tisheng/domain-rules/practice-evidence/observation/merge-forms.js';
import {
  begunForm,
  type FormOnDevice,
} from '@tisheng/domain-rules/practice-evidence/observation/forms-on-device.js';
import type { UploadedFile } from '../../../../components/file-uploader.js';
import type { MeasurementInput, MeasuringKind } from '../../../../gql/graphql.js';
import type { ProblemShown } from '../../../../lib/outcome.js';
import type { Measurement } from '../api/measurement-fields.js';

/** A form that is being written, as the device keeps it. */
export interface KeptForm {
  readonly id: string;
  readonly enrollmentId: string;
  readonly teacherName: string;
  readonly schoolName: string;
  readonly kind: MeasuringKind;
  readonly form: FormOnDevice;
  /** Names and sizes of the files that `fields.files` names. */
  readonly files: readonly UploadedFile[];
  /** Why the rules did not take it; what waits is not stored. */
  readonly refused: readonly ProblemShown[];
}

/** Name of the field of an item. */
export const itemField = (code: string): string => `item:${code}`;

export function fieldsOf(form: Measurement): FormFields {
  return {
    theme: form.theme,
    heldOn: form.heldOn,
    startsAt: form.startsAt ?? null,
    endsAt: form.endsAt ?? null,
    className: form.className,
    subject: form.subject,
    topic: form.topic,
    files: form.files.map(({ id }) => id).join(' '),
    ...Object.fromEntries(
      form.values.map(({ code, text, number }) => [itemField(code), number ?? text ?? null]),
    ),
  };
}

/** A form about a teacher that is begun on this device. */
export const begin = (
  id: string,
  about: Pick<KeptForm, 'enrollmentId' | 'teacherName' | 'schoolName' | 'kind'>,
  fields: FormFields,
): KeptForm => ({ id, ...about, form: begunForm(fields), files: [], refused: [] });

const text = (value: string | number | null | undefined): string => (value ?? '').toString();

/** What is sent of it. */
export function toInput(
  { id, enrollmentId, kind }: KeptForm,
  fields: FormFields,
  basedOn: number,
): MeasurementInput {
  const items = Object.entries(fields).filter(([name]) => name.startsWith('item:'));
  return {
    id,
    enrollmentId,
    kind,
    theme: Number(fields['theme']),
    basedOn,
    planned: false,
    heldOn: text(fields['heldOn']),
    startsAt: text(fields['startsAt']) || null,
    endsAt: text(fields['endsAt']) || null,
    className: text(fields['className']),
    subject: text(fields['subject']),
    topic: text(fields['topic']),
    fileIds: text(fields['files']).split(' ').filter(Boolean),
    values: items
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => ({
        code: name.slice('item:'.length),
        ...(typeof value === 'number' ? { number: value } : { text: String(value) }),
      })),
  };
}
