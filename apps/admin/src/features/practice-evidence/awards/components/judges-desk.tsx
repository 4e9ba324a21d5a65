import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DataTable, numberColumn } from '../../../../components/data-table.js';
import { SearchFilter } from '../../../../components/filters.js';
import { Loaded } from '../../../../components/loaded.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { AwardJudgesQuery } from '../../../../gql/graphql.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import type { AwardRound } from '../api/award-round-fields.js';
import { awardJudgeCandidatesQuery } from '../api/award-judge-candidates.js';
import { awardJudgesQuery } from '../api/award-judges.js';
import { useDismissAwardJudge } from '../api/dismiss-award-judge.js';
import { useNameAwardJudge } from '../api/name-award-judge.js';
import styles from './awards.module.css';

interface JudgesDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly round: AwardRound;
}

type Judge = AwardJudgesQuery['awardJudges']['nodes'][number];

/** Who judges the round, how far each has come, and naming more. */
export function JudgesDesk({ cohortId, unitId, round }: JudgesDeskProps) {
  const t = useTexts(awardTexts);
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  const judges = useQuery(awardJudgesQuery(cohortId, unitId, round.id));
  const dismiss = useDismissAwardJudge(cohortId, unitId, round.id);
  const mayChange = may('nameAwardJudge') && (round.state === 'NOMINATING' || round.state === 'JUDGING');
  return (
    <>
      <Loaded query={judges}>
        {({ awardJudges: { nodes } }) => (
          <DataTable<Judge>
            rows={nodes}
            rowKey={({ judgeId }) => judgeId}
            empty={<EmptyState title={t('no-judges')} hint={t('no-judges-hint')} />}
            tools={
              mayChange ? (
                <Button type="primary" onClick={() => setAdding(true)}>
                  {t('add-judge')}
                </Button>
              ) : null
            }
            columns={[
              { title: t('judge'), key: 'name', render: (_, { name }) => name },
              {
                title: t('assigned'),
                key: 'assigned',
                ...numberColumn,
                render: (_, { assigned }) => assigned,
              },
              { title: t('scored'), key: 'scored', ...numberColumn, render: (_, { scored }) => scored },
              {
                title: t('returned'),
                key: 'returned',
                ...numberColumn,
                render: (_, { returned }) => returned,
              },
              {
                title: t('recusals'),
                key: 'recusals',
                ...numberColumn,
                render: (_, { recusals }) => recusals,
              },
              {
                key: 'act',
                hidden: !mayChange,
                render: (_, { judgeId, scored }) =>
                  scored === 0 ? (
                    <Button size="small" loading={dismiss.isRunning} onClick={() => dismiss.run({ judgeId })}>
                      {t('dismiss')}
                    </Button>
                  ) : null,
              },
            ]}
          />
        )}
      </Loaded>
      <ActionFeedback action={dismiss} />
      {isAdding ? <AddJudges {...{ cohortId, unitId, round }} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function AddJudges({ cohortId, unitId, round, onClose }: JudgesDeskProps & { onClose: () => void }) {
  const t = useTexts(awardTexts);
  const shell = useTexts(shellTexts);
  const [search, setSearch] = useState('');
  const found = useQuery(awardJudgeCandidatesQuery(cohortId, unitId, round.id, search));
  const name = useNameAwardJudge(cohortId, unitId, round.id);
  return (
    <Drawer title={t('add-judge-title')} open onClose={onClose} size={480}>
      <div className={styles.page}>
        <p className={styles.soft}>{t('add-judge-hint')}</p>
        <SearchFilter label={t('search-judge')} value={search} onChange={setSearch} />
        <ActionFeedback action={name} />
        <Loaded query={found}>
          {({ awardJudgeCandidates: { nodes } }) =>
            nodes.length === 0 ? (
              <EmptyState title={t('no-judge-found')} />
            ) : (
              <ul className={styles.people}>
                {nodes.map((person) => (
                  <li key={person.judgeId}>
                    <span>
                      {person.name}
                      <div className={styles.soft}>
                        {shell(`role-${ruleWord(person.role)}`)} · {person.unitName}
                      </div>
                    </span>
                    {person.isNamed ? (
                      <ToneTag tone="ok">{t('added')}</ToneTag>
                    ) : (
                      <Button size="small" onClick={() => name.run({ judgeId: person.judgeId })}>
                        {t('add')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </Drawer>
  );
}
