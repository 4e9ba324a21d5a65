import { useMemo } from 'react';
import { fillIn, type PageTexts, type Placeholders } from '@tisheng/messages/pages/page-texts.js';
import { useLanguage } from './language.js';

type Values<Text extends string> = [Placeholders<Text>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<Text>, string | number>>];

/** Answers the text of a key in the reader's language; asks for the values that the text has places for. */
export type Translate<Texts extends PageTexts> = <Key extends keyof Texts & string>(
  key: Key,
  ...values: Values<Texts[Key]['zh']>
) => string;

/**
 * The words of one part of the pages. Each part keeps its own table, so that nobody loads another's words.
 *
 * @example
 * const t = useTexts(shellTexts);
 * t('sign-out')
 */
export function useTexts<const Texts extends PageTexts>(texts: Texts): Translate<Texts> {
  const language = useLanguage();
  return useMemo(
    () =>
      (key, ...values) => {
        const text = texts[key]?.[language] ?? key;
        const [filled] = values as readonly (Readonly<Record<string, string | number>> | undefined)[];
        return filled ? fillIn(text, filled) : text;
      },
    [texts, language],
  );
}
