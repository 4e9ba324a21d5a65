import Button from 'antd/es/button';
import { useState } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { Deadline } from '../../../components/deadline.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { StateTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import type { AppealState } from '../../../gql/graphql.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useAtSchool } from '../../../lib/use-at-school.js';
import type { List } from '../../../lib/use-list.js';
import type { Appeal } from '../api/appeal-fields.js';
import { AppealDrawer } from './appeal-drawer.js';
import { subjectOf } from './appeal-subject.js';

export const APPEAL_STATES = ['OPEN', 'UPHELD', 'DISMISSED', 'ESCALATED', 'WITHDRAWN', 'LAPSED'] as const;

interface AppealDeskProps {
  readonly list: List<Appeal>;
  readonly state: AppealState | null;
  readonly onState: (state: string) => void;
}

/** Appeals with their deadlines; those that lie with the reader can be decided. */
export function AppealDesk({ list, state, onState }: AppealDeskProps) {
  const t = useTexts(scoringDeskTexts);
  const desk = useTexts(deskTexts);
  const atSchool = useAtSchool();
  const pick = useBilingual();
  const language = useLanguage();
  const [opened, setOpened] = useState<Appeal | null>(null);
  return (
    <>
      <ListTable<Appeal>
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('no-appeals')} />}
        tools={
          <Filters>
            <ChoiceFilter
              label={desk('all-states')}
              value={state}
              choices={APPEAL_STATES.map((word) => [word, pick(STATE_LABELS.appeal[ruleWord(word)])])}
              onChange={onState}
            />
          </Filters>
        }
        columns={[
          { title: desk('name'), key: 'name', fixed: 'left', render: (_, { teacherName }) => teacherName },
          {
            title: desk('school'),
            key: 'school',
            hidden: atSchool,
            render: (_, { schoolName }) => schoolName,
          },
          { title: t('appeal-subject'), key: 'subject', render: (_, appeal) => subjectOf(t, appeal) },
          { title: t('level'), key: 'level', render: (_, { level }) => t(`level-${level}`) },
          {
            title: desk('state'),
            key: 'state',
            render: (_, row) => <StateTag lifecycle="appeal" state={row.state} />,
          },
          {
            title: t('opened-at'),
            key: 'opened',
            render: (_, { openedAt }) => formatDate(openedAt, language),
          },
          {
            title: t('decide-by'),
            key: 'by',
            render: (_, row) =>
              row.state === 'OPEN' ? <Deadline date={row.decideBy} /> : formatDate(row.decideBy, language),
          },
          {
            title: '',
            key: 'open',
            render: (_, appeal) => (
              <Button
                size="small"
                type={appeal.mineToDecide ? 'primary' : 'default'}
                onClick={() => setOpened(appeal)}
              >
                {appeal.mineToDecide ? t('decide') : t('open')}
              </Button>
            ),
          },
        ]}
      />
      {opened ? <AppealDrawer key={opened.id} appeal={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}
