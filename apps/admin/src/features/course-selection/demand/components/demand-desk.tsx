import { useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Stack } from '../../../../components/grid.js';
import { JobProgress } from '../../../../components/job-progress.js';
import { Loaded } from '../../../../components/loaded.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import type { TopicDemandOverview } from '../api/demand-fields.js';
import { ownTopicDemandQuery } from '../api/own-topic-demand.js';
import { useRecommendForCohort } from '../api/recommend-for-cohort.js';
import { DEMAND_KEY, topicDemandQuery } from '../api/topic-demand.js';
import { DemandTable } from './demand-table.js';
import styles from './demand.module.css';

interface DemandDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  /** A run under way, from the address; empty when none is. */
  readonly jobId: string;
  readonly onJob: (jobId: string) => void;
}

/** Which topics the teachers of a unit need, and the run that recommends courses to all of them. */
export function DemandDesk({ cohortId, unitId, jobId, onJob }: DemandDeskProps) {
  const t = useTexts(consistencyTexts);
  const may = useMay();
  const queries = useQueryClient();
  const recommend = useRecommendForCohort(onJob);
  const query = useQuery(topicDemandQuery(cohortId, unitId));
  const isMade = Boolean(query.data?.topicDemand.madeAt);
  const run = may('recommendForCohort') ? (
    <Button
      type={isMade ? 'default' : 'primary'}
      loading={recommend.isRunning}
      onClick={() => recommend.run({ cohortId, unitId })}
    >
      {t(isMade ? 'demand-run-again' : 'demand-run')}
    </Button>
  ) : null;
  return (
    <Stack>
      <ActionFeedback action={recommend} />
      {jobId === '' ? null : (
        <Panel>
          <JobProgress
            jobId={jobId}
            onDone={() => void queries.invalidateQueries({ queryKey: [DEMAND_KEY] })}
          />
        </Panel>
      )}
      <Loaded query={query}>
        {({ topicDemand }) =>
          topicDemand.madeAt === null ? (
            <EmptyState hint={t('demand-never')} action={run} />
          ) : (
            <>
              <Panel>
                <div className={styles.made}>
                  <Made demand={topicDemand} madeAt={topicDemand.madeAt} />
                  {run}
                </div>
              </Panel>
              <DemandTable topics={topicDemand.topics} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

function Made({ demand, madeAt }: { demand: TopicDemandOverview; madeAt: string }) {
  const t = useTexts(consistencyTexts);
  const language = useLanguage();
  return t('demand-made', {
    date: formatInstant(madeAt, language),
    count: demand.recommendedTo,
    teachers: demand.teachers,
  });
}

/** The same for an institution: its own trainees and its own courses. */
export function OwnDemand({ cohortId }: { cohortId: string }) {
  const t = useTexts(consistencyTexts);
  return (
    <Loaded query={useQuery(ownTopicDemandQuery(cohortId))}>
      {({ ownTopicDemand }) =>
        ownTopicDemand.madeAt === null ? (
          <EmptyState hint={t('demand-never-own')} />
        ) : (
          <Stack>
            <Made demand={ownTopicDemand} madeAt={ownTopicDemand.madeAt} />
            <DemandTable topics={ownTopicDemand.topics} />
          </Stack>
        )
      }
    </Loaded>
  );
}
