import type { ReactNode } from 'react';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useCohortOrNull } from '../lib/cohort.js';
import { useTexts } from '../lib/texts.js';
import { EmptyState } from './states.js';

/** Shows its pages only where there is a cohort to speak of; inside, `useCohort()` always answers. */
export function NeedsCohort({ children }: { children: ReactNode }) {
  const t = useTexts(shellTexts);
  const cohort = useCohortOrNull();
  // Another cohort, another page: nothing that was typed for one may be sent for the other.
  if (cohort) return <div key={cohort.id}>{children}</div>;
  return <EmptyState title={t('no-cohort')} hint={t('no-cohort-hint')} />;
}
