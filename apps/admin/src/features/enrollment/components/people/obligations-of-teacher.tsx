import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { OBLIGATION_LABELS } from '@tisheng/messages/states.js';
import { DataTable } from '../../../../components/data-table.js';
import { Facts } from '../../../../components/facts.js';
import { ObligationTag, ToneTag } from '../../../../components/state-tag.js';
import { formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { TeacherCardShown } from '../../api/people/teacher-card.js';

/** What a change of an obligation asks of the reader. */
export const CHANGE_TONES = { APPLIED: 'ok', WAITING: 'waiting', CONFIRMED: 'ok', KEPT: 'neutral' } as const;

/** Whether the teacher must take part, cohort by cohort: the rule with its figures, and the clause. */
export function ObligationList({ obligations }: Pick<TeacherCardShown, 'obligations'>) {
  const t = useTexts(peopleTexts);
  const pick = useBilingual();
  if (obligations.length === 0) return <p style={{ margin: 0 }}>{t('no-enrollments')}</p>;
  return (
    <Facts
      entries={obligations.map(
        ({ cohortId, cohortNameZh, cohortNameEn, obligation, reason, clause, hasPlace }) =>
          [
            pick({ zh: cohortNameZh, en: cohortNameEn }),
            <div key={cohortId}>
              <ObligationTag obligation={obligation} />
              <div>{pick(reason)}</div>
              {clause ? <div>{t('clause', { clause })}</div> : null}
              {hasPlace ? null : <div>{t('no-place-yet')}</div>}
            </div>,
          ] as const,
      )}
    />
  );
}

/** What the obligation was and became, and because of what. */
export function ObligationChangeTable({ changes }: { changes: TeacherCardShown['obligationChanges'] }) {
  const t = useTexts(peopleTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const word = (obligation: string): string =>
    pick(OBLIGATION_LABELS[ruleWord(obligation) as keyof typeof OBLIGATION_LABELS]);
  return (
    <DataTable
      rows={changes}
      rowKey={({ id }) => id}
      columns={[
        {
          title: t('changed-at'),
          key: 'at',
          className: 'tabular',
          render: (_, { changedAt }) => formatInstant(changedAt, language),
        },
        {
          title: t('cohort'),
          key: 'cohort',
          render: (_, { cohortNameZh, cohortNameEn }) => pick({ zh: cohortNameZh, en: cohortNameEn }),
        },
        {
          title: t('obligation'),
          key: 'change',
          render: (_, { before, after }) =>
            t('obligation-change-line', { before: word(before), after: word(after) }),
        },
        {
          title: t('because'),
          key: 'because',
          render: (_, { cause, afterReason }) => (
            <div style={{ minWidth: 260, maxWidth: 480, whiteSpace: 'normal' }}>
              {t(cause)}：{pick(afterReason)}
            </div>
          ),
        },
        {
          title: t('status'),
          key: 'state',
          render: (_, { state }) => <ToneTag tone={CHANGE_TONES[state]}>{t(state)}</ToneTag>,
        },
      ]}
    />
  );
}
