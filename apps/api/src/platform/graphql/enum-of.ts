/** `school-administrator` → `SCHOOL_ADMINISTRATOR`. */
type EnumName<Value extends string> = Value extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${EnumName<Tail>}`
  : Uppercase<Value>;

/**
 * The GraphQL enum of a list of the rules' words: names in capitals, values as the rules and the database write them.
 *
 * @example enumOf(['put-forward', 'confirmed']) // { PUT_FORWARD: 'put-forward', CONFIRMED: 'confirmed' }
 */
export function enumOf<const Values extends readonly string[]>(
  values: Values,
): { readonly [Value in Values[number] as EnumName<Value>]: Value } {
  return Object.fromEntries(
    values.map((value) => [value.replaceAll('-', '_').toUpperCase(), value]),
  ) as never;
}
