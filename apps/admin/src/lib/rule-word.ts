/** `PUT_FORWARD` → `put-forward`. */
export type RuleWord<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}-${RuleWord<Tail>}`
  : Lowercase<Name>;

/**
 * The rules' word for an enum value of the API, to look names and rules up by.
 *
 * @example ruleWord('SCHOOL_ADMINISTRATOR') // 'school-administrator'
 */
export const ruleWord = <const Name extends string>(name: Name): RuleWord<Name> =>
  name.toLowerCase().replaceAll('_', '-') as RuleWord<Name>;
