import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { trackTexts } from '@tisheng/messages/pages/tracks.js';
import { numberColumn } from '../../../components/data-table.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { ReasonField } from '../../../components/reason-field.js';
import { SelectionBar } from '../../../components/selection-bar.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import type { Tone } from '../../../components/tone.js';
import { oneOf } from '../../../lib/one-of.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { useDecideTrackNominations } from '../api/decide-track-nominations.js';
import { trackNominationsQuery } from '../api/track-nominations.js';
import { useTrackWords } from './use-track-words.js';

const STATES = ['NOMINATED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN'] as const;
const TONES: Readonly<Record<string, Tone>> = { nominated: 'waiting', confirmed: 'ok', declined: 'wrong' };
type Decision = 'CONFIRM' | 'DECLINE' | 'WITHDRAW';

export interface SessionPeopleProps {
  readonly programmeId: string;
  readonly unitId: string;
  readonly sessionId: string;
  /** Whether the reader's office is the one at the top. */
  readonly decides: boolean;
  readonly search: string;
  readonly onSearch: (words: string) => void;
}

/** Who is nominated for a session, and what becomes of them. */
export function NominationTable(
  props: SessionPeopleProps & { readonly state: string; readonly onState: (state: string) => void },
) {
  const t = useTexts(trackTexts);
  const words = useTrackWords();
  const may = useMay();
  const { programmeId, unitId, sessionId, decides, search } = props;
  const state = oneOf(STATES, props.state);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState('');
  const list = useList(
    useInfiniteQuery(
      trackNominationsQuery({
        programmeId,
        unitId,
        sessionId,
        states: state ? [state] : null,
        search: search === '' ? null : search,
      }),
    ),
    ({ trackNominations }) => trackNominations,
  );
  const action = useDecideTrackNominations(() => {
    setDecision(null);
    setReason('');
    setChosen([]);
  });
  const decisions: readonly Decision[] = decides ? ['CONFIRM', 'DECLINE'] : ['WITHDRAW'];
  const decide = may('decideTrackNominations');
  return (
    <>
      <ListTable
        list={list}
        rowKey={({ id }) => id}
        {...(decide
          ? { selection: { keys: chosen, onChange: (keys: React.Key[]) => setChosen(keys.map(String)) } }
          : {})}
        empty={<EmptyState title={t('no-people')} />}
        tools={
          <Filters>
            <ChoiceFilter
              label={t('all-states')}
              value={state}
              choices={STATES.map((one) => [one, t(`state-${ruleWord(one)}`)] as const)}
              onChange={props.onState}
            />
            <SearchFilter label={t('search')} value={search} onChange={props.onSearch} />
          </Filters>
        }
        columns={[
          { title: t('name'), key: 'name', render: (_, { name }) => name },
          { title: t('county'), key: 'county', render: (_, { countyName }) => countyName },
          { title: t('school'), key: 'school', render: (_, { schoolName }) => schoolName },
          { title: t('duty'), key: 'duty', render: (_, { duty }) => words.duties([duty]) },
          { title: t('stage'), key: 'stage', render: (_, { stage }) => words.stages([stage]) },
          {
            title: t('state'),
            key: 'state',
            render: (_, one) => {
              const word = ruleWord(one.state);
              return (
                <>
                  <ToneTag tone={TONES[word] ?? 'neutral'}>{t(`state-${word}`)}</ToneTag> {one.reason ?? ''}
                </>
              );
            },
          },
          {
            title: t('attended'),
            key: 'attended',
            ...numberColumn,
            render: (_, { attended }) => attended.length,
          },
        ]}
      />
      {chosen.length > 0 ? (
        <SelectionBar count={chosen.length} onClear={() => setChosen([])}>
          {decisions.map((one) => (
            <Button
              key={one}
              type={one === 'CONFIRM' ? 'primary' : 'default'}
              onClick={() => setDecision(one)}
            >
              {t(ruleWord(one))}
            </Button>
          ))}
        </SelectionBar>
      ) : null}
      <DecisionDrawer
        title={
          decision === null
            ? ''
            : t('decision-title', { decision: t(ruleWord(decision)), count: chosen.length })
        }
        open={decision !== null}
        onClose={() => setDecision(null)}
        submitLabel={decision === null ? '' : t(ruleWord(decision))}
        action={action}
        onSubmit={() =>
          decision !== null &&
          action.run({ programmeId, sessionId, nominationIds: [...chosen], decision, reason })
        }
      >
        {decision === 'CONFIRM' ? null : (
          <ReasonField label={t('reason')} value={reason} onChange={setReason} rows={2} />
        )}
      </DecisionDrawer>
    </>
  );
}
