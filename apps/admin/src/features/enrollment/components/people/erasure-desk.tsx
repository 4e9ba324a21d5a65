import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ListTable } from '../../../../components/list-table.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { EmptyState } from '../../../../components/states.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { useDecideErasure } from '../../api/people/decide-erasure.js';
import { erasureRequestsQuery, type ErasureRequestShown } from '../../api/people/erasure-requests.js';

const TONES = { REQUESTED: 'waiting', GRANTED: 'ok', REFUSED: 'neutral' } as const;

interface Deciding {
  readonly asked: ErasureRequestShown;
  readonly grant: boolean;
}

/** Wishes to be forgotten, and the decision of the office at the root of the region. */
export function ErasureDesk({
  unitId,
  linkTo,
}: {
  readonly unitId: string;
  readonly linkTo: (teacherId: string, name: string) => ReactNode;
}) {
  const t = useTexts(peopleTexts);
  const language = useLanguage();
  const may = useMay();
  const list = useList(
    useInfiniteQuery(erasureRequestsQuery(unitId)),
    ({ erasureRequests }) => erasureRequests,
  );
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  return (
    <>
      <PageHeader title={t('erasures-title')} description={t('erasures-lead')} />
      <Panel flush>
        <ListTable<ErasureRequestShown>
          list={list}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('no-erasures')} hint={t('no-erasures-hint')} />}
          columns={[
            {
              title: t('name'),
              key: 'name',
              fixed: 'left',
              render: (_, one) => linkTo(one.teacherId, one.name),
            },
            { title: t('school'), key: 'school', render: (_, { schoolName }) => schoolName },
            { title: t('reason'), key: 'reason', render: (_, { reason }) => reason || '—' },
            {
              title: t('requested-at'),
              key: 'at',
              className: 'tabular',
              render: (_, { requestedAt }) => formatInstant(requestedAt, language),
            },
            {
              title: t('status'),
              key: 'state',
              render: (_, { state }) => <ToneTag tone={TONES[state]}>{t(state)}</ToneTag>,
            },
            {
              key: 'decide',
              hidden: !may('decideErasure'),
              render: (_, asked) =>
                asked.state === 'REQUESTED' ? (
                  <span style={{ display: 'inline-flex', gap: 4 }}>
                    <Button size="small" danger onClick={() => setDeciding({ asked, grant: true })}>
                      {t('grant')}
                    </Button>
                    <Button size="small" onClick={() => setDeciding({ asked, grant: false })}>
                      {t('refuse')}
                    </Button>
                  </span>
                ) : null,
            },
          ]}
        />
      </Panel>
      {deciding ? <DecideDrawer {...deciding} onClose={() => setDeciding(null)} /> : null}
    </>
  );
}

function DecideDrawer({ asked, grant, onClose }: Deciding & { onClose: () => void }) {
  const t = useTexts(peopleTexts);
  const [reason, setReason] = useState('');
  const decide = useDecideErasure(onClose);
  return (
    <DecisionDrawer
      title={t(grant ? 'grant-title' : 'refuse-title', { name: asked.name })}
      open
      onClose={onClose}
      submitLabel={t(grant ? 'grant' : 'refuse')}
      action={decide}
      onSubmit={() => decide.run({ requestId: asked.id, grant, reason })}
    >
      {grant ? <Notice tone="attention">{t('erasures-lead')}</Notice> : null}
      <ReasonField label={t('reason')} value={reason} onChange={setReason} maxLength={300} rows={3} />
    </DecisionDrawer>
  );
}
