import { DUTY_NAMES } from '@tisheng/reference-data/duties.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { subjectByCode } from '@tisheng/reference-data/subjects.js';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { DataTable } from '../../../../components/data-table.js';
import { EmptyState } from '../../../../components/states.js';
import { formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { TeacherCardShown } from '../../api/people/teacher-card.js';

/** What was corrected, from what to what, by whom and why. */
export function ChangeTable({ changes }: Pick<TeacherCardShown, 'changes'>) {
  const t = useTexts(peopleTexts);
  const language = useLanguage();
  const pick = useBilingual();
  const shown = useFactWords();
  return (
    <DataTable
      rows={changes}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('no-changes')} />}
      columns={[
        {
          title: t('changed-at'),
          key: 'at',
          className: 'tabular',
          render: (_, { changedAt }) => formatInstant(changedAt, language),
        },
        { title: t('what'), key: 'fact', render: (_, { fact }) => t(fact) },
        {
          title: t('changes'),
          key: 'change',
          render: (_, { fact, before, after }) =>
            t('change-line', { before: shown(fact, before), after: shown(fact, after) }),
        },
        {
          title: t('who'),
          key: 'who',
          render: (_, { changedByRole }) => {
            const key = `role-${changedByRole ?? ''}`;
            return key in shellTexts ? pick(shellTexts[key as keyof typeof shellTexts]) : '—';
          },
        },
        { title: t('reason'), key: 'reason', render: (_, { reason }) => reason || '—' },
      ]}
    />
  );
}

/** Stored words in the reader's language: `female-cadre` → 女干部. */
function useFactWords(): (fact: string, value: string | null) => string {
  const t = useTexts(peopleTexts);
  const pick = useBilingual();
  return (fact, value) => {
    if (value === null) return t('empty-value');
    const word = value.toUpperCase().replaceAll('-', '_');
    switch (fact) {
      case 'SEX':
        return word === 'MALE' ? t('MALE') : t('FEMALE');
      case 'ID_NUMBER':
        return t('last-four', { four: value });
      case 'ID_TYPE':
        return t(word as 'PASSPORT');
      case 'RETIREMENT_CATEGORY':
        return t(`category-${word}` as 'category-MALE');
      case 'STAGE':
        return pick(STAGE_OF_SCHOOLING_LABELS[value as keyof typeof STAGE_OF_SCHOOLING_LABELS]);
      case 'DUTY':
        return pick(DUTY_NAMES[value as keyof typeof DUTY_NAMES]);
      case 'SUBJECT': {
        const known = subjectByCode(value);
        return known ? pick(known) : value;
      }
      default:
        return value;
    }
  };
}
