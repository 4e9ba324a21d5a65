import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { certificationDeskTexts } from '@tisheng/messages/pages/certification-desk.js';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { CheckFilter, ChoiceFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { Notice } from '../../../components/notice.js';
import { GradeTag, StateTag, ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { certificatesQuery, type RegisterFilter, type RegisteredCertificate } from '../api/certificates.js';
import { RevokeDrawer, type Ground } from './revoke-drawer.js';

export const CERTIFICATE_STATES = ['ISSUED', 'REVOKED'] as const;

interface RegisterProps {
  readonly filter: RegisterFilter;
  readonly onFilter: (name: 'search' | 'state' | 'flagged') => (value: string) => void;
  /** Grounds of the policy for which a certificate may be revoked. */
  readonly grounds: readonly Ground[];
}

/** The register: who holds which certificate, whether it is valid, and where anybody can verify it. */
export function Register({ filter, onFilter, grounds }: RegisterProps) {
  const t = useTexts(certificationDeskTexts);
  const desk = useTexts(deskTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const may = useMay();
  const list = useList(useInfiniteQuery(certificatesQuery(filter)), ({ certificates }) => certificates);
  const [revoking, setRevoking] = useState<RegisteredCertificate | null>(null);
  const [revoked, setRevoked] = useState<string | null>(null);
  return (
    <>
      {revoked ? (
        <Notice tone="ok" live>
          {t('revoked-done', { number: revoked })}
        </Notice>
      ) : null}
      <ListTable<RegisteredCertificate>
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('empty')} hint={t('empty-hint')} />}
        tools={
          <Filters>
            <SearchFilter label={t('search')} value={filter.search} onChange={onFilter('search')} />
            <ChoiceFilter
              label={desk('all-states')}
              value={filter.state}
              choices={CERTIFICATE_STATES.map((state) => [
                state,
                pick(STATE_LABELS.certificate[ruleWord(state)]),
              ])}
              onChange={onFilter('state')}
            />
            <CheckFilter
              label={t('flagged')}
              value={filter.flagged}
              onChange={(on) => onFilter('flagged')(on ? 'yes' : '')}
            />
          </Filters>
        }
        columns={[
          {
            title: t('number'),
            key: 'number',
            className: 'tabular',
            fixed: 'left',
            render: (_, { number }) => number,
          },
          { title: t('holder'), key: 'holder', render: (_, { holderName }) => holderName },
          {
            title: desk('learner-no'),
            key: 'no',
            className: 'tabular',
            render: (_, { learnerNo }) => learnerNo,
          },
          { title: t('grade'), key: 'grade', render: (_, { grade }) => <GradeTag grade={grade} /> },
          { title: t('issued-on'), key: 'on', render: (_, { issuedOn }) => formatDate(issuedOn, language) },
          {
            title: desk('state'),
            key: 'state',
            render: (_, { state, revocationReason, flaggedAt }) => (
              <>
                <span title={revocationReason ?? undefined}>
                  <StateTag lifecycle="certificate" state={state} />
                </span>{' '}
                {flaggedAt && state === 'ISSUED' ? (
                  <ToneTag tone="attention">{t('flag-note')}</ToneTag>
                ) : null}
              </>
            ),
          },
          {
            title: '',
            key: 'actions',
            render: (_, certificate) => (
              <span style={{ display: 'inline-flex', gap: 12, alignItems: 'center' }}>
                <a href={certificate.verificationUrl} target="_blank" rel="noreferrer">
                  {t('verification-page')}
                </a>
                {certificate.state === 'ISSUED' && may('revokeCertificate') ? (
                  <Button type="link" size="small" danger onClick={() => setRevoking(certificate)}>
                    {t('revoke')}
                  </Button>
                ) : null}
              </span>
            ),
          },
        ]}
      />
      {revoking ? (
        <RevokeDrawer
          key={revoking.id}
          certificate={revoking}
          grounds={grounds}
          onClose={() => setRevoking(null)}
          onRevoked={setRevoked}
        />
      ) : null}
    </>
  );
}
