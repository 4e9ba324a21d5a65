import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import {
  MAXIMUM_SHOWCASE_NAME,
  MAXIMUM_SHOWCASE_TEXT,
} from '@tisheng/domain-rules/practice-evidence/showcases/showcase.js';
import { addYears } from '@tisheng/domain-rules/time/plain-date.js';
import { showcaseTexts } from '@tisheng/messages/pages/showcases.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import type { ShowcaseApplicationInput } from '../../../../gql/graphql.js';
import { today } from '../../../../lib/format.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useMay } from '../../../../lib/use-may.js';
import { useApplyForShowcase } from '../api/apply-for-showcase.js';
import { showcaseChoicesQuery } from '../api/showcase-choices.js';
import { ChoiceList } from './choice-list.js';
import styles from './showcases.module.css';

/** What is being written, before it is sent. */
interface Draft extends Omit<ShowcaseApplicationInput, 'officeId' | 'memberSchools' | 'memberWorkshops'> {
  readonly officeId: string;
  readonly memberSchools: readonly string[];
  readonly memberWorkshops: readonly string[];
}

/** Applies to be named. */
export function ApplyButton({ cohortId, unitId }: { cohortId: string; unitId: string }) {
  const t = useTexts(showcaseTexts);
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('applyForShowcase')) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('apply')}
      </Button>
      {isOpen ? <Application {...{ cohortId, unitId }} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Application(props: { cohortId: string; unitId: string; onClose: () => void }) {
  const t = useTexts(showcaseTexts);
  const atSchool = useAtSchool();
  const kinds = atSchool
    ? (['DEMONSTRATION_SCHOOL', 'MODEL_COMMUNITY'] as const)
    : (['INNOVATION_ZONE', 'MODEL_COMMUNITY'] as const);
  const [draft, setDraft] = useState<Draft>({
    kind: kinds[0],
    name: '',
    goals: '',
    plan: '',
    from: today(),
    until: addYears(today(), 1),
    officeId: '',
    memberSchools: [],
    memberWorkshops: [],
  });
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { data } = useQuery(showcaseChoicesQuery(props.cohortId, props.unitId));
  const choices = data?.showcaseMembers;
  const apply = useApplyForShowcase(props.cohortId, props.unitId, props.onClose);
  const officeId = draft.officeId || (choices?.offices[0]?.id ?? '');
  return (
    <DecisionDrawer
      title={t('apply-title')}
      open
      onClose={props.onClose}
      submitLabel={t('apply')}
      action={apply}
      onSubmit={() => apply.run({ application: { ...draft, officeId } })}
    >
      <SelectField
        label={t('kind')}
        value={draft.kind}
        choices={kinds.map((kind) => [kind, t(`kind-${ruleWord(kind)}`)] as const)}
        onChange={(kind) => (kind === '' ? undefined : set({ kind }))}
      />
      <TextField
        label={t('name')}
        value={draft.name}
        maxLength={MAXIMUM_SHOWCASE_NAME}
        onChange={(name) => set({ name })}
      />
      <SelectField
        label={t('office')}
        value={officeId}
        choices={(choices?.offices ?? []).map(({ id, name }) => [id, name] as const)}
        onChange={(id) => set({ officeId: id })}
      />
      <div className={styles.days}>
        <TextField label={t('from')} type="date" value={draft.from} onChange={(from) => set({ from })} />
        <TextField label={t('until')} type="date" value={draft.until} onChange={(until) => set({ until })} />
      </div>
      <ReasonField
        label={t('goals')}
        value={draft.goals}
        maxLength={MAXIMUM_SHOWCASE_TEXT}
        onChange={(goals) => set({ goals })}
      />
      <ReasonField
        label={t('plan')}
        value={draft.plan}
        maxLength={MAXIMUM_SHOWCASE_TEXT}
        onChange={(plan) => set({ plan })}
      />
      <ChoiceList
        label={t('member-schools')}
        hint={t('member-hint')}
        choices={choices?.schools ?? []}
        chosen={draft.memberSchools}
        onChange={(memberSchools) => set({ memberSchools })}
      />
      <ChoiceList
        label={t('member-workshops')}
        choices={choices?.workshops ?? []}
        chosen={draft.memberWorkshops}
        onChange={(memberWorkshops) => set({ memberWorkshops })}
      />
    </DecisionDrawer>
  );
}
