import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ListTable } from '../../../../components/list-table.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { workshopsToLeadQuery, type WorkshopAtDesk } from '../api/workshops-to-lead.js';

interface DeskListProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly renderLink: (workshop: WorkshopAtDesk) => ReactNode;
}

/** Workshops that one leads or looks after, with what waits in each. */
export function DeskList({ cohortId, unitId, renderLink }: DeskListProps) {
  const t = useTexts(workshopLifeTexts);
  const list = useList(
    useInfiniteQuery(workshopsToLeadQuery({ cohortId, unitId })),
    ({ workshopsToLead }) => workshopsToLead,
  );
  const number = (
    title:
      | 'works-to-review'
      | 'questions-to-answer'
      | 'silent-members'
      | 'activities-this-week'
      | 'attendance-missing',
    of: (desk: NonNullable<WorkshopAtDesk['desk']>) => number,
  ) => ({
    title: t(`short-${title}`),
    key: title,
    ...numberColumn,
    render: (_: unknown, { desk }: WorkshopAtDesk) => (desk ? of(desk) || '' : ''),
  });
  return (
    <ListTable
      list={list}
      rowKey={({ workshopId }) => workshopId}
      empty={<EmptyState title={t('no-workshops')} hint={t('no-workshops-hint')} />}
      columns={[
        { title: t('workshop'), key: 'name', render: (_, workshop) => renderLink(workshop) },
        { title: t('county'), key: 'county', render: (_, { countyName }) => countyName },
        {
          title: t('leaders'),
          key: 'leaders',
          render: (_, { leaders }) =>
            leaders.length > 0 ? leaders.join(' ') : <ToneTag tone="wrong">{t('none-leads')}</ToneTag>,
        },
        { title: t('view-members'), key: 'members', ...numberColumn, render: (_, { members }) => members },
        number('works-to-review', ({ worksToReview }) => worksToReview),
        number('questions-to-answer', ({ questionsToAnswer }) => questionsToAnswer),
        number('silent-members', ({ silentMembers }) => silentMembers),
        number('activities-this-week', ({ activitiesThisWeek }) => activitiesThisWeek),
        number('attendance-missing', ({ attendanceMissing }) => attendanceMissing),
      ]}
    />
  );
}
