import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { REVIEW_EXCEPTIONS } from '@tisheng/domain-rules/certification/completion-review/review-exceptions.js';
import { completionReviewTexts } from '@tisheng/messages/pages/completion-review.js';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { REVIEW_EXCEPTION_LABELS } from '@tisheng/messages/review-exceptions.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { GradeTag, StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { enumWord } from '../../../../lib/enum-word.js';
import { formatHours, formatPoints } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import {
  completionReviewLearnersQuery,
  type ReviewedLearner,
  type ReviewFilter,
} from '../api/completion-review-learners.js';
import { DecideDrawer } from './decide-drawer.js';
import { ExceptionTags } from './exception-tags.js';
import styles from './review.module.css';

export const EXCEPTION_CODES = REVIEW_EXCEPTIONS.map(enumWord);

interface ReviewListProps {
  readonly filter: ReviewFilter;
  readonly onFilter: (name: 'search' | 'exception') => (value: string) => void;
  /** Whether the office that looks may decide at all. */
  readonly mayDecide: boolean;
  readonly tabs: ReactNode;
  /** Leads to where something that is open is decided. */
  readonly renderWay: (exception: ReviewedLearner['exceptions'][number]) => ReactNode;
}

/** Learners at one place of the review, dense, with what is open about each. */
export function ReviewList({ filter, onFilter, mayDecide, tabs, renderWay }: ReviewListProps) {
  const t = useTexts(completionReviewTexts);
  const desk = useTexts(deskTexts);
  const pick = useBilingual();
  const [deciding, setDeciding] = useState<ReviewedLearner | null>(null);
  const list = useList(
    useInfiniteQuery(completionReviewLearnersQuery(filter)),
    ({ completionReviewLearners }) => completionReviewLearners,
  );
  const isExceptions = filter.place === 'EXCEPTION' && !filter.search && !filter.exception;
  const score = (points: number | null): string => (points === null ? '—' : formatPoints(points));
  return (
    <>
      {tabs}
      <ListTable<ReviewedLearner>
        list={list}
        rowKey={({ enrollmentId }) => enrollmentId}
        empty={
          <EmptyState
            title={t(isExceptions ? 'none-exception' : 'none')}
            hint={t(isExceptions ? 'none-exception-hint' : 'none-hint')}
          />
        }
        tools={
          <Filters>
            <SearchFilter label={t('search')} value={filter.search} onChange={onFilter('search')} />
            <ChoiceFilter
              label={t('all-exceptions')}
              value={filter.exception}
              choices={EXCEPTION_CODES.map((code) => [code, pick(REVIEW_EXCEPTION_LABELS[ruleWord(code)])])}
              onChange={onFilter('exception')}
            />
          </Filters>
        }
        columns={[
          {
            title: t('name'),
            key: 'name',
            fixed: 'left',
            render: (_, { name, school }) => (
              <span className={styles.person}>
                {name}
                <small>{school}</small>
              </span>
            ),
          },
          {
            title: t('exceptions'),
            key: 'exceptions',
            render: (_, learner) => <ExceptionTags learner={learner} />,
          },
          {
            title: t('hours'),
            key: 'hours',
            ...numberColumn,
            render: (_, { onlineHalfHours, offlineHalfHours }) =>
              `${formatHours(onlineHalfHours)} + ${formatHours(offlineHalfHours)}`,
          },
          {
            title: t('scores'),
            key: 'scores',
            ...numberColumn,
            render: (_, { onlineScore, practiceScore }) => `${score(onlineScore)} / ${score(practiceScore)}`,
          },
          {
            title: t('result'),
            key: 'grade',
            render: (_, { grade }) => (grade ? <GradeTag grade={grade} /> : '—'),
          },
          {
            title: t('state'),
            key: 'state',
            render: (_, { state, steps }) => (
              <span title={steps.at(-1)?.reason ?? undefined}>
                <StateTag lifecycle="completion-review" state={state} />
              </span>
            ),
          },
          {
            title: desk('learner-no'),
            key: 'no',
            className: 'tabular',
            render: (_, { learnerNo }) => learnerNo,
          },
          {
            title: '',
            key: 'decide',
            fixed: 'right',
            hidden: !mayDecide || filter.place === 'ISSUED',
            render: (_, learner) => (
              <Button type="link" size="small" onClick={() => setDeciding(learner)}>
                {t('decide')}
              </Button>
            ),
          },
        ]}
      />
      {deciding ? (
        <DecideDrawer
          key={deciding.enrollmentId}
          cohortId={filter.cohortId}
          learner={deciding}
          onClose={() => setDeciding(null)}
          renderWay={renderWay}
        />
      ) : null}
    </>
  );
}
