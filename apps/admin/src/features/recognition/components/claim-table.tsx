import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { recognitionTexts } from '@tisheng/messages/pages/recognition.js';
import { numberColumn } from '../../../components/data-table.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { Notice } from '../../../components/notice.js';
import { ReasonField } from '../../../components/reason-field.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatDate, formatHours } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { oneOf } from '../../../lib/one-of.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { useAttestRecognition } from '../api/attest-recognition.js';
import { useDecideRecognition } from '../api/decide-recognition.js';
import type { RecognitionClaim } from '../api/my-recognition.js';
import { recognitionClaimsQuery } from '../api/recognition-claims.js';
import { ClaimState, evidenceUrl } from './claim-state.js';

const STATES = ['CLAIMED', 'ATTESTED', 'GRANTED', 'REFUSED'] as const;
type Verb = 'attest' | 'grant' | 'refuse';

interface ClaimTableProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly state: string;
  readonly onState: (state: string) => void;
}

/** Claims of a school or office, and the step that is theirs. */
export function ClaimTable({ cohortId, unitId, state: word, onState }: ClaimTableProps) {
  const t = useTexts(recognitionTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const may = useMay();
  const state = oneOf(STATES, word);
  const [deciding, setDeciding] = useState<{ claim: RecognitionClaim; verb: Verb } | null>(null);
  const list = useList(
    useInfiniteQuery(recognitionClaimsQuery({ cohortId, unitId, states: state ? [state] : null })),
    ({ recognitionClaims }) => recognitionClaims,
  );
  const verbsOf = (claim: RecognitionClaim): readonly Verb[] => {
    if (claim.state === 'CLAIMED' && may('attestRecognition')) return ['attest', 'refuse'];
    if (claim.state === 'ATTESTED' && may('decideRecognition')) return ['grant', 'refuse'];
    return [];
  };
  return (
    <>
      <ListTable
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('no-claims')} />}
        tools={
          <Filters>
            <ChoiceFilter
              label={t('all-states')}
              value={state}
              choices={STATES.map((one) => [one, t(`state-${ruleWord(one)}`)] as const)}
              onChange={onState}
            />
          </Filters>
        }
        columns={[
          { title: t('teacher'), key: 'name', render: (_, { name }) => name },
          { title: t('school'), key: 'school', render: (_, { schoolName }) => schoolName },
          { title: t('programme'), key: 'programme', render: (_, { programmeName }) => pick(programmeName) },
          {
            title: t('completed-on'),
            key: 'on',
            render: (_, { completedOn }) => formatDate(completedOn, language),
          },
          {
            title: t('certificate'),
            key: 'number',
            render: (_, { certificateNo, isNumberRepeated }) => (
              <>
                {certificateNo}{' '}
                {isNumberRepeated ? <ToneTag tone="attention">{t('repeated')}</ToneTag> : null}
              </>
            ),
          },
          {
            title: t('evidence'),
            key: 'file',
            render: (_, claim) => <a href={evidenceUrl(cohortId, claim)}>{t('open')}</a>,
          },
          {
            title: t('claimed'),
            key: 'claimed',
            ...numberColumn,
            render: (_, { claimedHalfHours }) => formatHours(claimedHalfHours),
          },
          {
            title: t('granted'),
            key: 'granted',
            ...numberColumn,
            render: (_, { grantedHalfHours }) =>
              grantedHalfHours === null || grantedHalfHours === undefined
                ? '—'
                : formatHours(grantedHalfHours),
          },
          { title: t('state'), key: 'state', render: (_, claim) => <ClaimState claim={claim} /> },
          {
            title: '',
            key: 'act',
            render: (_, claim) =>
              verbsOf(claim).map((verb) => (
                <Button key={verb} type="link" size="small" onClick={() => setDeciding({ claim, verb })}>
                  {t(verb)}
                </Button>
              )),
          },
        ]}
      />
      {deciding ? <Decision cohortId={cohortId} {...deciding} onClose={() => setDeciding(null)} /> : null}
    </>
  );
}

function Decision({
  cohortId,
  claim,
  verb,
  onClose,
}: {
  readonly cohortId: string;
  readonly claim: RecognitionClaim;
  readonly verb: Verb;
  readonly onClose: () => void;
}) {
  const t = useTexts(recognitionTexts);
  const [hours, setHours] = useState(formatHours(claim.claimedHalfHours));
  const [reason, setReason] = useState('');
  const attest = useAttestRecognition(onClose);
  const decide = useDecideRecognition(onClose);
  const meant = { cohortId, enrollmentId: claim.enrollmentId, claimId: claim.id };
  const atSchool = claim.state === 'CLAIMED';
  return (
    <DecisionDrawer
      title={t('decision-title', { verb: t(verb), name: claim.name })}
      open
      onClose={onClose}
      submitLabel={t(verb)}
      action={atSchool ? attest : decide}
      onSubmit={() =>
        atSchool
          ? attest.run({ ...meant, attests: verb === 'attest', reason })
          : decide.run({
              ...meant,
              reason,
              grantedHalfHours: verb === 'grant' ? Math.round(Number(hours) * 2) : null,
            })
      }
    >
      {claim.isNumberRepeated ? <Notice tone="attention">{t('repeated-warning')}</Notice> : null}
      {verb === 'attest' ? <p>{t('attest-effect')}</p> : null}
      {verb === 'grant' ? (
        <Field label={t('granted-hours')}>
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
      ) : null}
      {verb === 'attest' ? null : (
        <ReasonField label={t('reason')} value={reason} onChange={setReason} rows={2} />
      )}
    </DecisionDrawer>
  );
}
