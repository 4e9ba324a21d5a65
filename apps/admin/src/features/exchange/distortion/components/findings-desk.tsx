import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { DISTORTION_TEXTS } from '@tisheng/messages/distortion.js';
import { distortionTexts } from '@tisheng/messages/pages/distortion.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ChoiceFilter } from '../../../../components/filters.js';
import { Stack } from '../../../../components/grid.js';
import { JobProgress } from '../../../../components/job-progress.js';
import { ListTable } from '../../../../components/list-table.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { DistortionFindingState, DistortionKind } from '../../../../gql/graphql.js';
import { formatDay } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import type { Finding } from '../api/finding-fields.js';
import { FINDINGS_KEY, findingsQuery } from '../api/findings.js';
import { useSearchDistortion } from '../api/search-distortion.js';
import styles from './distortion.module.css';
import { useEvidence } from './use-evidence.js';

export const FINDING_KINDS: readonly DistortionKind[] = [
  'MORE_MINUTES_THAN_TIME',
  'OVERLAPPING_SESSIONS',
  'FASTER_THAN_COURSE',
  'ROBOT_REGULARITY',
  'ONE_DEVICE_MANY_LEARNERS',
  'LEARNERS_IN_LOCK_STEP',
  'COUNTERS_RUNNING_BACKWARDS',
  'PADDING_BEFORE_DEADLINE',
];

interface FindingsDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly states: readonly DistortionFindingState[];
  readonly kind: DistortionKind | null;
  readonly onKind: (kind: DistortionKind | '') => void;
  readonly tabs: ReactNode;
  /** A run under way, from the address; empty when none is. */
  readonly jobId: string;
  readonly onJob: (jobId: string) => void;
  readonly renderLink: (finding: Finding, label: string) => ReactNode;
}

/** Signs of distorted data, the heaviest first, and the run that finds them. */
export function FindingsDesk(props: FindingsDeskProps) {
  const { cohortId, unitId, states, kind, jobId } = props;
  const t = useTexts(distortionTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const may = useMay();
  const evidence = useEvidence();
  const queries = useQueryClient();
  const search = useSearchDistortion(props.onJob);
  const list = useList(
    useInfiniteQuery(findingsQuery(cohortId, unitId, states, kind)),
    ({ distortionFindings }) => distortionFindings,
  );
  const nameOf = (word: DistortionKind): string => pick(DISTORTION_TEXTS[ruleWord(word)].name);
  return (
    <Stack>
      <div className={styles.bar}>
        {props.tabs}
        {may('searchDistortion') ? (
          <span className={styles.run}>
            <small>{t('run-hint')}</small>
            <Button loading={search.isRunning} onClick={() => search.run({ cohortId, unitId })}>
              {t('run')}
            </Button>
          </span>
        ) : null}
      </div>
      <ActionFeedback action={search} />
      {jobId === '' ? null : (
        <Panel>
          <JobProgress
            jobId={jobId}
            onDone={() => void queries.invalidateQueries({ queryKey: [FINDINGS_KEY] })}
          />
        </Panel>
      )}
      <Panel flush>
        <ListTable<Finding>
          list={list}
          rowKey={({ id }) => id}
          tools={
            <ChoiceFilter<DistortionKind>
              label={t('all-kinds')}
              name={t('kind')}
              value={kind}
              choices={FINDING_KINDS.map((word) => [word, nameOf(word)] as const)}
              onChange={props.onKind}
            />
          }
          empty={
            <EmptyState
              title={t(states.includes('OPEN') ? 'none-open' : 'none-here')}
              hint={t('none-hint')}
            />
          }
          columns={[
            {
              title: t('kind'),
              key: 'kind',
              render: (_, finding) => (
                <span className={styles.two}>
                  <strong>{nameOf(finding.kind)}</strong>
                  <small>
                    {t('when-days', {
                      from: formatDay(finding.from, language),
                      to: formatDay(finding.to, language),
                    })}
                  </small>
                </span>
              ),
            },
            {
              title: t('who'),
              key: 'who',
              render: (_, { names, learners, countyNames }) => (
                <span className={styles.two}>
                  <span>
                    {learners > names.length
                      ? t('and-more', { names: names.join('、'), count: learners })
                      : names.join('、')}
                  </span>
                  <small>{countyNames.join('、')}</small>
                </span>
              ),
            },
            {
              title: t('institution'),
              key: 'institution',
              render: (_, { institutionName }) => institutionName,
            },
            {
              title: t('evidence'),
              key: 'evidence',
              className: styles.evidence,
              render: (_, finding) => evidence(finding.evidence).join(language === 'zh' ? '，' : ', '),
            },
            { title: t('records'), key: 'records', ...numberColumn, render: (_, { records }) => records },
            { title: t('weight'), key: 'weight', ...numberColumn, render: (_, { weight }) => weight },
            {
              title: t('state'),
              key: 'state',
              render: (_, { state, answerBy, grownAt }) => (
                <span className={styles.two}>
                  <StateTag lifecycle="distortion-finding" state={state} />
                  {state === 'ASKED' && answerBy ? (
                    <small>{t('answer-by', { date: formatDay(answerBy, language) })}</small>
                  ) : null}
                  {state === 'OPEN' && grownAt ? <ToneTag tone="attention">{t('grown')}</ToneTag> : null}
                </span>
              ),
            },
            {
              title: '',
              key: 'view',
              fixed: 'right',
              render: (_, finding) => props.renderLink(finding, t('view')),
            },
          ]}
        />
      </Panel>
    </Stack>
  );
}
