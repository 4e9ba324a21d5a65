import { useQuery } from '@tanstack/react-query';
import { policyPackQuery } from '../features/enrollment/api/policy-pack.js';
import { useCohort } from '../lib/cohort.js';
import { useBilingual } from '../lib/language.js';

/** The themes of the cohort's policy, number and words, for forms that ask for one. */
export function useThemeChoices(): readonly (readonly [theme: string, title: string])[] {
  const pick = useBilingual();
  const { id } = useCohort();
  const { data } = useQuery(policyPackQuery(id));
  return (data?.policyPack.themes ?? []).map(({ theme, title }) => [
    String(theme),
    `${theme} ${pick(title)}`,
  ]);
}
