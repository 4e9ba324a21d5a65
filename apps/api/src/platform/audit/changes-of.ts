/** One value of a decision, before and after it. */
export interface AuditChange {
  /** Name of the value; null where the whole is one value or a list. */
  readonly name: string | null;
  /** As text; null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Puts what was before and what is after beside each other, value by value.
 *
 * @example changesOf({ state: 'draft' }, { state: 'submitted', count: 3 })
 * // [{ name: 'state', before: 'draft', after: 'submitted' }, { name: 'count', before: null, after: '3' }]
 */
export function changesOf(before: unknown, after: unknown): AuditChange[] {
  const [old, fresh] = [asObject(before), asObject(after)];
  if ((!isNothing(before) && !old) || (!isNothing(after) && !fresh)) {
    return [{ name: null, before: asText(before), after: asText(after) }];
  }
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(fresh ?? {})])];
  return names.map((name) => ({ name, before: asText(old?.[name]), after: asText(fresh?.[name]) }));
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

const asObject = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

function asText(value: unknown): string | null {
  if (isNothing(value)) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
