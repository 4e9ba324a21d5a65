import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type Key, type ReactNode } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { useBilingual } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { STAGE_NAMES, useStageAndSubject } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import { useAtSchool } from '../../../lib/use-at-school.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { teachersQuery, type RosterFilter, type Teacher } from '../api/teachers.js';
import styles from './enrollment.module.css';
import { UnmaskDrawer } from './unmask-drawer.js';

interface TeacherTableProps {
  readonly filter: RosterFilter;
  readonly onFilter: (name: 'search' | 'stage') => (value: string) => void;
  readonly empty: ReactNode;
  /** Makes the name a link to the teacher's page. */
  readonly linkTo?: (teacherId: string, name: ReactNode) => ReactNode;
  readonly selection?: { readonly keys: readonly Key[]; readonly onChange: (keys: Key[]) => void };
  /** Instead of the filters, while rows are chosen. */
  readonly selectionBar?: ReactNode;
}

/** The roster. ID numbers are masked; a whole one is shown one at a time, with a purpose. */
export function TeacherTable({
  filter,
  onFilter,
  empty,
  linkTo = (_, name) => name,
  selection,
  selectionBar,
}: TeacherTableProps) {
  const t = useTexts(enrollmentDeskTexts);
  const desk = useTexts(deskTexts);
  const atSchool = useAtSchool();
  const pick = useBilingual();
  const stageAndSubject = useStageAndSubject();
  const may = useMay();
  const list = useList(useInfiniteQuery(teachersQuery(filter)), ({ teachers }) => teachers);
  const [unmasking, setUnmasking] = useState<Teacher | null>(null);
  return (
    <>
      <ListTable<Teacher>
        list={list}
        rowKey={({ id }) => id}
        empty={empty}
        {...(selection ? { selection } : {})}
        tools={
          selectionBar ?? (
            <Filters>
              <SearchFilter
                label={desk('search-people')}
                value={filter.search}
                onChange={onFilter('search')}
              />
              <ChoiceFilter
                label={t('all-stages')}
                value={filter.stage}
                choices={STAGE_NAMES.map((stage) => [
                  stage,
                  pick(STAGE_OF_SCHOOLING_LABELS[ruleWord(stage)]),
                ])}
                onChange={onFilter('stage')}
              />
            </Filters>
          )
        }
        columns={[
          {
            title: desk('name'),
            key: 'name',
            fixed: 'left',
            render: (_, { id, name, left }) =>
              linkTo(
                id,
                left ? (
                  <span className={styles.left} title={t('left')}>
                    {name}
                  </span>
                ) : (
                  name
                ),
              ),
          },
          {
            title: t('id-number'),
            key: 'id',
            render: (_, teacher) => (
              <span className="tabular">
                {teacher.maskedIdNumber}{' '}
                {may('unmaskIdNumber') ? (
                  <Button type="link" size="small" onClick={() => setUnmasking(teacher)}>
                    {t('unmask')}
                  </Button>
                ) : null}
              </span>
            ),
          },
          { title: t('sex'), key: 'sex', render: (_, { sex }) => t(sex) },
          {
            title: t('birth-date'),
            key: 'born',
            className: 'tabular',
            render: (_, { birthDate }) => birthDate,
          },
          {
            title: desk('stage-subject'),
            key: 'stage',
            render: (_, { stage, subject }) => stageAndSubject(stage, subject),
          },
          {
            title: desk('school'),
            key: 'school',
            hidden: atSchool,
            render: (_, { schoolName }) => schoolName,
          },
          { title: t('phone'), key: 'phone', className: 'tabular', render: (_, { phone }) => phone ?? '—' },
          {
            title: desk('learner-no'),
            key: 'learner-no',
            className: 'tabular',
            render: (_, { learnerNumbers }) => learnerNumbers.join(', ') || '—',
          },
        ]}
      />
      {unmasking ? (
        <UnmaskDrawer key={unmasking.id} teacher={unmasking} onClose={() => setUnmasking(null)} />
      ) : null}
    </>
  );
}
