import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { measuringFormsQuery } from '../api/measuring-forms.js';
import { myObservationsQuery } from '../api/my-observations.js';
import { useFormKeeper } from '../device/use-form-keeper.js';
import { FormCards } from './form-cards.js';

interface MyObservationsProps {
  readonly cohortId: string;
  readonly renderLink: (id: string, card: ReactNode) => ReactNode;
}

/** The lessons that the reader observes, those under way on this device too. */
export function MyObservations({ cohortId, renderLink }: MyObservationsProps) {
  const t = useTexts(observationTexts);
  const { keeper, state } = useFormKeeper();
  const query = useQuery(myObservationsQuery(cohortId));
  // What the form needs is fetched now, while there is a network.
  useQuery(measuringFormsQuery(cohortId));
  const forms = query.data?.myObservations;
  useEffect(() => {
    for (const form of forms ?? []) keeper.read(form);
  }, [keeper, forms]);
  const kept = Object.values(state.forms).filter(({ kind }) => kind === 'LESSON_OBSERVATION');
  if (!forms && kept.length === 0) {
    return query.error ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  if ((forms ?? []).length === 0 && kept.length === 0) {
    return <EmptyState title={t('no-observations')} hint={t('no-observations-hint')} />;
  }
  return <FormCards forms={forms ?? []} kept={kept} names="teacher" renderLink={renderLink} />;
}
