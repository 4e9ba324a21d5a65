import { useLanguage } from '../../../lib/language.js';

/** Puts sentences one after the other as the language does: Chinese without a gap. What is null is left out. */
export function useSentences(): (...sentences: readonly (string | null)[]) => string {
  const gap = useLanguage() === 'zh' ? '' : ' ';
  return (...sentences) => sentences.filter((sentence) => sentence !== null).join(gap);
}
