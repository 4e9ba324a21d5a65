import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { recognitionTexts } from '@tisheng/messages/pages/recognition.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Facts } from '../../../components/facts.js';
import { Field, FormColumn } from '../../../components/field.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { formatDate, formatHours } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useClaimRecognition } from '../api/claim-recognition.js';
import { myRecognitionQuery, type RecognitionOffer } from '../api/my-recognition.js';
import { ClaimState, evidenceUrl } from './claim-state.js';

/** One's own claims, and the form for another. */
export function MyRecognition({ cohortId, offer }: { cohortId: string; offer: RecognitionOffer }) {
  const t = useTexts(recognitionTexts);
  const pick = useBilingual();
  const language = useLanguage();
  if (offer.programmes.length === 0) return <EmptyState title={t('not-offered')} />;
  const cap = formatHours(offer.capHalfHours);
  return (
    <Stack>
      <p>
        {offer.countsTowardsCourses
          ? t('cap-line', { cap, counted: formatHours(offer.countedHalfHours) })
          : t('cap-line-apart', { cap })}
      </p>
      {offer.claims.map((claim) => (
        <Panel key={claim.id} title={pick(claim.programmeName)} extra={<ClaimState claim={claim} />}>
          <Facts
            entries={[
              [t('completed-on'), formatDate(claim.completedOn, language)],
              [t('claimed'), formatHours(claim.claimedHalfHours)],
              [
                t('granted'),
                claim.grantedHalfHours === null || claim.grantedHalfHours === undefined
                  ? null
                  : formatHours(claim.grantedHalfHours),
              ],
              [t('certificate'), claim.certificateNo],
              [
                t('evidence'),
                <a key="file" href={evidenceUrl(cohortId, claim)}>
                  {t('open')}
                </a>,
              ],
            ]}
          />
        </Panel>
      ))}
      <ClaimForm key={offer.claims.length} cohortId={cohortId} offer={offer} />
    </Stack>
  );
}

function ClaimForm({ cohortId, offer }: { cohortId: string; offer: RecognitionOffer }) {
  const t = useTexts(recognitionTexts);
  const pick = useBilingual();
  const [programmeCode, setProgramme] = useState('');
  const [completedOn, setCompletedOn] = useState('');
  const [hours, setHours] = useState('');
  const [certificateNo, setCertificate] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [isFileMissing, setFileMissing] = useState(false);
  const action = useClaimRecognition(cohortId, () => setFile(null));
  return (
    <Panel title={t('apply')}>
      <FormColumn
        onSubmit={() => {
          setFileMissing(file === null);
          if (file !== null)
            action.run({
              programmeCode,
              completedOn,
              halfHours: Math.round(Number(hours) * 2),
              certificateNo,
              file,
            });
        }}
      >
        <Field label={t('programme')}>
          {() => (
            <ChoiceFilter
              label={t('choose-programme')}
              name={t('programme')}
              value={programmeCode === '' ? null : programmeCode}
              choices={offer.programmes.map(({ code, name }) => [code, pick(name)] as const)}
              onChange={setProgramme}
            />
          )}
        </Field>
        <Field label={t('completed-on')}>
          {(attributes) => (
            <Input
              {...attributes}
              type="date"
              value={completedOn}
              onChange={(event) => setCompletedOn(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('hours')} hint={t('hours-hint')}>
          {(attributes) => (
            <Input
              {...attributes}
              type="number"
              min={0.5}
              step={0.5}
              value={hours}
              onChange={(event) => setHours(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('certificate')}>
          {(attributes) => (
            <Input
              {...attributes}
              maxLength={60}
              value={certificateNo}
              onChange={(event) => setCertificate(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('evidence')}
          hint={t('evidence-hint')}
          fault={isFileMissing ? t('evidence-missing') : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="file"
              accept=".pdf,.jpg,.jpeg,.png"
              style={{ maxWidth: '100%' }}
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <ActionFeedback action={action} />
        <Button type="primary" htmlType="submit" loading={action.isRunning}>
          {t('apply')}
        </Button>
      </FormColumn>
    </Panel>
  );
}

/** Says beside the result how many of the hours come from earlier training; nothing where none do. */
export function RecognizedHoursNote({ cohortId }: { cohortId: string }) {
  const t = useTexts(recognitionTexts);
  const counted = useQuery(myRecognitionQuery(cohortId)).data?.myRecognition.countedHalfHours ?? 0;
  return counted > 0 ? <p>{t('result-note', { hours: formatHours(counted) })}</p> : null;
}
