import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { questionTexts } from '@tisheng/messages/pages/questions.js';
import { Filters, SearchFilter } from '../../../../components/filters.js';
import { Stack } from '../../../../components/grid.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import styles from '../../workshop-life/components/life.module.css';
import { MoreButton } from '../../workshop-life/components/more-button.js';
import { myQuestionsQuery, type Question } from '../api/my-questions.js';
import { QuestionCard } from './question-card.js';

export const QUESTION_VIEWS = ['OWN', 'GROUP', 'ANSWERED'] as const;
export type QuestionView = (typeof QUESTION_VIEWS)[number];

const EMPTY = { OWN: 'none-own', GROUP: 'none-group', ANSWERED: 'none-answered' } as const;

interface QuestionListProps {
  readonly cohortId: string;
  readonly view: QuestionView;
  readonly search: string;
  readonly onSearch: (words: string) => void;
  readonly renderLink: (question: Question, card: ReactNode) => ReactNode;
}

/** One of a teacher's three lists of questions. */
export function QuestionList(props: QuestionListProps) {
  const t = useTexts(questionTexts);
  const { cohortId, view, search } = props;
  const list = useList(
    useInfiniteQuery(myQuestionsQuery({ cohortId, view, search })),
    ({ myQuestions }) => myQuestions,
  );
  const empty = EMPTY[view];
  return (
    <Stack>
      {view === 'OWN' ? null : (
        <Filters>
          <SearchFilter label={t('search')} value={search} onChange={props.onSearch} />
        </Filters>
      )}
      {list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : null}
      {list.isPending ? <LoadingState /> : null}
      {!list.isPending && !list.error && list.rows.length === 0 ? (
        search === '' ? (
          <EmptyState title={t(empty)} hint={t(`${empty}-hint`)} />
        ) : (
          <EmptyState title={t('nothing-found', { words: search })} />
        )
      ) : null}
      <ul className={styles.cards}>
        {list.rows.map((question) => (
          <li key={question.questionId}>
            {props.renderLink(question, <QuestionCard question={question} />)}
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
    </Stack>
  );
}
