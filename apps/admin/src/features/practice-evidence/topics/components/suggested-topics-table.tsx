import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { topicTexts } from '@tisheng/messages/pages/topics.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ChoiceFilter, Filters } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { EmptyState } from '../../../../components/states.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { suggestedTopicsQuery, type SuggestedTopic } from '../api/suggested-topics.js';
import { useWithdrawSuggestedTopic } from '../api/withdraw-suggested-topic.js';
import styles from './topics.module.css';
import { SuggestionDrawer, type SuggestionEdited } from './suggestion-drawer.js';

interface SuggestedTopicsTableProps {
  readonly cohortId: string;
  readonly unitId: string;
  /** The workshop for which topics are suggested; null for everybody below the office. */
  readonly workshopId: string | null;
  readonly themes: readonly (readonly [theme: number, title: string])[];
  readonly theme: number | null;
  readonly onTheme: (theme: string) => void;
  /** Says for whom topics are suggested here. */
  readonly lead: string;
}

/** Topics suggested beside the policy's: one's own to be changed and withdrawn, those of offices above to be seen. */
export function SuggestedTopicsTable(props: SuggestedTopicsTableProps) {
  const { cohortId, unitId, workshopId, themes, theme } = props;
  const t = useTexts(topicTexts);
  const may = useMay();
  const [edited, setEdited] = useState<SuggestionEdited | null>(null);
  const withdraw = useWithdrawSuggestedTopic(cohortId, unitId);
  const list = useList(
    useInfiniteQuery(suggestedTopicsQuery(cohortId, unitId, theme)),
    ({ suggestedTopics }) => suggestedTopics,
  );
  return (
    <>
      <ActionFeedback action={withdraw} />
      <ListTable<SuggestedTopic>
        list={list}
        rowKey={({ id }) => id}
        tools={
          <Filters>
            <ChoiceFilter
              label={t('all-themes')}
              value={theme === null ? null : String(theme)}
              choices={themes.map(([number, title]) => [
                String(number),
                t('theme-line', { theme: number, title }),
              ])}
              onChange={props.onTheme}
            />
            <span className={styles.soft}>{props.lead}</span>
            {may('suggestTopic') ? (
              <Button
                type="primary"
                onClick={() => setEdited({ id: null, theme: theme ?? themes[0]?.[0] ?? 1, words: '' })}
              >
                {t('add-suggestion')}
              </Button>
            ) : null}
          </Filters>
        }
        empty={<EmptyState title={t('no-suggestions')} hint={t('no-suggestions-hint')} />}
        columns={[
          { title: t('theme'), render: (_, row) => t('theme-short', { theme: row.theme }), width: 90 },
          {
            title: t('topic'),
            render: (_, row) => (
              <>
                {row.words} {row.withdrawnAt ? <ToneTag tone="neutral">{t('withdrawn')}</ToneTag> : null}
              </>
            ),
          },
          { title: t('suggested-by'), dataIndex: 'suggestedBy' },
          { ...numberColumn, title: t('taken'), render: (_, row) => t('taken-count', { count: row.taken }) },
          {
            title: '',
            width: 130,
            render: (_, row) =>
              row.isOwn && !row.withdrawnAt && may('changeSuggestedTopic') ? (
                <>
                  <Button
                    type="link"
                    size="small"
                    aria-label={t('edit-one', { words: row.words })}
                    onClick={() => setEdited({ id: row.id, theme: row.theme, words: row.words })}
                  >
                    {t('edit')}
                  </Button>
                  <Button
                    type="link"
                    size="small"
                    aria-label={t('withdraw-one', { words: row.words })}
                    onClick={() => withdraw.run(row.id)}
                  >
                    {t('withdraw')}
                  </Button>
                </>
              ) : null,
          },
        ]}
      />
      {edited ? (
        <SuggestionDrawer
          key={edited.id ?? 'new'}
          cohortId={cohortId}
          unitId={unitId}
          workshopId={workshopId}
          themes={themes}
          edited={edited}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}
