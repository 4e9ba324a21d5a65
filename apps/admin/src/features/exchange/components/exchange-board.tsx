import type { ReactNode } from 'react';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { TONE_ICONS, type Tone } from '../../../components/tone.js';
import { EmptyState } from '../../../components/states.js';
import { formatDay, today } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { ExchangeBoard } from '../api/exchange-board.js';
import styles from './exchange-board.module.css';

type Row = ExchangeBoard[number];
type Cycle = Row['cycles'][number];

const TONES: Readonly<Record<Cycle['state'], Tone>> = {
  OPEN: 'neutral',
  DUE: 'attention',
  ON_TIME: 'ok',
  LATE: 'attention',
  MISSING: 'wrong',
};

/** Institutions by push cycle: each cell says in a word, an icon and a colour whether the push came. The latest
 * cycle stands first; those to come are left out. */
export function ExchangeBoardView({
  rows,
  renderReconciliation,
}: {
  readonly rows: ExchangeBoard;
  /** The way to the comparison of one institution. */
  readonly renderReconciliation: (code: string) => ReactNode;
}) {
  const t = useTexts(institutionTexts);
  const language = useLanguage();
  if (rows.length === 0) return <EmptyState title={t('board-empty')} hint={t('board-empty-hint')} />;
  const begun = rows.map((row) => ({
    ...row,
    cycles: row.cycles.filter(({ from }) => from <= today()).toReversed(),
  }));
  const cycles = begun.reduce<readonly Cycle[]>(
    (most, row) => (row.cycles.length > most.length ? row.cycles : most),
    [],
  );
  return (
    <div className={styles.scroll}>
      <table className={styles.board}>
        <thead>
          <tr>
            <th scope="col">{t('institution')}</th>
            <th scope="col" className={styles.number}>
              {t('trainees')}
            </th>
            <th scope="col" className={styles.number}>
              {t('with-records')}
            </th>
            <th scope="col">{t('last-push')}</th>
            {cycles.map((cycle) => (
              <th key={cycle.number} scope="col">
                {t('cycle', { number: cycle.number })}
                <br />
                {t('cycle-days', {
                  from: formatDay(cycle.from, language),
                  to: formatDay(cycle.to, language),
                })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {begun.map((row) => (
            <tr key={row.institutionId}>
              <th scope="row">
                {row.name}
                <div>{renderReconciliation(row.code)}</div>
              </th>
              <td className={styles.number}>{row.trainees}</td>
              <td className={styles.number}>{row.traineesWithRecords}</td>
              <td className={styles.when}>
                {row.lastPushAt ? formatDay(row.lastPushAt, language) : t('never')}
              </td>
              {row.cycles.map((cycle) => (
                <td key={cycle.number}>
                  <CycleCell cycle={cycle} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CycleCell({ cycle }: { cycle: Cycle }) {
  const t = useTexts(institutionTexts);
  const language = useLanguage();
  const pick = useBilingual();
  const tone = TONES[cycle.state];
  const Icon = TONE_ICONS[tone];
  return (
    <div className={`${styles.cell} ${styles[tone]}`}>
      <b>
        <Icon aria-hidden />
        {pick(STATE_LABELS['push-cycle'][ruleWord(cycle.state)])}
      </b>
      {cycle.pushes > 0 ? (
        <span>{t('cycle-counts', { accepted: cycle.accepted, rejected: cycle.rejected })}</span>
      ) : null}
      {cycle.remindedAt ? (
        <span>{t('reminded', { date: formatDay(cycle.remindedAt, language) })}</span>
      ) : null}
    </div>
  );
}
