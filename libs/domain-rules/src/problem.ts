/**
 * One thing that is wrong, as data. Rules return every problem that they find; the words for people are made
 * from `code` and `data` in `libs/messages`, in Chinese and English.
 *
 * @typeParam Code the codes that a rule can answer
 */
export interface Problem<Code extends string = string> {
  /** Stable name of the rule that is broken, kebab-case. */
  readonly code: Code;
  /** Where: a field, column or JSON pointer; absent when the whole input is meant. */
  readonly field?: string;
  /** Sheet row or index of the item, when the input is a list. */
  readonly row?: number;
  /** Values that the message needs, so that the reader learns what to change. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Builds a {@link Problem}. */
export function problem<Code extends string>(
  code: Code,
  detail: Omit<Problem<Code>, 'code'> = {},
): Problem<Code> {
  return { code, ...detail };
}
