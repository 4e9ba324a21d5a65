import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { similarWorksTexts } from '@tisheng/messages/pages/similar-works.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { numberColumn } from '../../../../components/data-table.js';
import { Stack } from '../../../../components/grid.js';
import { JobProgress } from '../../../../components/job-progress.js';
import { ListTable } from '../../../../components/list-table.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import type { SimilarPairState } from '../../../../gql/graphql.js';
import { formatInstant, formatShare } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { useFindSimilarWorks } from '../api/find-similar-works.js';
import type { SimilarPair } from '../api/similar-pair-fields.js';
import { SIMILARITY_KEY, similarPairsQuery } from '../api/similar-pairs.js';
import styles from './similar-works.module.css';
import { VerdictTag } from './verdict-tag.js';

interface SimilarWorksDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly state: SimilarPairState;
  readonly tabs: ReactNode;
  /** A run under way, from the address; empty when none is. */
  readonly jobId: string;
  readonly onJob: (jobId: string) => void;
  readonly renderLink: (pair: SimilarPair, label: string) => ReactNode;
}

/** Pairs of works that are alike, the most alike first, and the run that finds them. */
export function SimilarWorksDesk({
  cohortId,
  unitId,
  state,
  tabs,
  jobId,
  onJob,
  renderLink,
}: SimilarWorksDeskProps) {
  const t = useTexts(similarWorksTexts);
  const language = useLanguage();
  const may = useMay();
  const queries = useQueryClient();
  const find = useFindSimilarWorks(onJob);
  const list = useList(
    useInfiniteQuery(similarPairsQuery(cohortId, unitId, state)),
    ({ similarPairs }) => similarPairs,
  );
  return (
    <Stack>
      <div className={styles.bar}>
        {tabs}
        {may('findSimilarWorks') ? (
          <span className={styles.run}>
            <small>{t('run-hint')}</small>
            <Button loading={find.isRunning} onClick={() => find.run({ cohortId, unitId })}>
              {t('run')}
            </Button>
          </span>
        ) : null}
      </div>
      <ActionFeedback action={find} />
      {jobId === '' ? null : (
        <Panel>
          <JobProgress
            jobId={jobId}
            onDone={() => void queries.invalidateQueries({ queryKey: [SIMILARITY_KEY] })}
          />
        </Panel>
      )}
      <Panel flush>
        <ListTable<SimilarPair>
          list={list}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              title={t(state === 'WAITING' ? 'none-waiting' : 'none-decided')}
              hint={t('none-hint')}
            />
          }
          columns={[
            {
              title: t('share'),
              key: 'share',
              ...numberColumn,
              render: (_, { share }) => <strong>{formatShare(share)}</strong>,
            },
            { title: t('earlier'), key: 'earlier', render: (_, { earlier }) => <Whose work={earlier} /> },
            { title: t('later'), key: 'later', render: (_, { later }) => <Whose work={later} /> },
            {
              title: t('files'),
              key: 'files',
              ...numberColumn,
              render: (_, { sameFiles }) => (sameFiles === 0 ? '' : sameFiles),
            },
            {
              title: t('found-at'),
              key: 'found',
              render: (_, { foundAt }) => formatInstant(foundAt, language),
            },
            {
              title: t('verdict'),
              key: 'verdict',
              hidden: state === 'WAITING',
              render: (_, { verdict }) => <VerdictTag verdict={verdict} />,
            },
            {
              title: '',
              key: 'view',
              fixed: 'right',
              render: (_, pair) => renderLink(pair, t('view')),
            },
          ]}
        />
      </Panel>
    </Stack>
  );
}

function Whose({ work }: { work: SimilarPair['earlier'] }) {
  const t = useTexts(similarWorksTexts);
  return (
    <span className={styles.whose}>
      <span>
        {work.teacherName} · {t('theme', { theme: work.theme })}
      </span>
      <small>
        {work.countyName} {work.schoolName}
        {work.isOwn ? '' : ` · ${t('elsewhere')}`}
      </small>
    </span>
  );
}
