import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useEffect, type ReactNode } from 'react';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { Stack } from '../../../../components/grid.js';
import { Loaded } from '../../../../components/loaded.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { today } from '../../../../lib/format.js';
import { makeId } from '../../../../lib/make-id.js';
import { useTexts } from '../../../../lib/texts.js';
import { useViewer } from '../../../../lib/viewer.js';
import { measuringFormsQuery } from '../api/measuring-forms.js';
import { myMeasurementsQuery } from '../api/my-measurements.js';
import { myObservationsQuery } from '../api/my-observations.js';
import { begin } from '../device/kept-form.js';
import { useFormKeeper } from '../device/use-form-keeper.js';
import { FormCards } from './form-cards.js';
import { useKindWords } from './kind-words.js';
import styles from './observation.module.css';

interface MyFormsProps {
  readonly cohortId: string;
  /** The teacher's own place in the cohort; null for who has none. */
  readonly enrollmentId: string | null;
  readonly renderLink: (id: string, card: ReactNode) => ReactNode;
  readonly onBegun: (id: string) => void;
}

/** A teacher's forms: to sign first, then lessons to observe for the school, then everything. */
export function MyForms({ cohortId, enrollmentId, renderLink, onBegun }: MyFormsProps) {
  const t = useTexts(observationTexts);
  const { displayName } = useViewer();
  const { kindWord } = useKindWords();
  const { keeper, state } = useFormKeeper();
  const mine = useQuery(myMeasurementsQuery(cohortId));
  const observed = useQuery(myObservationsQuery(cohortId)).data?.myObservations;
  const forms = useQuery(measuringFormsQuery(cohortId)).data?.measuringForms ?? [];
  const about = mine.data?.myMeasurements;
  useEffect(() => {
    for (const form of [...(about ?? []), ...(observed ?? [])]) keeper.read(form);
  }, [keeper, about, observed]);
  const own = forms.filter(({ signedBy }) => signedBy[0] === 'TEACHER');
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  const write = (kind: (typeof kinds)[number]): void => {
    const theme = own.find((one) => one.kind === kind)?.themes[0];
    if (enrollmentId === null || theme === undefined) return;
    const id = makeId();
    keeper.keep(
      begin(id, { enrollmentId, teacherName: displayName, schoolName: '', kind }, { theme, heldOn: today() }),
    );
    onBegun(id);
  };
  const kept = Object.values(state.forms);
  return (
    <Loaded query={mine}>
      {({ myMeasurements }) => {
        const toSign = myMeasurements.filter(({ maySignAs, mayWrite }) => maySignAs.length > 0 && !mayWrite);
        const others = myMeasurements.filter((form) => !toSign.includes(form));
        const ownKept = kept.filter(({ kind }) => kind !== 'LESSON_OBSERVATION');
        return (
          <Stack>
            {toSign.length > 0 ? (
              <Panel title={t('to-sign')}>
                <FormCards forms={toSign} names="observer" renderLink={renderLink} />
              </Panel>
            ) : null}
            {(observed ?? []).length > 0 ? (
              <Panel title={t('to-observe')}>
                <FormCards
                  forms={observed ?? []}
                  kept={kept.filter(({ kind }) => kind === 'LESSON_OBSERVATION')}
                  names="teacher"
                  renderLink={renderLink}
                />
              </Panel>
            ) : null}
            {kinds.length > 0 && enrollmentId !== null ? (
              <div className={styles.actions}>
                {kinds.map((kind) => (
                  <Button key={kind} onClick={() => write(kind)}>
                    {t('write-form', { form: kindWord(kind) })}
                  </Button>
                ))}
              </div>
            ) : null}
            <Panel title={t('my-forms')}>
              {others.length === 0 && ownKept.length === 0 ? (
                <EmptyState title={t('no-forms')} hint={t('no-forms-hint')} />
              ) : (
                <FormCards forms={others} kept={ownKept} names="observer" renderLink={renderLink} />
              )}
            </Panel>
          </Stack>
        );
      }}
    </Loaded>
  );
}
