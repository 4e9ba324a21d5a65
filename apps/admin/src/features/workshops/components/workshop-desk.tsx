import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { workshopTexts } from '@tisheng/messages/pages/workshops.js';
import { numberColumn } from '../../../components/data-table.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Facts } from '../../../components/facts.js';
import { Stack } from '../../../components/grid.js';
import { JobProgress } from '../../../components/job-progress.js';
import { ListTable } from '../../../components/list-table.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { useStageAndSubject } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { useProposeWorkshops } from '../api/propose-workshops.js';
import { usePublishWorkshops } from '../api/publish-workshops.js';
import { workshopSummaryQuery } from '../api/workshop-summary.js';
import { workshopsQuery, type Workshop } from '../api/workshops.js';

interface WorkshopDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  /** The job of a proposal under way, from the address; empty when none is. */
  readonly jobId: string;
  readonly onJob: (jobId: string) => void;
  readonly renderLink: (workshop: Workshop) => ReactNode;
}

/** The workshops of a unit, and the steps that make them. */
export function WorkshopDesk({ cohortId, unitId, jobId, onJob, renderLink }: WorkshopDeskProps) {
  const t = useTexts(workshopTexts);
  const may = useMay();
  const queries = useQueryClient();
  const stageAndSubject = useStageAndSubject();
  const [step, setStep] = useState<'propose' | 'publish' | null>(null);
  const propose = useProposeWorkshops((id) => {
    setStep(null);
    onJob(id);
  });
  const publish = usePublishWorkshops(() => setStep(null));
  const list = useList(useInfiniteQuery(workshopsQuery(cohortId, unitId)), ({ workshops }) => workshops);
  return (
    <Stack>
      {jobId === '' ? null : (
        <Panel>
          <JobProgress
            jobId={jobId}
            onDone={() => void queries.invalidateQueries({ queryKey: ['workshops'] })}
            renderDone={(result) =>
              t('propose-done', {
                learners: Number(result.learners ?? 0),
                joined: Number(result.joined ?? 0),
                workshops: Number(result.workshops ?? 0),
                groups: Number(result.groups ?? 0),
              })
            }
          />
        </Panel>
      )}
      {publish.value !== null ? (
        <Notice tone="ok" live>
          {t('publish-done', { count: publish.value })}
        </Notice>
      ) : null}
      <Loaded query={useQuery(workshopSummaryQuery(cohortId, unitId))}>
        {({ workshopSummary: { drafts, published, withoutWorkshop } }) => (
          <Panel
            extra={
              may('proposeWorkshops') ? (
                <span style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
                  <Button onClick={() => setStep('propose')}>{t('propose')}</Button>
                  <Button type="primary" disabled={drafts === 0} onClick={() => setStep('publish')}>
                    {t('publish')}
                  </Button>
                </span>
              ) : undefined
            }
          >
            <Facts
              entries={[
                [t('published'), published],
                [t('drafts'), drafts],
                [t('without'), withoutWorkshop],
              ]}
            />
            <DecisionDrawer
              title={t('publish-title', { count: drafts })}
              open={step === 'publish'}
              onClose={() => setStep(null)}
              submitLabel={t('publish')}
              action={publish}
              onSubmit={() => publish.run({ cohortId, unitId })}
            >
              <p>{t('publish-effect')}</p>
            </DecisionDrawer>
          </Panel>
        )}
      </Loaded>
      <Panel flush>
        <ListTable
          list={list}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('none')} hint={t('none-hint')} />}
          columns={[
            { title: t('name'), key: 'name', render: (_, workshop) => renderLink(workshop) },
            { title: t('county'), key: 'county', render: (_, { countyName }) => countyName },
            {
              title: t('kind'),
              key: 'kind',
              render: (_, { stage, subject }) =>
                stage ? stageAndSubject(stage, subject ?? null) : t('mixed'),
            },
            { title: t('groups'), key: 'groups', ...numberColumn, render: (_, { groupCount }) => groupCount },
            { title: t('members'), key: 'members', ...numberColumn, render: (_, { members }) => members },
            {
              title: t('leaders'),
              key: 'leaders',
              render: (_, { leaders }) =>
                leaders.length === 0 ? t('no-leader') : leaders.map(({ name }) => name).join(' '),
            },
            {
              title: t('state'),
              key: 'state',
              render: (_, { publishedAt }) => (
                <ToneTag tone={publishedAt ? 'ok' : 'attention'}>
                  {t(publishedAt ? 'published' : 'drafts')}
                </ToneTag>
              ),
            },
          ]}
        />
      </Panel>
      <DecisionDrawer
        title={t('propose-title')}
        open={step === 'propose'}
        onClose={() => setStep(null)}
        submitLabel={t('propose')}
        action={propose}
        onSubmit={() => propose.run({ cohortId, unitId, seed: list.totalCount + 1 })}
      >
        <p>{t('propose-effect')}</p>
      </DecisionDrawer>
    </Stack>
  );
}
