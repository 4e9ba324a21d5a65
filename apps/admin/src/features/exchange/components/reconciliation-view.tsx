import { reconciliationTexts } from '@tisheng/messages/pages/reconciliation.js';
import { TOTAL_DIFFERENCE_WORDS } from '@tisheng/messages/reconciliation-file.js';
import { numberColumn } from '../../../components/data-table.js';
import { Figures } from '../../../components/figures.js';
import { CheckFilter, ChoiceFilter, Filters } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import type { Tone } from '../../../components/tone.js';
import { formatDay, formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { List } from '../../../lib/use-list.js';
import type { ComparedCycle } from '../api/institution-reconciliation.js';

export type ComparedTeacher = ComparedCycle['teachers']['nodes'][number];

const TONES: Readonly<Record<ComparedTeacher['difference'], Tone>> = {
  UNKNOWN_LEARNER: 'wrong',
  MORE_STATED: 'wrong',
  MORE_HELD: 'attention',
  NOT_STATED: 'attention',
  SAME: 'ok',
};

interface ReconciliationViewProps {
  /** Cycles that have begun, the latest first. */
  readonly cycles: readonly { readonly number: number; readonly from: string; readonly to: string }[];
  readonly cycle: number;
  readonly onCycle: (cycle: string) => void;
  readonly onlyDifferent: boolean;
  readonly onOnlyDifferent: (only: boolean) => void;
  /** Null while it is on its way. */
  readonly sums: Omit<ComparedCycle, 'teachers'> | null;
  readonly list: List<ComparedTeacher>;
}

/** One cycle of an institution: what is stated against what is held, in sums and by learner. */
export function ReconciliationView(props: ReconciliationViewProps) {
  const t = useTexts(reconciliationTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const { sums } = props;
  const stated = sums?.statedAt
    ? t('stated-at', { time: formatInstant(sums.statedAt, language) })
    : t('not-stated');
  return (
    <>
      {sums ? (
        <Panel>
          <Figures
            figures={[
              { label: t('stated-records'), value: sums.statedAt ? sums.statedRecords : '—', note: stated },
              { label: t('held-records'), value: sums.heldRecords },
              {
                label: t('different'),
                value: sums.different,
                note: t('of-learners', { count: sums.learners }),
                isWrong: sums.statedAt !== null && sums.different > 0,
              },
            ]}
          />
        </Panel>
      ) : null}
      <Panel flush>
        <ListTable<ComparedTeacher>
          list={props.list}
          rowKey={({ learnerNo }) => learnerNo}
          empty={<EmptyState title={t('none')} hint={t('none-hint')} />}
          tools={
            <Filters>
              <ChoiceFilter
                label={t('cycle')}
                required
                value={String(props.cycle)}
                onChange={props.onCycle}
                choices={props.cycles.map(({ number, from, to }) => [
                  String(number),
                  t('cycle-choice', {
                    number,
                    from: formatDay(from, language),
                    to: formatDay(to, language),
                  }),
                ])}
              />
              <CheckFilter
                label={t('only-different')}
                value={props.onlyDifferent}
                onChange={props.onOnlyDifferent}
              />
            </Filters>
          }
          columns={[
            { title: t('learner'), key: 'learner', render: (_, { learnerNo }) => <code>{learnerNo}</code> },
            { title: t('name'), key: 'name', render: (_, { name }) => name ?? '—' },
            {
              title: t('difference'),
              key: 'difference',
              render: (_, { difference }) => (
                <ToneTag tone={TONES[difference]}>
                  {pick(TOTAL_DIFFERENCE_WORDS[ruleWord(difference)])}
                </ToneTag>
              ),
            },
            { title: t('school'), key: 'school', render: (_, { school }) => school ?? '—' },
            {
              title: t('stated-records'),
              key: 'stated',
              ...numberColumn,
              render: (_, { statedRecords }) => statedRecords ?? '—',
            },
            { title: t('held-records'), key: 'held', ...numberColumn, render: (_, row) => row.heldRecords },
            {
              title: t('stated-minutes'),
              key: 'stated-minutes',
              ...numberColumn,
              render: (_, { statedMinutes }) => statedMinutes ?? '—',
            },
            {
              title: t('held-minutes'),
              key: 'held-minutes',
              ...numberColumn,
              render: (_, row) => row.heldMinutes,
            },
          ]}
        />
      </Panel>
    </>
  );
}
