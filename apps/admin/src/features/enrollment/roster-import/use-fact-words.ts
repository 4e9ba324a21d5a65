import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { subjectByCode } from '@tisheng/reference-data/subjects.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { RosterChange } from '../api/roster-changes.js';

type FactChange = RosterChange['changes'][number];

/** Says one changed fact as people read it: its name, what was, what will be. */
export function useFactWords(): (change: FactChange) => { fact: string; before: string; after: string } {
  const t = useTexts(rosterImportTexts);
  const language = useLanguage();
  const word = (fact: FactChange['fact'], value: string): string => {
    switch (fact) {
      case 'SEX':
        return value === 'male' || value === 'female' ? t(value) : value;
      case 'STAGE':
        return (
          Object.entries(STAGE_OF_SCHOOLING_LABELS).find(([stage]) => stage === value)?.[1][language] ?? value
        );
      case 'SUBJECT':
        return subjectByCode(value)?.[language] ?? value;
      case 'DUTY': {
        const key = `duty-${value}`;
        return Object.hasOwn(rosterImportTexts, key) ? t(key as 'duty-teacher') : value;
      }
      default:
        return value;
    }
  };
  const say = (fact: FactChange['fact'], value: string | null | undefined): string =>
    value === null || value === undefined || value === '' ? t('empty') : word(fact, value);
  return ({ fact, before, after }) => ({ fact: t(fact), before: say(fact, before), after: say(fact, after) });
}
