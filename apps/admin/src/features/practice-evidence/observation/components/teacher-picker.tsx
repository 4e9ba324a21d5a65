import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { CheckFilter, Filters, SearchFilter } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { numberColumn } from '../../../../components/data-table.js';
import { EmptyState } from '../../../../components/states.js';
import type { MeasuringKind } from '../../../../gql/graphql.js';
import { today } from '../../../../lib/format.js';
import { makeId } from '../../../../lib/make-id.js';
import { useStageAndSubject } from '../../../../lib/subject.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useList } from '../../../../lib/use-list.js';
import { measuringFormsQuery } from '../api/measuring-forms.js';
import { observableTeachersQuery, type ObservableTeacher } from '../api/observable-teachers.js';
import { begin } from '../device/kept-form.js';
import { useFormKeeper } from '../device/use-form-keeper.js';
import { ArrangeDrawer } from './arrange-drawer.js';
import { useKindWords } from './kind-words.js';
import styles from './observation.module.css';

interface TeacherPickerProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly unobserved: boolean;
  readonly onUnobserved: (only: boolean) => void;
  /** Leads to the form that was begun. */
  readonly onBegun: (id: string) => void;
}

/** Whose lesson next: those least observed first, to begin at once or to arrange. */
export function TeacherPicker(props: TeacherPickerProps) {
  const { cohortId, unitId, search, unobserved, onBegun } = props;
  const t = useTexts(observationTexts);
  const atSchool = useAtSchool();
  const teaches = useStageAndSubject();
  const { keeper } = useFormKeeper();
  const { kindWord } = useKindWords();
  const [arranging, setArranging] = useState<ObservableTeacher | null>(null);
  const list = useList(
    useInfiniteQuery(observableTeachersQuery(cohortId, unitId, search, unobserved)),
    ({ observableTeachers }) => observableTeachers,
  );
  const all = useQuery(measuringFormsQuery(cohortId)).data?.measuringForms ?? [];
  const forms = all.filter(({ kind }) => kind === 'LESSON_OBSERVATION');
  // What the school signs it may write for its teachers.
  const proof = atSchool
    ? all.find(({ signedBy }) => signedBy[0] === 'TEACHER' && signedBy.includes('SCHOOL'))
    : undefined;
  const theme = forms[0]?.themes[0];
  const start = (
    teacher: ObservableTeacher,
    kind: MeasuringKind,
    fields: Readonly<Record<string, string | number>>,
  ): void => {
    const id = makeId();
    const { enrollmentId, teacherName, schoolName } = teacher;
    keeper.keep(begin(id, { enrollmentId, teacherName, schoolName, kind }, { heldOn: today(), ...fields }));
    onBegun(id);
  };
  const observe = (teacher: ObservableTeacher): void => {
    const [, subject = ''] =
      teacher.subject === null ? [] : teaches(teacher.stage, teacher.subject).split(' · ');
    if (theme !== undefined) start(teacher, 'LESSON_OBSERVATION', { theme, subject });
  };
  return (
    <>
      <ListTable<ObservableTeacher>
        list={list}
        rowKey={({ enrollmentId }) => enrollmentId}
        empty={<EmptyState title={theme === undefined ? t('no-form-of-theme') : t('no-teachers')} />}
        tools={
          <Filters>
            <SearchFilter label={t('find-teacher')} value={search} onChange={props.onSearch} />
            <CheckFilter label={t('unobserved-only')} value={unobserved} onChange={props.onUnobserved} />
          </Filters>
        }
        columns={[
          {
            title: t('teacher'),
            key: 'name',
            render: (_, { teacherName, schoolName }) => (
              <>
                {teacherName}
                {atSchool ? null : <span className={styles.school}>{schoolName}</span>}
              </>
            ),
          },
          {
            title: t('school'),
            key: 'school',
            hidden: atSchool,
            responsive: ['md'],
            render: (_, { schoolName }) => schoolName,
          },
          {
            title: t('teaches'),
            key: 'teaches',
            responsive: ['md'],
            render: (_, { stage, subject }) => teaches(stage, subject),
          },
          {
            title: t('observed'),
            key: 'observed',
            responsive: ['md'],
            ...numberColumn,
            render: (_, { observed }) => observed,
          },
          {
            title: t('in-hand'),
            key: 'arranged',
            responsive: ['md'],
            ...numberColumn,
            render: (_, { arranged }) => arranged || '—',
          },
          {
            title: '',
            key: 'act',
            render: (_, teacher) => (
              <span className={styles.row}>
                <Button
                  size="small"
                  type="primary"
                  disabled={theme === undefined}
                  onClick={() => observe(teacher)}
                >
                  {t('begin-observation')}
                </Button>
                <Button size="small" disabled={theme === undefined} onClick={() => setArranging(teacher)}>
                  {t('arrange')}
                </Button>
                {proof ? (
                  <Button
                    size="small"
                    onClick={() => start(teacher, proof.kind, { theme: proof.themes[0] ?? 0 })}
                  >
                    {t('write-form', { form: kindWord(proof.kind) })}
                  </Button>
                ) : null}
              </span>
            ),
          },
        ]}
      />
      <ArrangeDrawer
        cohortId={cohortId}
        teacher={arranging}
        themes={forms.flatMap(({ themes }) => [...themes])}
        colleagues={atSchool ? list.rows : []}
        onClose={() => setArranging(null)}
      />
    </>
  );
}
