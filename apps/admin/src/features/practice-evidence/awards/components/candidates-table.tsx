import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { MAXIMUM_AWARD_REASON } from '@tisheng/domain-rules/practice-evidence/awards/may-nominate.js';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { numberColumn } from '../../../../components/data-table.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ChoiceFilter, Filters } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { AwardCandidatesQuery, AwardPot } from '../../../../gql/graphql.js';
import { formatPoints } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import type { AwardRound } from '../api/award-round-fields.js';
import { awardCandidatesQuery } from '../api/award-candidates.js';
import { useNominateForAward } from '../api/nominate-for-award.js';
import { useAwardWords } from './award-words.js';
import styles from './awards.module.css';

type Candidate = AwardCandidatesQuery['awardCandidates']['nodes'][number];

interface CandidatesTableProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly round: AwardRound;
  readonly pot: AwardPot;
  readonly onPot: (pot: AwardPot | '') => void;
}

/** What the unit can nominate, the best first, with what is left of the quota. */
export function CandidatesTable({ cohortId, unitId, round, pot, onPot }: CandidatesTableProps) {
  const t = useTexts(awardTexts);
  const words = useAwardWords();
  const may = useMay();
  const atSchool = useAtSchool();
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const list = useList(
    useInfiniteQuery(awardCandidatesQuery(cohortId, unitId, round.id, pot)),
    ({ awardCandidates }) => awardCandidates,
  );
  const share = round.shares.find((one) => one.pot === pot);
  return (
    <>
      <ListTable<Candidate>
        list={list}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title={t('no-candidates')}
            hint={t(share?.fromOwnRound ? 'no-candidates-from-own' : 'no-candidates-hint')}
          />
        }
        tools={
          <Filters>
            {round.shares.length > 1 ? (
              <ChoiceFilter
                label={t('category')}
                required
                value={pot}
                choices={round.shares.map((one) => [one.pot, words.pot(one.pot)] as const)}
                onChange={onPot}
              />
            ) : null}
            {share ? (
              <span className={styles.soft}>
                {t('quota-left', { pot: words.pot(pot), quota: share.quota, taken: share.taken })}
              </span>
            ) : null}
          </Filters>
        }
        columns={[
          { title: t('category'), key: 'category', render: (_, { category }) => words.category(category) },
          {
            title: t('nominee-title'),
            key: 'title',
            render: (_, { title }) => <div className={styles.wide}>{title}</div>,
          },
          { title: t('people'), key: 'people', render: (_, { people }) => words.names(people) },
          { title: t('school'), key: 'school', hidden: atSchool, render: (_, { schoolName }) => schoolName },
          {
            title: t('score'),
            key: 'score',
            ...numberColumn,
            hidden: pot !== 'WORKS',
            render: (_, { score }) => (score === null || score === undefined ? '—' : formatPoints(score)),
          },
          {
            key: 'act',
            fixed: 'right',
            render: (_, candidate) =>
              candidate.isNominated ? (
                <ToneTag tone="ok">{t('is-nominated')}</ToneTag>
              ) : !candidate.isReady ? (
                <ToneTag tone="attention">{t('not-ready')}</ToneTag>
              ) : may('nominateForAward') ? (
                <Button size="small" onClick={() => setChosen(candidate)}>
                  {t('choose')}
                </Button>
              ) : null,
          },
        ]}
      />
      {chosen ? (
        <Nomination
          key={chosen.id}
          of={{ cohortId, unitId, roundId: round.id, pot }}
          candidate={chosen}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </>
  );
}

function Nomination({
  of,
  candidate,
  onClose,
}: {
  of: { cohortId: string; unitId: string; roundId: string; pot: AwardPot };
  candidate: Candidate;
  onClose: () => void;
}) {
  const t = useTexts(awardTexts);
  const words = useAwardWords();
  const [reason, setReason] = useState('');
  const nominate = useNominateForAward(of.cohortId, of.unitId, of.roundId, onClose);
  return (
    <DecisionDrawer
      title={t('choose-title', { title: candidate.title })}
      open
      onClose={onClose}
      submitLabel={t('choose')}
      action={nominate}
      onSubmit={() => nominate.run({ pot: of.pot, nomineeId: candidate.id, reason })}
    >
      <p>{t('choose-effect', { pot: words.pot(of.pot) })}</p>
      <ReasonField
        label={t('choose-reason')}
        hint={t('choose-reason-hint')}
        value={reason}
        maxLength={MAXIMUM_AWARD_REASON}
        onChange={setReason}
      />
    </DecisionDrawer>
  );
}
