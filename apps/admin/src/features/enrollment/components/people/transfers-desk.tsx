import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Stack } from '../../../../components/grid.js';
import { ListTable } from '../../../../components/list-table.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { EmptyState } from '../../../../components/states.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { useDecideTransfer } from '../../api/people/decide-transfer.js';
import { transfersQuery, type TransferShown } from '../../api/people/transfers.js';
import { TransferInDrawer } from './transfer-drawers.js';

const TONES = { PROPOSED: 'waiting', ACCEPTED: 'ok', DECLINED: 'wrong', WITHDRAWN: 'neutral' } as const;

interface Refusing {
  readonly transfer: TransferShown;
  readonly decision: 'DECLINE' | 'WITHDRAW';
}

/** Transfers from and to the schools of a unit; the side that did not propose confirms. */
export function TransfersDesk({ unitId }: { unitId: string }) {
  const t = useTexts(peopleTexts);
  const may = useMay();
  const atSchool = useAtSchool();
  const list = useList(useInfiniteQuery(transfersQuery(unitId)), ({ transfers }) => transfers);
  const [isTaking, setIsTaking] = useState(false);
  const [refusing, setRefusing] = useState<Refusing | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const accept = useDecideTransfer(() => setTold(t('transfer-done')));
  const decides = may('decideTransfer');
  const run = (transferId: string): void =>
    accept.run({ unitId, transferId, decision: 'ACCEPT', reason: '' });
  return (
    <>
      <PageHeader
        title={t('transfers-title')}
        description={t('transfers-lead')}
        actions={
          atSchool && may('proposeTransferIn') ? (
            <Button type="primary" onClick={() => setIsTaking(true)}>
              {t('transfer-in')}
            </Button>
          ) : null
        }
      />
      <Stack>
        <ActionFeedback action={accept} />
        {told ? (
          <Notice tone="ok" live>
            {told}
          </Notice>
        ) : null}
        <Panel flush>
          <ListTable<TransferShown>
            list={list}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('no-transfers')} hint={t('no-transfers-hint')} />}
            columns={[
              { title: t('name'), key: 'name', fixed: 'left', render: (_, { name }) => name },
              {
                title: t('from'),
                key: 'from',
                render: (_, { fromSchoolName, fromCountyName }) => `${fromSchoolName}（${fromCountyName}）`,
              },
              {
                title: t('to'),
                key: 'to',
                render: (_, { toSchoolName, toCountyName }) => `${toSchoolName}（${toCountyName}）`,
              },
              {
                title: t('effective-on'),
                key: 'on',
                className: 'tabular',
                render: (_, { effectiveOn }) => effectiveOn,
              },
              {
                title: t('status'),
                key: 'state',
                render: (_, { state }) => <ToneTag tone={TONES[state]}>{t(state)}</ToneTag>,
              },
              {
                title: t('note'),
                key: 'note',
                render: (_, { note, decisionReason }) =>
                  [note, decisionReason].filter(Boolean).join('；') || '—',
              },
              {
                key: 'decide',
                hidden: !decides,
                render: (_, transfer) => (
                  <span style={{ display: 'inline-flex', gap: 4 }}>
                    {transfer.isToDecide ? (
                      <>
                        <Button
                          size="small"
                          type="primary"
                          loading={accept.isRunning}
                          onClick={() => run(transfer.id)}
                        >
                          {t('accept')}
                        </Button>
                        <Button size="small" onClick={() => setRefusing({ transfer, decision: 'DECLINE' })}>
                          {t('decline')}
                        </Button>
                      </>
                    ) : null}
                    {transfer.isToWithdraw ? (
                      <Button size="small" onClick={() => setRefusing({ transfer, decision: 'WITHDRAW' })}>
                        {t('take-back')}
                      </Button>
                    ) : null}
                  </span>
                ),
              },
            ]}
          />
        </Panel>
      </Stack>
      {isTaking ? (
        <TransferInDrawer
          schoolId={unitId}
          onClose={() => setIsTaking(false)}
          onDone={(isAccepted) => {
            setTold(t(isAccepted ? 'transfer-done' : 'transfer-proposed'));
            setIsTaking(false);
          }}
        />
      ) : null}
      {refusing ? <RefuseDrawer {...refusing} unitId={unitId} onClose={() => setRefusing(null)} /> : null}
    </>
  );
}

function RefuseDrawer({
  transfer,
  decision,
  unitId,
  onClose,
}: Refusing & { unitId: string; onClose: () => void }) {
  const t = useTexts(peopleTexts);
  const [reason, setReason] = useState('');
  const refuse = useDecideTransfer(onClose);
  const { name } = transfer;
  return (
    <DecisionDrawer
      title={decision === 'DECLINE' ? t('decline-title', { name }) : t('take-back-title', { name })}
      open
      onClose={onClose}
      submitLabel={t(decision === 'DECLINE' ? 'decline' : 'take-back')}
      action={refuse}
      onSubmit={() => refuse.run({ unitId, transferId: transfer.id, decision, reason })}
    >
      <ReasonField label={t('reason')} value={reason} onChange={setReason} maxLength={200} rows={2} />
    </DecisionDrawer>
  );
}
