import Button from 'antd/es/button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { officeTexts } from '@tisheng/messages/pages/office.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useRequestInstitutionChange } from '../api/request-institution-change.js';
import { useViewer } from '../../../lib/viewer.js';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { ChangeEffect } from './institution-changes.js';
import { useChooseInstitution } from '../api/choose-institution.js';
import { institutionChoicesQuery, type InstitutionChoices } from '../api/institution-choices.js';
import { trainingInstitutionsQuery } from '../api/training-institutions.js';

type Choice = InstitutionChoices[number];

interface ChoiceTableProps {
  readonly cohortId: string;
  readonly programmeId: string;
  readonly unitId: string;
}

/** Whether teachers wait for the choice. */
const isPressing = ({ institutionId, enrolled }: Choice): boolean => institutionId === null && enrolled > 0;
const urgency = (choice: Choice): number => (isPressing(choice) ? 2 : Number(choice.enrolled > 0));

/** Every county with the institution that it chose; those whose teachers wait for it come first. */
export function InstitutionChoiceTable({ cohortId, programmeId, unitId }: ChoiceTableProps) {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const mayChoose = useMay()('chooseInstitution');
  const query = useQuery(institutionChoicesQuery(cohortId, unitId));
  const places = useTexts(placesTexts);
  const { unitId: ownId } = useViewer().grant;
  const [choosing, setChoosing] = useState<Choice | null>(null);
  const changeWords = (choice: Choice): string => {
    if (choice.institutionId === null) return t('choose');
    return choice.needsConsent && choice.countyId === ownId ? places('request-change') : t('change');
  };
  return (
    <>
      <Panel flush>
        <Loaded query={query}>
          {({ institutionChoices }) => (
            <DataTable<Choice>
              rows={institutionChoices.toSorted((a, b) => urgency(b) - urgency(a))}
              rowKey={({ countyId }) => countyId}
              empty={<EmptyState title={t('no-counties')} />}
              columns={[
                {
                  title: t('county'),
                  key: 'county',
                  fixed: 'left',
                  render: (_, { countyName }) => countyName,
                },
                {
                  title: t('enrolled'),
                  key: 'enrolled',
                  ...numberColumn,
                  render: (_, { enrolled }) => enrolled,
                },
                {
                  title: t('institution'),
                  key: 'institution',
                  render: (_, { institutionName, enrolled }) =>
                    institutionName ?? (
                      <ToneTag tone={enrolled > 0 ? 'attention' : 'neutral'}>{t('not-chosen')}</ToneTag>
                    ),
                },
                {
                  title: t('chosen-at'),
                  key: 'at',
                  render: (_, { chosenAt }) => (chosenAt ? formatDate(chosenAt, language) : '—'),
                },
                {
                  title: '',
                  key: 'locked',
                  render: (_, { locked }) =>
                    locked ? <ToneTag tone="neutral">{t('locked')}</ToneTag> : null,
                },
                ...(mayChoose
                  ? [
                      {
                        title: '',
                        key: 'choose',
                        render: (_: unknown, choice: Choice) => (
                          <Button
                            size="small"
                            type={isPressing(choice) ? 'primary' : 'default'}
                            onClick={() => setChoosing(choice)}
                          >
                            {changeWords(choice)}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </Loaded>
      </Panel>
      {choosing ? (
        <ChooseDrawer
          key={choosing.countyId}
          cohortId={cohortId}
          programmeId={programmeId}
          choice={choosing}
          onClose={() => setChoosing(null)}
        />
      ) : null}
    </>
  );
}

interface ChooseDrawerProps {
  readonly cohortId: string;
  readonly programmeId: string;
  readonly choice: Choice;
  readonly onClose: () => void;
}

function ChooseDrawer({ cohortId, programmeId, choice, onClose }: ChooseDrawerProps) {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const institutions = useQuery(trainingInstitutionsQuery(programmeId));
  const [institutionId, setInstitutionId] = useState(choice.institutionId);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const places = useTexts(placesTexts);
  const { unitId } = useViewer().grant;
  const isAsking = choice.needsConsent && choice.countyId === unitId;
  const choose = useChooseInstitution(cohortId, onClose);
  const ask = useRequestInstitutionChange(cohortId, onClose);
  const submit = (): void => {
    setTried(true);
    if (!institutionId) return;
    if (isAsking) ask.run({ unitId: choice.countyId, institutionId, reason });
    else choose.run({ countyId: choice.countyId, institutionId, reason });
  };
  return (
    <DecisionDrawer
      title={
        isAsking
          ? places('request-title', { county: choice.countyName })
          : t('choose-title', { county: choice.countyName })
      }
      open
      onClose={onClose}
      submitLabel={isAsking ? places('request-change') : t('choose')}
      action={isAsking ? ask : choose}
      onSubmit={submit}
    >
      <Loaded query={institutions}>
        {({ trainingInstitutions }) => (
          <Field label={t('institution')} fault={tried && !institutionId ? t('choose-missing') : undefined}>
            {({ id }) => (
              <div
                id={id}
                role="radiogroup"
                aria-label={t('institution')}
                style={{ display: 'grid', gap: 10 }}
              >
                {trainingInstitutions.map((institution) => (
                  <label key={institution.id} style={{ display: 'flex', gap: 8 }}>
                    <input
                      type="radio"
                      name="institution"
                      checked={institution.id === institutionId}
                      onChange={() => setInstitutionId(institution.id)}
                    />
                    <span>
                      {language === 'zh' ? institution.name : institution.nameEn}
                      {institution.members.length > 0 ? (
                        <>
                          <br />
                          <small>{t('members', { members: institution.members.join('、') })}</small>
                        </>
                      ) : null}
                    </span>
                  </label>
                ))}
              </div>
            )}
          </Field>
        )}
      </Loaded>
      <ReasonField
        label={t('choose-reason')}
        hint={isAsking ? places('request-hint') : t('choose-reason-hint')}
        value={reason}
        onChange={setReason}
        rows={2}
      />
      {isAsking ? (
        <ChangeEffect cohortId={cohortId} countyId={choice.countyId} />
      ) : (
        <Notice tone="neutral">{t('choose-effect', { count: choice.enrolled })}</Notice>
      )}
    </DecisionDrawer>
  );
}
