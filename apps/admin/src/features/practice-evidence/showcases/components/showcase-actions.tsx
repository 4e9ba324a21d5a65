import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import {
  MAXIMUM_SHOWCASE_NAME,
  MAXIMUM_SHOWCASE_TEXT,
} from '@tisheng/domain-rules/practice-evidence/showcases/showcase.js';
import { showcaseTexts } from '@tisheng/messages/pages/showcases.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { TextField } from '../../../../components/text-field.js';
import type { ShowcaseResultInput } from '../../../../gql/graphql.js';
import { today } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import { libraryWorksQuery } from '../../library/api/library-works.js';
import { useDecideShowcase } from '../api/decide-showcase.js';
import { useEndShowcase } from '../api/end-showcase.js';
import { useRecordShowcaseResult } from '../api/record-showcase-result.js';
import type { Showcase } from '../api/showcase-fields.js';
import { ChoiceList } from './choice-list.js';
import styles from './showcases.module.css';

interface ShowcaseActionsProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly showcase: Showcase;
}

/** A result that is being written. */
interface Draft extends Omit<ShowcaseResultInput, 'works'> {
  readonly works: readonly string[];
}

type Act = 'name' | 'refuse' | 'end' | 'result';

/** What the office that decides, or those whose it is, can do with a showcase now. */
export function ShowcaseActions({ cohortId, unitId, showcase }: ShowcaseActionsProps) {
  const t = useTexts(showcaseTexts);
  const may = useMay();
  const [act, setAct] = useState<Act | null>(null);
  const decides = showcase.officeId === unitId && may('decideShowcase');
  const of = { cohortId, unitId, showcase, onClose: () => setAct(null) };
  return (
    <div className={styles.actions}>
      {decides && showcase.state === 'APPLIED' ? (
        <>
          <Button onClick={() => setAct('refuse')}>{t('refuse')}</Button>
          <Button type="primary" onClick={() => setAct('name')}>
            {t('name-it')}
          </Button>
        </>
      ) : null}
      {decides && showcase.state === 'NAMED' ? (
        <Button onClick={() => setAct('end')}>{t('end')}</Button>
      ) : null}
      {showcase.unitId === unitId && showcase.state === 'NAMED' && may('recordShowcaseResult') ? (
        <Button type="primary" onClick={() => setAct('result')}>
          {t('record-result')}
        </Button>
      ) : null}
      {act === 'result' ? <Result {...of} /> : null}
      {act === 'name' || act === 'refuse' || act === 'end' ? <Decision {...of} act={act} /> : null}
    </div>
  );
}

type Of = ShowcaseActionsProps & { readonly onClose: () => void };

function Decision({ cohortId, unitId, showcase, act, onClose }: Of & { act: 'name' | 'refuse' | 'end' }) {
  const t = useTexts(showcaseTexts);
  const [reason, setReason] = useState('');
  const decide = useDecideShowcase(cohortId, unitId, showcase.id, onClose);
  const end = useEndShowcase(cohortId, unitId, showcase.id, onClose);
  return (
    <DecisionDrawer
      title={t(`${act}-title`, { name: showcase.name })}
      open
      onClose={onClose}
      submitLabel={t(act === 'name' ? 'name-it' : act)}
      action={act === 'end' ? end : decide}
      onSubmit={() => (act === 'end' ? end.run({ reason }) : decide.run({ names: act === 'name', reason }))}
    >
      <p>{t(`${act}-effect`)}</p>
      {act === 'name' ? null : <ReasonField label={t('reason')} value={reason} onChange={setReason} />}
    </DecisionDrawer>
  );
}

function Result({ cohortId, unitId, showcase, onClose }: Of) {
  const t = useTexts(showcaseTexts);
  const [draft, setDraft] = useState<Draft>({
    title: '',
    text: '',
    reachedOn: today(),
    works: [],
  });
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const record = useRecordShowcaseResult(cohortId, unitId, showcase.id, onClose);
  const { data } = useInfiniteQuery(
    libraryWorksQuery(cohortId, {
      search: '',
      kind: null,
      stage: null,
      subject: null,
      topic: null,
      level: null,
      order: 'NEWEST',
    }),
  );
  const works = data?.pages[0]?.libraryWorks.nodes ?? [];
  return (
    <DecisionDrawer
      title={t('record-title')}
      open
      onClose={onClose}
      submitLabel={t('save')}
      action={record}
      onSubmit={() => record.run({ result: draft })}
    >
      <TextField
        label={t('result-title')}
        value={draft.title}
        maxLength={MAXIMUM_SHOWCASE_NAME}
        onChange={(title) => set({ title })}
      />
      <TextField
        label={t('reached-on')}
        type="date"
        value={draft.reachedOn}
        onChange={(reachedOn) => set({ reachedOn })}
      />
      <ReasonField
        label={t('result-text')}
        value={draft.text}
        maxLength={MAXIMUM_SHOWCASE_TEXT}
        onChange={(text) => set({ text })}
      />
      <ChoiceList
        label={t('linked-works')}
        hint={t('linked-works-hint')}
        choices={works.map(({ id, title }) => ({ id, name: title }))}
        chosen={draft.works}
        onChange={(chosen) => set({ works: chosen })}
      />
    </DecisionDrawer>
  );
}
