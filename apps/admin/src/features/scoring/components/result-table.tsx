import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import { GRADE_LABELS, SCHOOL_RATING_LABELS } from '@tisheng/messages/states.js';
import { numberColumn } from '../../../components/data-table.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { GradeTag, ObligationTag, ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatHours } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useAtSchool } from '../../../lib/use-at-school.js';
import { useList } from '../../../lib/use-list.js';
import { resultsQuery, type ResultFilter, type TeacherResult } from '../api/results.js';

export const GRADES = ['EXCELLENT', 'PASS', 'FAIL'] as const;
export const MISSING_PARTS = ['INSTITUTION_RESULT', 'SCHOOL_RATING', 'COMPREHENSIVE_RESULT'] as const;

interface ResultTableProps {
  readonly filter: ResultFilter;
  readonly onFilter: (name: 'grade' | 'missing') => (value: string) => void;
}

/** Every part of every teacher's result beside each other. */
export function ResultTable({ filter, onFilter }: ResultTableProps) {
  const t = useTexts(scoringDeskTexts);
  const desk = useTexts(deskTexts);
  const atSchool = useAtSchool();
  const pick = useBilingual();
  const list = useList(useInfiniteQuery(resultsQuery(filter)), ({ results }) => results);
  return (
    <ListTable<TeacherResult>
      list={list}
      rowKey={({ enrollmentId }) => enrollmentId}
      empty={<EmptyState title={desk('no-match')} hint={desk('no-match-hint')} />}
      tools={
        <Filters>
          <ChoiceFilter
            label={t('all-grades')}
            value={filter.grade}
            choices={GRADES.map((grade) => [grade, pick(GRADE_LABELS[ruleWord(grade)])])}
            onChange={onFilter('grade')}
          />
          <ChoiceFilter
            label={t('all-parts')}
            value={filter.missing}
            choices={MISSING_PARTS.map((part) => [part, t(`missing-${part}`)])}
            onChange={onFilter('missing')}
          />
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
        { title: desk('school'), key: 'school', hidden: atSchool, render: (_, { schoolName }) => schoolName },
        {
          title: t('online'),
          key: 'online',
          ...numberColumn,
          render: (_, row) => hoursOrDash(row.onlineHalfHours),
        },
        {
          title: t('offline'),
          key: 'offline',
          ...numberColumn,
          render: (_, row) => hoursOrDash(row.offlineHalfHours),
        },
        {
          title: t('institution-score'),
          key: 'score',
          ...numberColumn,
          render: (_, { institutionScore }) => institutionScore?.toFixed(2) ?? '—',
        },
        {
          title: t('institution-grade'),
          key: 'institution',
          render: (_, { institutionGrade, mark, markReason, toldAt }) => (
            <>
              {institutionGrade ? <GradeTag grade={institutionGrade} /> : '—'}{' '}
              {mark ? (
                <span title={markReason ?? undefined}>
                  <ToneTag tone="attention">{t(`mark-${mark}`)}</ToneTag>
                </span>
              ) : null}
              {institutionGrade && !toldAt ? <Quiet>{t('not-told')}</Quiet> : null}
            </>
          ),
        },
        {
          title: t('school-rating'),
          key: 'rating',
          render: (_, { schoolRating, ratingReason }) =>
            schoolRating ? (
              <span title={ratingReason ?? undefined}>
                {pick(SCHOOL_RATING_LABELS[ruleWord(schoolRating)])}
              </span>
            ) : (
              '—'
            ),
        },
        {
          title: t('comprehensive'),
          key: 'comprehensive',
          render: (_, { comprehensiveGrade, comprehensiveState }) =>
            comprehensiveState === 'REVOKED' ? (
              <ToneTag tone="wrong">{t('revoked')}</ToneTag>
            ) : comprehensiveGrade ? (
              <GradeTag grade={comprehensiveGrade} />
            ) : (
              <Quiet>{t('pending')}</Quiet>
            ),
        },
        {
          title: '',
          key: 'obligation',
          render: (_, { obligation }) => <ObligationTag obligation={obligation} />,
        },
      ]}
    />
  );
}

/** What is still to come: words alone, so that what is there stands out. */
const Quiet = ({ children }: { children: ReactNode }) => (
  <span style={{ color: 'var(--ink-soft)' }}>{children}</span>
);

const hoursOrDash = (halfHours: number | null): string => (halfHours === null ? '—' : formatHours(halfHours));
