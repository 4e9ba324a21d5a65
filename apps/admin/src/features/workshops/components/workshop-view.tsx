import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { workshopTexts } from '@tisheng/messages/pages/workshops.js';
import { DataTable } from '../../../components/data-table.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import { SelectionBar } from '../../../components/selection-bar.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useStageAndSubject } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useMoveWorkshopMembers } from '../api/move-workshop-members.js';
import { useRenameWorkshop } from '../api/rename-workshop.js';
import { useSetWorkshopLeader } from '../api/set-workshop-leader.js';
import type { WorkshopWithGroups } from '../api/workshop.js';

interface WorkshopViewProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly workshop: WorkshopWithGroups;
}

type Member = WorkshopWithGroups['groups'][number]['members'][number];

/** The groups of a workshop with their people, and what can be changed by hand. */
export function WorkshopView({ cohortId, unitId, workshop }: WorkshopViewProps) {
  const t = useTexts(workshopTexts);
  const may = useMay();
  const stageAndSubject = useStageAndSubject();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [moving, setMoving] = useState(false);
  const [leading, setLeading] = useState<Member | null>(null);
  const [renaming, setRenaming] = useState<{ id: string | null; name: string } | null>(null);
  const leaders = new Set(workshop.leaders.map(({ teacherId }) => teacherId));
  const changes = may('moveWorkshopMembers');
  const of = { cohortId, unitId, workshopId: workshop.id };
  return (
    <Stack>
      {changes ? (
        <div>
          <Button onClick={() => setRenaming({ id: null, name: workshop.name })}>{t('rename')}</Button>
        </div>
      ) : null}
      {workshop.groups.map((group) => (
        <Panel
          key={group.id}
          flush
          title={`${group.name} · ${group.members.length}`}
          extra={
            changes ? (
              <Button
                type="link"
                size="small"
                onClick={() => setRenaming({ id: group.id, name: group.name })}
              >
                {t('rename')}
              </Button>
            ) : undefined
          }
        >
          <DataTable
            rows={group.members}
            rowKey={({ enrollmentId }) => enrollmentId}
            empty={<EmptyState title={t('empty-group')} />}
            {...(changes
              ? {
                  selection: {
                    keys: chosen.filter((id) =>
                      group.members.some(({ enrollmentId }) => enrollmentId === id),
                    ),
                    onChange: (keys: React.Key[]) =>
                      setChosen([
                        ...chosen.filter(
                          (id) => !group.members.some(({ enrollmentId }) => enrollmentId === id),
                        ),
                        ...keys.map(String),
                      ]),
                  },
                }
              : {})}
            columns={[
              {
                title: t('name'),
                key: 'name',
                render: (_, { name, teacherId }) => (
                  <>
                    {name} {leaders.has(teacherId) ? <ToneTag tone="ok">{t('leaders')}</ToneTag> : null}
                  </>
                ),
              },
              { title: t('number'), key: 'number', render: (_, { learnerNo }) => learnerNo },
              { title: t('school'), key: 'school', render: (_, { schoolName }) => schoolName },
              {
                title: t('kind'),
                key: 'kind',
                render: (_, { stage, subject }) => stageAndSubject(stage, subject ?? null),
              },
              ...(changes
                ? [
                    {
                      title: '',
                      key: 'lead',
                      render: (_: unknown, member: Member) => (
                        <Button type="link" size="small" onClick={() => setLeading(member)}>
                          {t(leaders.has(member.teacherId) ? 'end-leader' : 'set-leader')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Panel>
      ))}
      {chosen.length > 0 ? (
        <SelectionBar count={chosen.length} onClear={() => setChosen([])}>
          <Button type="primary" onClick={() => setMoving(true)}>
            {t('move')}
          </Button>
        </SelectionBar>
      ) : null}
      <History changes={workshop.changes} />
      {moving ? (
        <MoveDrawer
          of={of}
          groups={workshop.groups}
          enrollmentIds={chosen}
          onClose={() => setMoving(false)}
          onDone={() => {
            setMoving(false);
            setChosen([]);
          }}
        />
      ) : null}
      {leading ? (
        <LeadDrawer
          of={of}
          member={leading}
          leads={!leaders.has(leading.teacherId)}
          onClose={() => setLeading(null)}
        />
      ) : null}
      {renaming ? <RenameDrawer of={of} renaming={renaming} onClose={() => setRenaming(null)} /> : null}
    </Stack>
  );
}

interface DrawerProps {
  readonly of: { readonly cohortId: string; readonly unitId: string; readonly workshopId: string };
  readonly onClose: () => void;
}

function MoveDrawer({
  of,
  groups,
  enrollmentIds,
  onClose,
  onDone,
}: DrawerProps & {
  readonly groups: WorkshopWithGroups['groups'];
  readonly enrollmentIds: readonly string[];
  readonly onDone: () => void;
}) {
  const t = useTexts(workshopTexts);
  const [groupId, setGroupId] = useState('');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const action = useMoveWorkshopMembers(onDone);
  return (
    <DecisionDrawer
      title={t('move-title', { count: enrollmentIds.length })}
      open
      onClose={onClose}
      submitLabel={t('move')}
      action={action}
      onSubmit={() => {
        setMissing(groupId === '');
        if (groupId !== '') action.run({ ...of, groupId, enrollmentIds: [...enrollmentIds], reason });
      }}
    >
      <Field label={t('move-to')} fault={isMissing ? t('move-missing') : undefined}>
        {() => (
          <ChoiceFilter
            label={t('move-missing')}
            name={t('move-to')}
            value={groupId === '' ? null : groupId}
            choices={groups.map(({ id, name, members }) => [id, `${name} · ${members.length}`] as const)}
            onChange={setGroupId}
          />
        )}
      </Field>
      <ReasonField label={t('reason')} hint={t('reason-hint')} value={reason} onChange={setReason} rows={2} />
    </DecisionDrawer>
  );
}

function LeadDrawer({
  of,
  member,
  leads,
  onClose,
}: DrawerProps & { readonly member: Member; readonly leads: boolean }) {
  const t = useTexts(workshopTexts);
  const action = useSetWorkshopLeader(onClose);
  const verb = t(leads ? 'set-leader' : 'end-leader');
  return (
    <DecisionDrawer
      title={`${verb}：${member.name}`}
      open
      onClose={onClose}
      submitLabel={verb}
      action={action}
      onSubmit={() => action.run({ ...of, teacherId: member.teacherId, leads })}
    >
      <p>{t(leads ? 'lead-effect' : 'lead-end-effect', { name: member.name })}</p>
    </DecisionDrawer>
  );
}

function RenameDrawer({
  of,
  renaming,
  onClose,
}: DrawerProps & { readonly renaming: { readonly id: string | null; readonly name: string } }) {
  const t = useTexts(workshopTexts);
  const [name, setName] = useState(renaming.name);
  const action = useRenameWorkshop(onClose);
  return (
    <DecisionDrawer
      title={t('rename-title', { name: renaming.name })}
      open
      onClose={onClose}
      submitLabel={t('rename')}
      action={action}
      onSubmit={() => action.run({ ...of, name, groupId: renaming.id })}
    >
      <Field label={t('new-name')}>
        {(attributes) => (
          <Input
            {...attributes}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </DecisionDrawer>
  );
}

function History({ changes }: { readonly changes: WorkshopWithGroups['changes'] }) {
  const t = useTexts(workshopTexts);
  const language = useLanguage();
  const words = ({ kind, before, after }: WorkshopWithGroups['changes'][number]): string => {
    const word = ruleWord(kind);
    const values = { before: before ?? '', after: after ?? '' };
    switch (word) {
      case 'published':
        return t('change-published');
      case 'moved':
        return t('change-moved', values);
      case 'renamed':
        return t('change-renamed', values);
      case 'leader-set':
        return t('change-leader-set', { after: values.after });
      default:
        return t('change-leader-ended', { after: values.after });
    }
  };
  return (
    <Panel title={t('history')}>
      {changes.length === 0 ? (
        <p>{t('no-history')}</p>
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
          {changes.map((change) => (
            <li key={`${change.at} ${change.kind} ${change.after ?? ''}`}>
              {formatInstant(change.at, language)} {change.byName}：{words(change)}
              {change.reason ? ` · ${change.reason}` : ''}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
