import Button from 'antd/es/button';
import type { MatchingAction } from '../../../gql/graphql.js';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { formatDay } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import type { Enrollment, EnrollmentFilter } from '../api/enrollments.js';
import styles from './enrollment.module.css';

/** Where somebody stands on the waiting list, or that they moved up from it. */
export function StateNote({ row }: { row: Enrollment }) {
  const t = useTexts(placesTexts);
  const language = useLanguage();
  const notes = [
    row.waitingPosition === null ? null : t('waiting-place', { place: row.waitingPosition }),
    row.state === 'WAITING' && row.approvedAt !== null ? t('waiting-approved') : null,
    row.promotedAt === null || row.state === 'WITHDRAWN'
      ? null
      : t('promoted', { date: formatDay(row.promotedAt, language) }),
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : <span className={styles.soft}> {notes.join(' · ')}</span>;
}

/** What can be done with everybody whom the list shows, not only with this page. */
export function MatchingMenu({
  count,
  onChoose,
}: {
  count: number;
  onChoose: (action: MatchingAction) => void;
}) {
  const t = useTexts(placesTexts);
  const may = useMay();
  const choices = [
    ...(may('confirmMatchingEnrollments') ? ([['CONFIRM', t('all-confirm')]] as const) : []),
    ...(may('returnMatchingEnrollments') ? ([['RETURN_TO_SCHOOL', t('all-return')]] as const) : []),
    ...(may('withdrawMatchingEnrollments') ? ([['WITHDRAW', t('all-withdraw')]] as const) : []),
  ] as const;
  if (choices.length === 0 || count === 0) return null;
  return (
    <ChoiceFilter<MatchingAction>
      label={t('select-all', { count })}
      value={null}
      choices={choices}
      onChange={(action) => {
        if (action !== '') onChoose(action);
      }}
    />
  );
}

/** The list as a file, under the same filter. */
export function ExportLink({ filter }: { filter: EnrollmentFilter }) {
  const t = useTexts(placesTexts);
  const language = useLanguage();
  const words = {
    cohortId: filter.cohortId,
    unitId: filter.unitId,
    states: filter.state && ruleWord(filter.state),
    obligations: filter.obligation && ruleWord(filter.obligation),
    stages: filter.stage && ruleWord(filter.stage),
    duties: filter.duty,
    search: filter.search || null,
    format: 'xlsx',
    language,
  };
  const given = Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== null);
  return (
    <Button href={`/files/enrollments?${new URLSearchParams(given).toString()}`} download>
      {t('export')}
    </Button>
  );
}
