import Input from 'antd/es/input';
import { useState } from 'react';
import {
  HELD_AT_A_PLACE,
  WORKSHOP_ACTIVITY_KINDS,
  type WorkshopActivityKind,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/check-workshop-activity.js';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Field } from '../../../../components/field.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { enumWord } from '../../../../lib/enum-word.js';
import { instantOf, localOf } from '../../../../lib/local-moment.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useSaveWorkshopActivity } from '../api/save-workshop-activity.js';
import type { Activity } from '../api/workshop-activities.js';
import type { WorkshopLife } from '../api/workshop-life.js';
import styles from './life.module.css';

/** Themes of the policy: number and title. */
export type ThemeChoices = readonly (readonly [theme: string, title: string])[];

interface ActivityFormProps {
  readonly workshop: Pick<WorkshopLife, 'workshopId' | 'groups'>;
  readonly themes: ThemeChoices;
  /** The activity to change; none for a new one. */
  readonly activity?: Activity;
  readonly onClose: () => void;
}

/** A plan of an activity: new, or changed. */
export function ActivityForm({ workshop, themes, activity, onClose }: ActivityFormProps) {
  const t = useTexts(workshopLifeTexts);
  const [kind, setKind] = useState<WorkshopActivityKind>(
    activity ? ruleWord(activity.kind) : 'offline-meeting',
  );
  const [title, setTitle] = useState(activity?.title ?? '');
  const [description, setDescription] = useState(activity?.description ?? '');
  const [theme, setTheme] = useState(activity?.theme ? String(activity.theme) : '');
  const [starts, setStarts] = useState(activity ? localOf(activity.startsAt) : '');
  const [ends, setEnds] = useState(activity ? localOf(activity.endsAt) : '');
  const [place, setPlace] = useState(activity?.place ?? '');
  const [link, setLink] = useState(activity?.link ?? '');
  const [groupIds, setGroupIds] = useState<readonly string[]>(activity?.groups.map(({ id }) => id) ?? []);
  const [isMissing, setMissing] = useState(false);
  const save = useSaveWorkshopActivity(onClose);
  const isHeldAtAPlace = HELD_AT_A_PLACE.includes(kind);
  const submit = (): void => {
    const startsAt = instantOf(starts);
    const endsAt = instantOf(ends);
    setMissing(startsAt === null || endsAt === null);
    if (startsAt === null || endsAt === null) return;
    save.run({
      workshopId: workshop.workshopId,
      activityId: activity?.activityId ?? null,
      activity: {
        kind: enumWord(kind),
        title,
        description,
        theme: theme === '' ? null : Number(theme),
        startsAt,
        endsAt,
        place: isHeldAtAPlace ? place : '',
        link,
        groupIds: [...groupIds],
      },
    });
  };
  return (
    <DecisionDrawer
      title={t(activity ? 'change-activity' : 'plan-activity')}
      open
      onClose={onClose}
      submitLabel={t('save')}
      action={save}
      onSubmit={submit}
    >
      <SelectField
        label={t('field-kind')}
        value={kind}
        choices={WORKSHOP_ACTIVITY_KINDS.map((word) => [word, t(`kind-${word}`)] as const)}
        onChange={(word) => setKind(word === '' ? 'offline-meeting' : word)}
      />
      <TextField label={t('field-title')} value={title} onChange={setTitle} maxLength={60} />
      <MomentField
        label={t('field-starts')}
        value={starts}
        fault={isMissing && instantOf(starts) === null ? t('time-missing') : undefined}
        onChange={(value) => {
          setStarts(value);
          // An hour and a half is what most activities last.
          const begin = instantOf(value);
          if (begin !== null && ends === '')
            setEnds(localOf(new Date(Date.parse(begin) + 5_400_000).toISOString()));
        }}
      />
      <MomentField
        label={t('field-ends')}
        value={ends}
        fault={isMissing && instantOf(ends) === null ? t('time-missing') : undefined}
        onChange={setEnds}
      />
      {isHeldAtAPlace ? <TextField label={t('field-place')} value={place} onChange={setPlace} /> : null}
      <TextField
        label={t('field-link')}
        hint={t('field-link-hint')}
        value={link}
        onChange={setLink}
        maxLength={200}
      />
      <SelectField
        label={t('field-theme')}
        value={theme}
        none={t('no-theme')}
        choices={themes}
        onChange={setTheme}
      />
      {workshop.groups.length > 1 ? (
        <Field label={t('field-groups')} hint={t('field-groups-hint')}>
          {(attributes) => (
            <div {...attributes} className={styles.choice} role="group" aria-label={t('field-groups')}>
              {workshop.groups.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={groupIds.includes(id)}
                    onChange={(event) =>
                      setGroupIds(
                        event.target.checked ? [...groupIds, id] : groupIds.filter((other) => other !== id),
                      )
                    }
                  />
                  {name}
                </label>
              ))}
            </div>
          )}
        </Field>
      ) : null}
      <Field label={t('field-description')}>
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            rows={4}
            maxLength={2000}
            showCount
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
        )}
      </Field>
    </DecisionDrawer>
  );
}

function MomentField(props: {
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} fault={props.fault}>
      {(attributes) => (
        <Input
          {...attributes}
          type="datetime-local"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
