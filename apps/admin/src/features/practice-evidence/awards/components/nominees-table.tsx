import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { numberColumn } from '../../../../components/data-table.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ListTable } from '../../../../components/list-table.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { AwardNomineesQuery } from '../../../../gql/graphql.js';
import { formatPoints } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import type { AwardRound } from '../api/award-round-fields.js';
import { awardNomineesQuery } from '../api/award-nominees.js';
import { useWithdrawNomination } from '../api/withdraw-nomination.js';
import { useAwardWords } from './award-words.js';
import styles from './awards.module.css';
import { ScoresDrawer } from './scores-drawer.js';

export type Nominee = AwardNomineesQuery['awardNominees']['nodes'][number];

interface NomineesTableProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly round: AwardRound;
}

const points = (value: number | null | undefined): string =>
  value === null || value === undefined ? '—' : formatPoints(value);

/** What was nominated: before judging with reasons, then with scores and honours as far as the unit sees them. */
export function NomineesTable({ cohortId, unitId, round }: NomineesTableProps) {
  const t = useTexts(awardTexts);
  const pick = useBilingual();
  const words = useAwardWords();
  const may = useMay();
  const [withdrawing, setWithdrawing] = useState<Nominee | null>(null);
  const [opened, setOpened] = useState<Nominee | null>(null);
  const list = useList(
    useInfiniteQuery(awardNomineesQuery(cohortId, unitId, round.id)),
    ({ awardNominees }) => awardNominees,
  );
  const isNominating = round.state === 'NOMINATING';
  const seesScores = round.isOwn && !isNominating;
  const seesHonours = round.state === 'ANNOUNCED' || round.state === 'PUBLISHED' || seesScores;
  return (
    <>
      <ListTable<Nominee>
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('no-nominees')} hint={t('no-nominees-hint')} />}
        columns={[
          {
            title: t('number'),
            key: 'number',
            ...numberColumn,
            hidden: isNominating,
            render: (_, { number }) => number,
          },
          { title: t('category'), key: 'category', render: (_, { category }) => words.category(category) },
          {
            title: t('nominee-title'),
            key: 'title',
            render: (_, nominee) => (
              <div className={styles.wide}>
                {nominee.title}
                {nominee.withdrawnAt ? <ToneTag tone="neutral">{t('withdrawn')}</ToneTag> : null}
                {nominee.struckOutReason !== null && nominee.struckOutReason !== undefined ? (
                  <ToneTag tone="wrong">{t('struck-out')}</ToneTag>
                ) : null}
              </div>
            ),
          },
          {
            title: t('people'),
            key: 'people',
            render: (_, { people }) => (
              <div className={styles.wide}>
                {words.names(people.map(({ name }) => name))}
                <div className={styles.soft}>
                  {words.names([...new Set(people.map(({ schoolName }) => schoolName))])}
                </div>
              </div>
            ),
          },
          {
            title: t('nominated-by'),
            key: 'unit',
            hidden: !round.isOwn,
            render: (_, { unitName }) => unitName,
          },
          {
            title: t('reason'),
            key: 'reason',
            hidden: !isNominating,
            render: (_, { reason }) => <div className={styles.wide}>{reason}</div>,
          },
          {
            title: t('technical'),
            key: 'technical',
            ...numberColumn,
            hidden: !seesScores,
            render: (_, { technical }) => points(technical),
          },
          {
            title: t('teaching'),
            key: 'teaching',
            ...numberColumn,
            hidden: !seesScores,
            render: (_, { teaching }) => points(teaching),
          },
          {
            title: t('total'),
            key: 'total',
            ...numberColumn,
            hidden: !seesHonours,
            render: (_, { total }) => <b>{points(total)}</b>,
          },
          {
            title: t('spread'),
            key: 'spread',
            ...numberColumn,
            hidden: !seesScores,
            render: (_, { spread, scores }) => (
              <>
                {points(spread)}
                {scores.some(({ isExtra }) => isExtra) ? (
                  <div>
                    <ToneTag tone="attention">{t('wide-spread')}</ToneTag>
                  </div>
                ) : null}
              </>
            ),
          },
          {
            title: t('rank'),
            key: 'rank',
            ...numberColumn,
            hidden: !seesHonours,
            render: (_, { rank }) => rank ?? '—',
          },
          {
            title: t('honour'),
            key: 'honour',
            hidden: !seesHonours,
            render: (_, { honour, rank }) =>
              honour ? <span className={styles.honour}>{pick(honour)}</span> : rank ? t('no-honour') : '—',
          },
          {
            key: 'act',
            fixed: 'right',
            render: (_, nominee) =>
              seesScores ? (
                <Button size="small" onClick={() => setOpened(nominee)}>
                  {t('see-scores')}
                </Button>
              ) : isNominating &&
                !nominee.withdrawnAt &&
                nominee.unitId === unitId &&
                may('withdrawNomination') ? (
                <Button size="small" onClick={() => setWithdrawing(nominee)}>
                  {t('withdraw')}
                </Button>
              ) : null,
          },
        ]}
      />
      {withdrawing ? (
        <Withdrawal
          cohortId={cohortId}
          unitId={unitId}
          round={round}
          nominee={withdrawing}
          onClose={() => setWithdrawing(null)}
        />
      ) : null}
      {opened ? <ScoresDrawer nominee={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

function Withdrawal({
  cohortId,
  unitId,
  round,
  nominee,
  onClose,
}: NomineesTableProps & { readonly nominee: Nominee; readonly onClose: () => void }) {
  const t = useTexts(awardTexts);
  const withdraw = useWithdrawNomination(cohortId, unitId, round.id, onClose);
  return (
    <DecisionDrawer
      title={t('withdraw-title', { title: nominee.title })}
      open
      onClose={onClose}
      submitLabel={t('withdraw')}
      action={withdraw}
      onSubmit={() => withdraw.run({ nominationId: nominee.id })}
    >
      <p>{t('withdraw-effect')}</p>
    </DecisionDrawer>
  );
}
