/** `school-administrator` → `SCHOOL_ADMINISTRATOR`. */
type EnumWord<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${EnumWord<Tail>}`
  : Uppercase<Word>;

/**
 * The API's enum value for a word of the rules: the way back of `ruleWord`.
 *
 * @example enumWord('school-administrator') // 'SCHOOL_ADMINISTRATOR'
 */
export const enumWord = <const Word extends string>(word: Word): EnumWord<Word> =>
  word.toUpperCase().replaceAll('-', '_') as EnumWord<Word>;
