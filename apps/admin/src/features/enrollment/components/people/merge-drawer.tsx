import { useState } from 'react';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { CheckFilter } from '../../../../components/filters.js';
import { Notice } from '../../../../components/notice.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { SelectField } from '../../../../components/select-field.js';
import type { MergedFact } from '../../../../gql/graphql.js';
import { useTexts } from '../../../../lib/texts.js';
import type { DuplicatePairShown } from '../../api/people/duplicate-pairs.js';
import { useKeepTeachersApart } from '../../api/people/keep-teachers-apart.js';
import { useMergeTeachers } from '../../api/people/merge-teachers.js';

type Entry = DuplicatePairShown['first'];

/** Facts that may be chosen, with what an entry says of them. */
const CHOICES: readonly (readonly [MergedFact, (entry: Entry) => string])[] = [
  ['NAME', ({ name }) => name],
  ['IDENTITY', ({ idType, maskedIdNumber }) => `${idType} ${maskedIdNumber}`],
  ['SCHOOL', ({ schoolName, countyName }) => `${schoolName} ${countyName}`],
  ['STAGE', ({ stage }) => stage],
  ['SUBJECT', ({ subject }) => subject ?? ''],
  ['DUTY', ({ duty }) => duty],
  ['PHONE', ({ phone }) => phone ?? ''],
];

interface DrawerProps {
  readonly pair: DuplicatePairShown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Makes two entries one: which stays, what it takes from the other, and what one knows it from. */
export function MergeDrawer({ pair, onClose, onDone }: DrawerProps) {
  const t = useTexts(peopleTexts);
  const [staysFirst, setStaysFirst] = useState(true);
  const [fromGone, setFromGone] = useState<readonly MergedFact[]>([]);
  const [reason, setReason] = useState('');
  const merge = useMergeTeachers(onDone);
  const [stays, gone] = staysFirst ? [pair.first, pair.second] : [pair.second, pair.first];
  const words = ({ schoolName, maskedIdNumber, learnerNumbers }: Entry): string =>
    `${schoolName} · ${maskedIdNumber.slice(-4)} · ${learnerNumbers.join(', ')}`;
  const different = CHOICES.filter(([, of]) => of(stays) !== of(gone));
  const shown = (fact: MergedFact, of: (entry: Entry) => string): string =>
    fact === 'IDENTITY' ? `${t(gone.idType)} ${gone.maskedIdNumber.slice(-4)}` : of(gone) || t('empty-value');
  return (
    <DecisionDrawer
      title={t('merge-title', { name: stays.name })}
      open
      onClose={onClose}
      submitLabel={t('merge')}
      action={merge}
      onSubmit={() =>
        merge.run({
          teacherId: stays.teacherId,
          goneTeacherId: gone.teacherId,
          fromGone: [...fromGone],
          reason,
        })
      }
    >
      <Notice tone="attention">{t('merge-warning')}</Notice>
      <SelectField
        label={t('which-stays')}
        value={staysFirst ? 'first' : 'second'}
        choices={[
          ['first', `${t('first-entry')}：${words(pair.first)}`],
          ['second', `${t('second-entry')}：${words(pair.second)}`],
        ]}
        onChange={(which) => {
          setStaysFirst(which === 'first');
          setFromGone([]);
        }}
      />
      {different.length > 0 ? (
        <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
          <legend>{t('take-from-other')}</legend>
          {different.map(([fact, of]) => (
            <div key={fact}>
              <CheckFilter
                label={`${t(fact)}：${['STAGE', 'DUTY', 'SUBJECT'].includes(fact) ? '' : shown(fact, of)}`}
                value={fromGone.includes(fact)}
                onChange={(take) =>
                  setFromGone(take ? [...fromGone, fact] : fromGone.filter((one) => one !== fact))
                }
              />
            </div>
          ))}
        </fieldset>
      ) : null}
      <ReasonField label={t('what-you-know')} value={reason} onChange={setReason} maxLength={300} rows={3} />
    </DecisionDrawer>
  );
}

/** Decides that two entries are two people. */
export function KeepApartDrawer({ pair, onClose, onDone }: DrawerProps) {
  const t = useTexts(peopleTexts);
  const [reason, setReason] = useState('');
  const apart = useKeepTeachersApart(onDone);
  return (
    <DecisionDrawer
      title={t('apart-title', { name: pair.first.name })}
      open
      onClose={onClose}
      submitLabel={t('keep-apart')}
      action={apart}
      onSubmit={() =>
        apart.run({ teacherId: pair.first.teacherId, otherTeacherId: pair.second.teacherId, reason })
      }
    >
      <ReasonField label={t('what-you-know')} value={reason} onChange={setReason} maxLength={300} rows={3} />
    </DecisionDrawer>
  );
}
