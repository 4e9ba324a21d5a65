import { useCohortOrNull } from '../../lib/cohort.js';
import { useBilingual } from '../../lib/language.js';
import bar from './top-bar.module.css';

export function CohortSwitch(_: { onChange: (cohortId: string) => void }) {
  const pick = useBilingual();
  const cohort = useCohortOrNull();
  if (!cohort) return <div className={bar.cohort} />;
  return <div className={bar.cohort}>{pick(cohort.name)}</div>;
}
