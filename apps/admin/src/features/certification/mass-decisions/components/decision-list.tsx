import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { massDecisionTexts } from '@tisheng/messages/pages/mass-decisions.js';
import { numberColumn } from '../../../../components/data-table.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ListTable } from '../../../../components/list-table.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import type { Ground } from '../../components/revoke-drawer.js';
import { useConfirmMassDecision } from '../api/confirm-mass-decision.js';
import { massDecisionsQuery, type MassDecision } from '../api/mass-decisions.js';
import { useWithdrawMassDecision } from '../api/withdraw-mass-decision.js';
import styles from './mass-decisions.module.css';

interface DecisionListProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly grounds: readonly Ground[];
  /** Called with the job that carries a decision out. */
  readonly onJob: (jobId: string) => void;
}

/** Every decision on record, and what is to be done about those that wait. */
export function DecisionList({ cohortId, unitId, grounds, onJob }: DecisionListProps) {
  const t = useTexts(massDecisionTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const [confirming, setConfirming] = useState<MassDecision | null>(null);
  const [withdrawing, setWithdrawing] = useState<MassDecision | null>(null);
  const list = useList(
    useInfiniteQuery(massDecisionsQuery(cohortId, unitId)),
    ({ massDecisions }) => massDecisions,
  );
  const scopeOf = ({ unitName, institutionName, numbersGiven, flagged }: MassDecision): string =>
    [
      unitName,
      institutionName,
      numbersGiven === null ? null : t('scope-numbers', { count: numbersGiven }),
      flagged ? t('scope-flagged') : null,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <ListTable<MassDecision>
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('none')} hint={t('none-hint')} />}
        columns={[
          {
            title: t('what'),
            key: 'what',
            render: (_, decision) => (
              <span className={styles.stack}>
                {t(`kind-${decision.kind}`)} · {scopeOf(decision)}
                <small>
                  {pick(
                    grounds.find(({ code }) => code === decision.ground)?.name ?? {
                      zh: decision.ground,
                      en: decision.ground,
                    },
                  )}
                  ：{decision.reason}
                </small>
              </span>
            ),
          },
          {
            title: t('certificates'),
            key: 'certificates',
            ...numberColumn,
            render: (_, { certificates }) => certificates,
          },
          {
            title: t('people'),
            key: 'people',
            render: (_, { proposedByName, proposedAt, decidedByName, decidedAt }) => (
              <span className={styles.stack}>
                <span>
                  {proposedByName} <small>{formatInstant(proposedAt, language)}</small>
                </span>
                {decidedByName && decidedAt ? (
                  <span>
                    {decidedByName} <small>{formatInstant(decidedAt, language)}</small>
                  </span>
                ) : null}
              </span>
            ),
          },
          {
            title: t('state'),
            key: 'state',
            render: (_, { state, leftOut, withdrawalReason }) => (
              <span className={styles.stack}>
                <span>
                  <StateTag lifecycle="mass-decision" state={state} />
                </span>
                {leftOut ? <small>{t('left', { count: leftOut })}</small> : null}
                {withdrawalReason ? <small>{withdrawalReason}</small> : null}
              </span>
            ),
          },
          {
            title: '',
            key: 'actions',
            render: (_, decision) => (
              <span className={styles.row}>
                <a
                  href={`/files/mass-decisions/${decision.id}?cohortId=${cohortId}&unitId=${unitId}&language=${language}`}
                  download
                >
                  {t('download')}
                </a>
                {decision.state === 'PROPOSED' && !decision.isOwn ? (
                  <Button type="link" size="small" onClick={() => setConfirming(decision)}>
                    {t('confirm')}
                  </Button>
                ) : null}
                {decision.state === 'PROPOSED' ? (
                  <Button type="link" size="small" onClick={() => setWithdrawing(decision)}>
                    {t('withdraw')}
                  </Button>
                ) : null}
              </span>
            ),
          },
        ]}
      />
      {confirming ? (
        <Confirm
          key={confirming.id}
          decision={confirming}
          meant={{ cohortId, unitId, decisionId: confirming.id }}
          scope={scopeOf(confirming)}
          onClose={() => setConfirming(null)}
          onJob={onJob}
        />
      ) : null}
      {withdrawing ? (
        <Withdraw
          key={withdrawing.id}
          meant={{ cohortId, unitId, decisionId: withdrawing.id }}
          onClose={() => setWithdrawing(null)}
        />
      ) : null}
    </>
  );
}

interface Meant {
  readonly cohortId: string;
  readonly unitId: string;
  readonly decisionId: string;
}

function Confirm(props: {
  decision: MassDecision;
  meant: Meant;
  scope: string;
  onClose: () => void;
  onJob: (jobId: string) => void;
}) {
  const t = useTexts(massDecisionTexts);
  const { decision } = props;
  const confirm = useConfirmMassDecision();
  const submit = async (): Promise<void> => {
    const outcome = await confirm.runAndWait(props.meant);
    if (!outcome?.done) return;
    props.onClose();
    props.onJob(outcome.value.jobId);
  };
  return (
    <DecisionDrawer
      title={t('confirm-title', { count: decision.certificates })}
      open
      onClose={props.onClose}
      submitLabel={t('confirm')}
      action={confirm}
      onSubmit={() => void submit()}
    >
      <p>
        {t(`kind-${decision.kind}`)} · {props.scope}
      </p>
      <p>{decision.reason}</p>
      <p>{t(`warning-${decision.kind}`)}</p>
      <p>{t('confirm-text')}</p>
    </DecisionDrawer>
  );
}

function Withdraw({ meant, onClose }: { meant: Meant; onClose: () => void }) {
  const t = useTexts(massDecisionTexts);
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawMassDecision();
  const submit = async (): Promise<void> => {
    const outcome = await withdraw.runAndWait({ ...meant, reason });
    if (outcome?.done) onClose();
  };
  return (
    <DecisionDrawer
      title={t('withdraw-title')}
      open
      onClose={onClose}
      submitLabel={t('withdraw')}
      action={withdraw}
      onSubmit={() => void submit()}
    >
      <ReasonField label={t('withdraw-reason')} value={reason} onChange={setReason} rows={3} />
    </DecisionDrawer>
  );
}
