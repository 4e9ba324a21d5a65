import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Facts } from '../../../components/facts.js';
import { Field } from '../../../components/field.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useSaveResponsiblePerson } from '../api/save-responsible-person.js';
import type { UnitProfile } from '../api/unit-profile.js';

/** Who answers first for a school. */
export function ResponsiblePanel({ profile }: { profile: UnitProfile }) {
  const t = useTexts(organizationTexts);
  const maySave = useMay()('saveResponsiblePerson') && profile.closedOn === null;
  const [isEditing, setEditing] = useState(false);
  const { responsible } = profile;
  return (
    <Panel
      title={t('responsible')}
      extra={
        maySave ? (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('responsible-edit')}
          </Button>
        ) : null
      }
    >
      {responsible ? (
        <Facts
          entries={[
            [t('person-name'), responsible.name],
            [t('person-phone'), responsible.phone],
          ]}
        />
      ) : (
        <ToneTag tone="attention">{t('responsible-none')}</ToneTag>
      )}
      {isEditing ? <ResponsibleDrawer profile={profile} onClose={() => setEditing(false)} /> : null}
    </Panel>
  );
}

function ResponsibleDrawer({ profile, onClose }: { profile: UnitProfile; onClose: () => void }) {
  const t = useTexts(organizationTexts);
  const [name, setName] = useState(profile.responsible?.name ?? '');
  const [phone, setPhone] = useState(profile.responsible?.phone ?? '');
  const save = useSaveResponsiblePerson(profile.unit.id, onClose);
  return (
    <DecisionDrawer
      title={t('responsible')}
      open
      onClose={onClose}
      submitLabel={t('save')}
      action={save}
      onSubmit={() => save.run({ name, phone })}
    >
      <p>{t('responsible-lead')}</p>
      <Field label={t('person-name')}>
        {(attributes) => (
          <Input
            {...attributes}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('person-phone')} hint={t('phone-hint')}>
        {(attributes) => (
          <Input
            {...attributes}
            value={phone}
            maxLength={40}
            onChange={(event) => setPhone(event.target.value)}
          />
        )}
      </Field>
    </DecisionDrawer>
  );
}
