import { type FormFields, mergeForms } from './merge-forms.js';

/** A form as a server has it. */
export interface StoredForm {
  readonly fields: FormFields;
  readonly revision: number;
}

/** A form on one device: what is written, and what it rests on. */
export interface FormOnDevice {
  readonly fields: FormFields;
  /** What the server had when this device last knew it; empty for a form that it has not seen. */
  readonly base: FormFields;
  /** Revision of `base`; 0 for a form that the server has not seen. */
  readonly basedOn: number;
  /** Fields that were changed here and elsewhere, each otherwise; a person chooses before anything is sent. */
  readonly conflicts: readonly string[];
  /** What the other device left, while there are conflicts. */
  readonly theirs: StoredForm | null;
}

/** A form that is begun on this device. */
export const begunForm = (fields: FormFields): FormOnDevice => ({
  fields,
  base: {},
  basedOn: 0,
  conflicts: [],
  theirs: null,
});

/** A form as it was read from the server, nothing changed yet. */
export const readForm = ({ fields, revision }: StoredForm): FormOnDevice => ({
  fields,
  base: fields,
  basedOn: revision,
  conflicts: [],
  theirs: null,
});

/** Whether there is something that the server has not got. */
export const hasUnsent = ({ fields, base, basedOn }: FormOnDevice): boolean =>
  basedOn === 0 || !sameFields(fields, base);

/** What is to be sent now; null when all is sent, or a person has to choose first. */
export const toSend = (form: FormOnDevice): StoredForm | null =>
  form.conflicts.length > 0 || !hasUnsent(form) ? null : { fields: form.fields, revision: form.basedOn };

export const written = (form: FormOnDevice, name: string, value: string | number | null): FormOnDevice => ({
  ...form,
  fields: { ...form.fields, [name]: value },
});

/** The server took what was sent; what was typed meanwhile stays to be sent. */
export const taken = (form: FormOnDevice, sent: FormFields, revision: number): FormOnDevice => ({
  ...form,
  base: sent,
  basedOn: revision,
});

/**
 * The server has something newer. What only one side changed is put together; where both did otherwise the person is
 * asked, and nothing is lost until then.
 */
export function serverHas(form: FormOnDevice, stored: StoredForm): FormOnDevice {
  if (stored.revision <= form.basedOn) return form;
  const { fields, conflicts } = mergeForms(form.base, form.fields, stored.fields);
  return conflicts.length === 0
    ? { ...readForm(stored), fields }
    : { ...form, fields, conflicts, theirs: stored };
}

/** The person has chosen one field of a conflict. */
export function chosen(form: FormOnDevice, name: string, which: 'mine' | 'theirs'): FormOnDevice {
  const { theirs } = form;
  if (!theirs) return form;
  const fields = which === 'mine' ? form.fields : { ...form.fields, [name]: theirs.fields[name] ?? null };
  const conflicts = form.conflicts.filter((one) => one !== name);
  return conflicts.length > 0 ? { ...form, fields, conflicts } : { ...readForm(theirs), fields };
}

function sameFields(a: FormFields, b: FormFields): boolean {
  const plain = (value: string | number | null | undefined) => (value === '' ? null : (value ?? null));
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => plain(a[name]) === plain(b[name]),
  );
}
