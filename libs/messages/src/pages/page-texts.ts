import type { Bilingual } from '../problem-texts.js';

/** Words of one part of the pages: key → text in both languages; `{name}` marks a value that is filled in. */
export type PageTexts = Readonly<Record<string, Bilingual>>;

/** Names in braces that a text contains. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/**
 * Puts values in the place of the names in braces.
 *
 * @example fillIn('还需 {hours} 学时', { hours: 3 }) // '还需 3 学时'
 */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}
