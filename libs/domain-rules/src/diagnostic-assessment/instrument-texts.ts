import type { Label } from '@tisheng/reference-data/ability-standard.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type TextProblemCode = 'instrument-text-missing' | 'instrument-text-too-long';

/**
 * Whether a text stands in both languages and is not longer than its place allows.
 *
 * @param field JSON pointer of the text
 * @param longest signs allowed in Chinese; English takes up to three times as many for the same meaning
 */
export function missingTexts(text: Label, field: string, longest: number): Problem<TextProblemCode>[] {
  return (['zh', 'en'] as const).flatMap((language): Problem<TextProblemCode>[] => {
    const at = `${field}/${language}`;
    const limit = language === 'zh' ? longest : longest * 3;
    const { length } = text[language].trim();
    if (length === 0) return [problem('instrument-text-missing', { field: at, data: { language } })];
    if (length > limit) {
      return [problem('instrument-text-too-long', { field: at, data: { language, length, limit } })];
    }
    return [];
  });
}
