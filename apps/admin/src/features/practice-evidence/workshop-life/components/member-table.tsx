import { useQuery } from '@tanstack/react-query';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { DataTable, numberColumn } from '../../../../components/data-table.js';
import { CheckFilter, Filters } from '../../../../components/filters.js';
import { Stack } from '../../../../components/grid.js';
import { Loaded } from '../../../../components/loaded.js';
import { Panel } from '../../../../components/panel.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { workshopMembersQuery, type WorkshopMember } from '../api/workshop-members.js';

interface MemberTableProps {
  readonly workshopId: string;
  readonly silentOnly: boolean;
  readonly onSilentOnly: (only: boolean) => void;
}

/** Members group by group: their last sign of life, how far the themes are, what they attended. */
export function MemberTable({ workshopId, silentOnly, onSilentOnly }: MemberTableProps) {
  const t = useTexts(workshopLifeTexts);
  return (
    <Stack>
      <Filters>
        <CheckFilter label={t('silent-only')} value={silentOnly} onChange={onSilentOnly} />
      </Filters>
      <Loaded query={useQuery(workshopMembersQuery(workshopId))}>
        {({ workshopMembers }) => {
          const shown = workshopMembers.filter(({ isSilent }) => !silentOnly || isSilent);
          if (shown.length === 0) return <EmptyState title={t('nobody-silent')} />;
          const groups = new Map(shown.map(({ groupId, groupName }) => [groupId, groupName]));
          return [...groups].map(([id, name]) => {
            const members = shown.filter(({ groupId }) => groupId === id);
            return (
              <Panel key={id} flush title={`${name} · ${members.length}`}>
                <Members members={members} />
              </Panel>
            );
          });
        }}
      </Loaded>
    </Stack>
  );
}

function Members({ members }: { members: readonly WorkshopMember[] }) {
  const t = useTexts(workshopLifeTexts);
  const since = ({ daysOfSilence, lastSignAt }: WorkshopMember): string => {
    if (!lastSignAt) return t('no-sign');
    return daysOfSilence === 0 ? t('today') : t('days-ago', { days: daysOfSilence });
  };
  return (
    <DataTable
      rows={members}
      rowKey={({ enrollmentId }) => enrollmentId}
      columns={[
        { title: t('name'), key: 'name', render: (_, { name }) => name },
        { title: t('school'), key: 'school', render: (_, { schoolName }) => schoolName },
        {
          title: t('last-sign'),
          key: 'sign',
          render: (_, member) =>
            member.isSilent ? <ToneTag tone="attention">{since(member)}</ToneTag> : since(member),
        },
        {
          title: t('themes'),
          key: 'themes',
          ...numberColumn,
          render: (_, { themesAccepted, themesSubmitted }) => `${themesAccepted} / ${themesSubmitted}`,
        },
        { title: t('attended'), key: 'attended', ...numberColumn, render: (_, { attended }) => attended },
      ]}
    />
  );
}
