import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import { SCHOOL_RATING_LABELS } from '@tisheng/messages/states.js';
import { numberColumn } from '../../../components/data-table.js';
import { CheckFilter, ChoiceFilter, Filters } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { Notice } from '../../../components/notice.js';
import { ProblemList } from '../../../components/problem-list.js';
import { SheetBar } from '../../../components/sheet-bar.js';
import { GradeTag } from '../../../components/state-tag.js';
import { EmptyState, ErrorState } from '../../../components/states.js';
import type { Grade } from '../../../gql/graphql.js';
import { formatHours } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { nameRows } from '../../../lib/name-rows.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useAtSchool } from '../../../lib/use-at-school.js';
import { useList } from '../../../lib/use-list.js';
import { useRateTeachers } from '../api/rate-teachers.js';
import { resultsQuery, type TeacherResult } from '../api/results.js';
import { GRADES } from './result-table.js';

interface RatingSheetProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly onlyUnrated: boolean;
  readonly onOnlyUnrated: (only: boolean) => void;
}

interface Typed {
  readonly grade: Grade | null;
  readonly reason: string;
}

/** Before the evaluation, and not those whose score leads to no grade: they are not assessed. */
const mayBeRated = ({ comprehensiveState, institutionScore, institutionGrade }: TeacherResult): boolean =>
  comprehensiveState === null && (institutionScore === null || institutionGrade !== null);

const asStored = ({ schoolRating, ratingReason }: TeacherResult): Typed => ({
  grade: schoolRating,
  reason: ratingReason ?? '',
});

/** One line a teacher: grade and reason are typed in the table and sent together, all of them or none. */
export function RatingSheet({ cohortId, unitId, onlyUnrated, onOnlyUnrated }: RatingSheetProps) {
  const t = useTexts(scoringDeskTexts);
  const desk = useTexts(deskTexts);
  const atSchool = useAtSchool();
  const pick = useBilingual();
  const filter = { cohortId, unitId, grade: null, missing: onlyUnrated ? ('SCHOOL_RATING' as const) : null };
  const list = useList(useInfiniteQuery(resultsQuery(filter)), ({ results }) => results);
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [sentNames, setSentNames] = useState<readonly string[]>([]);
  const rate = useRateTeachers(cohortId, () => setTyped(new Map()));

  const shown = (row: TeacherResult): Typed => typed.get(row.enrollmentId) ?? asStored(row);
  const type = (row: TeacherResult, change: Partial<Typed>): void =>
    setTyped(new Map(typed).set(row.enrollmentId, { ...shown(row), ...change }));
  const changed = list.rows.filter((row) => {
    const [now, before] = [shown(row), asStored(row)];
    return now.grade !== null && (now.grade !== before.grade || now.reason.trim() !== before.reason);
  });
  const fillWithPass = (): void => {
    const open = list.rows.filter((row) => mayBeRated(row) && shown(row).grade === null);
    setTyped(
      new Map([
        ...typed,
        ...open.map((row) => [row.enrollmentId, { ...shown(row), grade: 'PASS' as const }] as const),
      ]),
    );
  };
  const send = (): void => {
    setSentNames(changed.map(({ name }) => name));
    rate.run(
      changed.flatMap((row) => {
        const { grade, reason } = shown(row);
        return grade === null
          ? []
          : [{ enrollmentId: row.enrollmentId, grade, reason: reason.trim() || null }];
      }),
    );
  };
  return (
    <>
      <ListTable<TeacherResult>
        list={list}
        rowKey={({ enrollmentId }) => enrollmentId}
        empty={<EmptyState title={t('nobody-to-rate')} />}
        tools={
          <Filters>
            <CheckFilter label={t('only-unrated')} value={onlyUnrated} onChange={onOnlyUnrated} />
            <Button onClick={fillWithPass}>{t('rate-unrated-pass')}</Button>
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
            title: desk('school'),
            key: 'school',
            hidden: atSchool,
            render: (_, { schoolName }) => schoolName,
          },
          {
            title: t('offline'),
            key: 'offline',
            ...numberColumn,
            render: (_, { offlineHalfHours }) =>
              offlineHalfHours === null ? '—' : formatHours(offlineHalfHours),
          },
          {
            title: t('institution-grade'),
            key: 'institution',
            render: (_, { institutionGrade }) =>
              institutionGrade ? <GradeTag grade={institutionGrade} /> : '—',
          },
          {
            title: t('rating'),
            key: 'rating',
            render: (_, row) =>
              mayBeRated(row) ? (
                <ChoiceFilter
                  label={t('not-rated')}
                  isSmall
                  name={t('rating-of', { name: row.name })}
                  value={shown(row).grade}
                  required={shown(row).grade !== null}
                  choices={GRADES.map((grade) => [grade, pick(SCHOOL_RATING_LABELS[ruleWord(grade)])])}
                  onChange={(grade) => type(row, { grade: grade === '' ? null : grade })}
                />
              ) : row.schoolRating ? (
                pick(SCHOOL_RATING_LABELS[ruleWord(row.schoolRating)])
              ) : (
                t('not-assessed')
              ),
          },
          {
            title: t('rating-reason'),
            key: 'reason',
            render: (_, row) =>
              mayBeRated(row) ? (
                <Input
                  size="small"
                  aria-label={t('reason-of', { name: row.name })}
                  style={{ width: 260 }}
                  maxLength={500}
                  value={shown(row).reason}
                  onChange={(event) => type(row, { reason: event.target.value })}
                />
              ) : (
                row.ratingReason
              ),
          },
        ]}
      />
      <SheetBar
        words={changed.length > 0 ? t('changed-rows', { count: changed.length }) : null}
        notes={
          <>
            {rate.error ? <ErrorState error={rate.error} /> : null}
            <ProblemList problems={nameRows(rate.problems, sentNames)} />
            {rate.value !== null && changed.length === 0 ? (
              <Notice tone="ok" live>
                {t('rated', { count: rate.value.rated })}
              </Notice>
            ) : null}
          </>
        }
      >
        <Button onClick={() => setTyped(new Map())}>{t('undo-changes')}</Button>
        <Button type="primary" loading={rate.isRunning} onClick={send}>
          {t('rate', { count: changed.length })}
        </Button>
      </SheetBar>
    </>
  );
}
