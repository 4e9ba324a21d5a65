import { evidenceText } from '@tisheng/messages/distortion.js';
import { useLanguage } from '../../../../lib/language.js';

/** The measured facts of a finding as sentences; what is none is left out. */
export function useEvidence() {
  const language = useLanguage();
  return (facts: readonly { readonly name: string; readonly value: number }[]): string[] =>
    facts.filter(({ value }) => value !== 0).map((fact) => evidenceText(fact, language));
}
