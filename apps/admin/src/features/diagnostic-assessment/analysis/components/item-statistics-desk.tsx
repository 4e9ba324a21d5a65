import { useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { itemStatisticsTexts } from '@tisheng/messages/pages/item-statistics.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { ChoiceFilter } from '../../../../components/filters.js';
import { Stack } from '../../../../components/grid.js';
import { JobProgress } from '../../../../components/job-progress.js';
import { Loaded } from '../../../../components/loaded.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useComputeItemStatistics } from '../api/compute-item-statistics.js';
import { ITEM_STATISTICS, itemStatisticsQuery } from '../api/item-statistics.js';
import { usedInstrumentsQuery, type UsedInstrument } from '../api/used-instruments.js';
import styles from './diagnosis.module.css';
import { ItemStatisticsView } from './item-statistics-view.js';

interface DeskProps {
  readonly programmeId: string;
  /** What the address holds, and how to change it. */
  readonly filter: (name: string) => string;
  readonly setFilter: (name: string) => (value: string) => void;
}

const keyOf = ({ code, version }: Pick<UsedInstrument, 'code' | 'version'>): string => `${code} ${version}`;

/** Chooses an instrument, has its figures reckoned and shows them. */
export function ItemStatisticsDesk(props: DeskProps) {
  const t = useTexts(itemStatisticsTexts);
  const query = useQuery(usedInstrumentsQuery(props.programmeId));
  return (
    <Loaded query={query}>
      {({ usedInstruments }) => {
        const chosen =
          usedInstruments.find((one) => keyOf(one) === props.filter('instrument')) ?? usedInstruments[0];
        return chosen ? (
          <OfInstrument {...props} instruments={usedInstruments} chosen={chosen} />
        ) : (
          <Panel>
            <EmptyState title={t('none-title')} hint={t('none-hint')} />
          </Panel>
        );
      }}
    </Loaded>
  );
}

function OfInstrument({
  programmeId,
  filter,
  setFilter,
  instruments,
  chosen,
}: DeskProps & { instruments: readonly UsedInstrument[]; chosen: UsedInstrument }) {
  const t = useTexts(itemStatisticsTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const queries = useQueryClient();
  const { code, version } = chosen;
  const query = useQuery(itemStatisticsQuery(programmeId, code, version));
  const compute = useComputeItemStatistics(setFilter('job'));
  const jobId = filter('job');
  const figures = query.data?.itemStatistics ?? null;
  const newer = figures === null ? 0 : chosen.tests - figures.assessments;
  return (
    <Stack>
      <Panel>
        <div className={styles.tools}>
          <ChoiceFilter
            label={t('instrument')}
            required
            value={keyOf(chosen)}
            choices={instruments.map((one) => [
              keyOf(one),
              t('instrument-choice', { title: pick(one.title), version: one.version, tests: one.tests }),
            ])}
            onChange={setFilter('instrument')}
          />
          <Button
            type={figures === null || newer > 0 ? 'primary' : 'default'}
            loading={compute.isRunning}
            onClick={() => compute.run({ programmeId, code, version })}
          >
            {figures === null ? t('compute') : t('recompute')}
          </Button>
          {figures ? (
            <span className={styles.soft}>
              {t('computed-at', {
                when: formatInstant(figures.computedAt, language),
                count: figures.assessments,
              })}{' '}
              {newer > 0 ? t('newer-tests', { count: newer }) : null}
            </span>
          ) : null}
        </div>
        <ActionFeedback action={compute} />
        {jobId ? (
          <JobProgress
            jobId={jobId}
            onDone={() => void queries.invalidateQueries({ queryKey: [ITEM_STATISTICS] })}
          />
        ) : null}
      </Panel>
      <Loaded query={query}>
        {({ itemStatistics }) =>
          itemStatistics ? (
            <ItemStatisticsView
              figures={itemStatistics}
              question={filter('question')}
              onQuestion={setFilter('question')}
              onlyFlagged={filter('flagged') === 'yes'}
              onOnlyFlagged={(value) => setFilter('flagged')(value ? 'yes' : '')}
            />
          ) : (
            <Panel>
              <EmptyState title={t('never-title')} hint={t('never-hint')} />
            </Panel>
          )
        }
      </Loaded>
    </Stack>
  );
}
