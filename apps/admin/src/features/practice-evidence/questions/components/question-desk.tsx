import { useInfiniteQuery } from '@tanstack/react-query';
import Segmented from 'antd/es/segmented';
import type { ReactNode } from 'react';
import { questionTexts } from '@tisheng/messages/pages/questions.js';
import { numberColumn } from '../../../../components/data-table.js';
import { Filters, SearchFilter } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { formatDay } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { questionsAtDeskQuery, type QuestionAtDesk } from '../api/questions-at-desk.js';

export const QUESTION_DESK_VIEWS = ['HERE', 'GONE_ON', 'ANSWERED'] as const;
export type QuestionDeskView = (typeof QUESTION_DESK_VIEWS)[number];

/** After so many days somebody ought to look at it. */
const LONG_DAYS = 2;

interface QuestionDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly view: QuestionDeskView;
  readonly search: string;
  readonly onView: (view: string) => void;
  readonly onSearch: (words: string) => void;
  readonly renderLink: (question: QuestionAtDesk) => ReactNode;
}

/** What waits at a level and since when, what has gone on from it, and what was answered. */
export function QuestionDesk(props: QuestionDeskProps) {
  const t = useTexts(questionTexts);
  const language = useLanguage();
  const { cohortId, unitId, view, search } = props;
  const list = useList(
    useInfiniteQuery(questionsAtDeskQuery({ cohortId, unitId, view, search })),
    ({ questionsAtDesk }) => questionsAtDesk,
  );
  return (
    <ListTable
      list={list}
      rowKey={({ questionId }) => questionId}
      empty={
        search === '' ? (
          <EmptyState title={t('none-at-desk')} hint={t('none-at-desk-hint')} />
        ) : (
          <EmptyState title={t('nothing-found', { words: search })} />
        )
      }
      tools={
        <Filters>
          <Segmented
            value={view}
            onChange={props.onView}
            options={QUESTION_DESK_VIEWS.map((value) => ({ value, label: t(`desk-${ruleWord(value)}`) }))}
          />
          <SearchFilter label={t('search')} value={search} onChange={props.onSearch} />
        </Filters>
      }
      columns={[
        { title: t('question'), key: 'question', render: (_, question) => props.renderLink(question) },
        {
          title: t('asker'),
          key: 'asker',
          render: (_, { askerName: name, schoolName: school }) => t('asked-by', { name, school }),
        },
        { title: t('level'), key: 'level', render: (_, { level }) => t(`level-${ruleWord(level)}`) },
        {
          title: t('state'),
          key: 'state',
          render: (_, { state }) => <StateTag lifecycle="question" state={state} />,
        },
        {
          title: t('waits-since'),
          key: 'since',
          render: (_, { levelSince }) => formatDay(levelSince, language),
        },
        {
          title: t('waiting'),
          key: 'waiting',
          ...numberColumn,
          render: (_, { state, daysWaiting: days }) =>
            state === 'WAITING' ? (
              days >= LONG_DAYS ? (
                <ToneTag tone="attention">{t('waits-days', { days })}</ToneTag>
              ) : days === 0 ? (
                t('waits-today')
              ) : (
                t('waits-days', { days })
              )
            ) : (
              ''
            ),
        },
      ]}
    />
  );
}
