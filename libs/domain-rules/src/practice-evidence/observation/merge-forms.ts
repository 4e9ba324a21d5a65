/** What is written on a form, field by field. An empty text, null and an absent field are the same. */
export type FormFields = Readonly<Record<string, string | number | null>>;

export interface MergedForm {
  readonly fields: FormFields;
  /** Fields that both changed, each otherwise; `fields` has one's own value until the person chooses. */
  readonly conflicts: readonly string[];
}

const plain = (value: string | number | null | undefined): string | number | null =>
  value === undefined || value === '' ? null : value;

/**
 * One form written on two devices: what only one of them changed is taken, what both changed the same way too; what both
 * changed otherwise is a person's to decide. Time plays no part, for clocks of phones are wrong.
 *
 * @param base what both began with
 * @example
 * mergeForms({ advice: '' }, { advice: 'Shorter' }, { advice: '', pupils: 40 })
 * // { fields: { advice: 'Shorter', pupils: 40 }, conflicts: [] }
 */
export function mergeForms(base: FormFields, mine: FormFields, theirs: FormFields): MergedForm {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const conflicts: string[] = [];
  const fields: Record<string, string | number | null> = {};
  for (const name of names) {
    const [was, own, other] = [plain(base[name]), plain(mine[name]), plain(theirs[name])];
    fields[name] = own === was ? other : own;
    if (own !== was && other !== was && own !== other) conflicts.push(name);
  }
  return { fields, conflicts };
}
