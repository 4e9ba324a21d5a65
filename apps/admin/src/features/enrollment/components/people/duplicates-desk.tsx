import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Facts } from '../../../../components/facts.js';
import { Stack, TwoColumns } from '../../../../components/grid.js';
import { JobProgress } from '../../../../components/job-progress.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { ToneTag } from '../../../../components/state-tag.js';
import type { DuplicatePairState } from '../../../../gql/graphql.js';
import { formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useStageAndSubject } from '../../../../lib/subject.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { duplicatePairsQuery, type DuplicatePairShown } from '../../api/people/duplicate-pairs.js';
import { useFindDuplicates } from '../../api/people/find-duplicates.js';
import { KeepApartDrawer, MergeDrawer } from './merge-drawer.js';
import { dutyName } from './words.js';

interface Deciding {
  readonly pair: DuplicatePairShown;
  readonly as: 'merge' | 'apart';
}

/** Pairs of entries that may be one person, side by side, and the decision about each. */
export function DuplicatesDesk({
  unitId,
  state,
  tabs,
}: {
  readonly unitId: string;
  readonly state: DuplicatePairState;
  readonly tabs: ReactNode;
}) {
  const t = useTexts(peopleTexts);
  const queries = useQueryClient();
  const list = useList(
    useInfiniteQuery(duplicatePairsQuery(unitId, state)),
    ({ duplicatePairs }) => duplicatePairs,
  );
  const [jobId, setJobId] = useState<string | null>(null);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const search = useFindDuplicates(setJobId);
  const done = (words: string) => (): void => {
    setTold(words);
    setDeciding(null);
  };
  return (
    <>
      <PageHeader
        title={t('duplicates-title')}
        description={t('duplicates-lead')}
        actions={
          <Button loading={search.isRunning} onClick={() => search.run(unitId)}>
            {t('search-duplicates')}
          </Button>
        }
      />
      {tabs}
      <Stack>
        <ActionFeedback action={search} />
        {jobId ? (
          <JobProgress
            key={jobId}
            jobId={jobId}
            onDone={() => void queries.invalidateQueries({ queryKey: ['duplicate-pairs'] })}
          />
        ) : null}
        {told ? (
          <Notice tone="ok" live>
            {told}
          </Notice>
        ) : null}
        {list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : null}
        {list.isPending ? <LoadingState /> : null}
        {!list.isPending && !list.error && list.rows.length === 0 ? (
          <Panel>
            <EmptyState title={t('no-duplicates')} hint={t('no-duplicates-hint')} />
          </Panel>
        ) : null}
        {list.rows.map((pair) => (
          <PairPanel key={pair.id} pair={pair} onDecide={(as) => setDeciding({ pair, as })} />
        ))}
        {list.more ? <Button onClick={list.more}>{t('search-duplicates')}</Button> : null}
      </Stack>
      {deciding?.as === 'merge' ? (
        <MergeDrawer pair={deciding.pair} onClose={() => setDeciding(null)} onDone={done(t('merged'))} />
      ) : null}
      {deciding?.as === 'apart' ? (
        <KeepApartDrawer
          pair={deciding.pair}
          onClose={() => setDeciding(null)}
          onDone={done(t('kept-apart'))}
        />
      ) : null}
    </>
  );
}

function PairPanel({ pair, onDecide }: { pair: DuplicatePairShown; onDecide: (as: Deciding['as']) => void }) {
  const t = useTexts(peopleTexts);
  return (
    <Panel
      title={pair.first.name}
      extra={<ToneTag tone={pair.state === 'OPEN' ? 'attention' : 'neutral'}>{t(pair.evidence)}</ToneTag>}
    >
      <TwoColumns>
        <EntryFacts title={t('first-entry')} entry={pair.first} />
        <EntryFacts title={t('second-entry')} entry={pair.second} />
      </TwoColumns>
      {pair.state === 'OPEN' ? (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 16 }}>
          <Button type="primary" onClick={() => onDecide('merge')}>
            {t('merge')}
          </Button>
          <Button onClick={() => onDecide('apart')}>{t('keep-apart')}</Button>
        </div>
      ) : (
        <p>{pair.reason}</p>
      )}
    </Panel>
  );
}

function EntryFacts({ title, entry }: { title: string; entry: DuplicatePairShown['first'] }) {
  const t = useTexts(peopleTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const stageAndSubject = useStageAndSubject();
  return (
    <div>
      <h3 style={{ margin: '0 0 8px', fontSize: 14 }}>{title}</h3>
      <Facts
        entries={[
          [t('sex'), t(entry.sex)],
          [t('birth-date'), entry.birthDate],
          [t('id-type'), t(entry.idType)],
          [t('id-number'), entry.maskedIdNumber],
          [t('school'), `${entry.schoolName}（${entry.countyName}）`],
          [t('stage'), stageAndSubject(entry.stage, entry.subject)],
          [t('duty'), pick(dutyName(entry.duty))],
          [t('phone'), entry.phone ?? '—'],
          [t('learner-no'), entry.learnerNumbers.join(', ') || '—'],
          [t('cohorts'), entry.cohorts.join('、') || t('no-enrollments')],
          [t('on-roster-since'), formatInstant(entry.createdAt, language)],
          [t('status'), t(entry.inService ? 'in-service' : 'left')],
        ]}
      />
    </div>
  );
}
