import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ChoiceFilter, Filters } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { OfflineActivityState } from '../../../../gql/graphql.js';
import { enumWord } from '../../../../lib/enum-word.js';
import { formatHours } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useList } from '../../../../lib/use-list.js';
import type { Activity } from '../api/activity-fields.js';
import { offlineActivitiesQuery } from '../api/offline-activities.js';
import { whenOf } from './activity-times.js';

const STATES = ['planned', 'attested', 'cancelled', 'taken-back'] as const;
export const ACTIVITY_STATES = STATES.map(enumWord);

interface ActivityTableProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly state: OfflineActivityState | null;
  readonly onState: (state: string) => void;
  readonly renderLink: (activityId: string, words: ReactNode) => ReactNode;
}

/** The activities of a school, a workshop or everything below an office. */
export function ActivityTable({ cohortId, unitId, state, onState, renderLink }: ActivityTableProps) {
  const t = useTexts(activityTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const atSchool = useAtSchool();
  const list = useList(
    useInfiniteQuery(offlineActivitiesQuery(cohortId, unitId, state)),
    ({ offlineActivities }) => offlineActivities,
  );
  return (
    <ListTable<Activity>
      list={list}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('no-activities')} hint={t('no-activities-hint')} />}
      tools={
        <Filters>
          <ChoiceFilter
            label={t('all-states')}
            value={state}
            choices={STATES.map(
              (one) => [enumWord(one), pick(STATE_LABELS['offline-activity'][one])] as const,
            )}
            onChange={onState}
          />
        </Filters>
      }
      columns={[
        {
          title: t('activity'),
          key: 'title',
          fixed: 'left',
          render: (_, { id, title }) => renderLink(id, title),
        },
        { title: t('when'), key: 'when', render: (_, activity) => whenOf(activity, language) },
        { title: t('theme'), key: 'theme', render: (_, { theme }) => t('theme-of', { theme }) },
        {
          title: t('hours'),
          key: 'hours',
          ...numberColumn,
          render: (_, { halfHours }) => formatHours(halfHours),
        },
        {
          title: t('unit'),
          key: 'unit',
          hidden: atSchool,
          render: (_, { unitName, workshopName }) => workshopName ?? unitName,
        },
        {
          title: t('present'),
          key: 'present',
          ...numberColumn,
          render: (_, { present, invited }) => t('present-of', { present, invited }),
        },
        {
          title: t('attested'),
          key: 'attested',
          ...numberColumn,
          render: (_, { attested }) => (attested > 0 ? t('people-count', { count: attested }) : '—'),
        },
        {
          title: t('state'),
          key: 'state',
          render: (_, activity) => <StateTag lifecycle="offline-activity" state={activity.state} />,
        },
      ]}
    />
  );
}
