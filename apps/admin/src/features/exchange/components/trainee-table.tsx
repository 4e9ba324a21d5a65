import { useInfiniteQuery } from '@tanstack/react-query';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { numberColumn } from '../../../components/data-table.js';
import { Filters, SearchFilter } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { ObligationTag, StateTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatDay, formatHours } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useStageAndSubject } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { institutionTraineesQuery, type InstitutionTrainee } from '../api/institution-trainees.js';

interface TraineeTableProps {
  readonly cohortId: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** Learners of the institution with what it may know of them, and how far they are by its own records. */
export function TraineeTable({ cohortId, search, onSearch }: TraineeTableProps) {
  const t = useTexts(institutionTexts);
  const desk = useTexts(deskTexts);
  const language = useLanguage();
  const stageAndSubject = useStageAndSubject();
  const list = useList(
    useInfiniteQuery(institutionTraineesQuery(cohortId, search)),
    (page) => page.institutionTrainees,
  );
  return (
    <ListTable<InstitutionTrainee>
      list={list}
      rowKey={({ learnerNo }) => learnerNo}
      empty={<EmptyState title={t('no-trainees')} />}
      tools={
        <Filters>
          <SearchFilter label={desk('search-people')} value={search} onChange={onSearch} />
        </Filters>
      }
      columns={[
        { title: desk('name'), key: 'name', fixed: 'left', render: (_, { name }) => name },
        {
          title: desk('learner-no'),
          key: 'no',
          className: 'tabular',
          render: (_, { learnerNo }) => learnerNo,
        },
        {
          title: desk('state'),
          key: 'state',
          render: (_, row) => <StateTag lifecycle="enrollment" state={row.state} />,
        },
        {
          title: '',
          key: 'obligation',
          render: (_, { obligation }) => <ObligationTag obligation={obligation} />,
        },
        { title: desk('school'), key: 'school', render: (_, { school }) => school },
        { title: desk('county'), key: 'county', render: (_, { county }) => county },
        {
          title: desk('stage-subject'),
          key: 'stage',
          render: (_, { stage, subject }) => stageAndSubject(stage, subject),
        },
        {
          title: t('diagnosed'),
          key: 'diagnosed',
          render: (_, { diagnosedAt }) => (diagnosedAt ? formatDay(diagnosedAt, language) : '—'),
        },
        {
          title: t('weak-items'),
          key: 'weak',
          render: (_, { weakItems }) => [...new Set(weakItems)].slice(0, 3).join('、') || '—',
        },
        {
          title: t('chosen-courses'),
          key: 'chosen',
          ...numberColumn,
          render: (_, row) => row.chosenCourses.length,
        },
        {
          title: t('completed-courses'),
          key: 'completed',
          ...numberColumn,
          render: (_, row) => row.completedCourses,
        },
        {
          title: t('completed-hours'),
          key: 'hours',
          ...numberColumn,
          render: (_, row) => formatHours(row.completedHalfHours),
        },
        {
          title: t('minutes'),
          key: 'minutes',
          ...numberColumn,
          render: (_, { studyMinutes }) => studyMinutes,
        },
        {
          title: t('last-record'),
          key: 'last',
          render: (_, { lastRecordAt }) => (lastRecordAt ? formatDay(lastRecordAt, language) : '—'),
        },
      ]}
    />
  );
}
