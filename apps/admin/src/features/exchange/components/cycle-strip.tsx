import { useState } from 'react';
import {
  cycleOfDay,
  pushCycle,
  pushCycleState,
  type PushCalendar,
} from '@tisheng/domain-rules/exchange/push-cycles.js';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { Panel } from '../../../components/panel.js';
import { StateTag } from '../../../components/state-tag.js';
import { formatDay, formatInstant, today } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { InstitutionPush } from '../api/institution-pushes.js';
import styles from './cycle-strip.module.css';

const SHOWN = 4;

interface CycleStripProps {
  readonly calendar: PushCalendar;
  /** The latest pushes; those of the cycles shown are among them. */
  readonly pushes: readonly InstitutionPush[];
}

/** The running cycle and the ones before it: whether a push has come, and until when one is on time. */
export function CycleStrip({ calendar, pushes }: CycleStripProps) {
  const t = useTexts(institutionTexts);
  const language = useLanguage();
  const [now] = useState(() => Date.now());
  const running = Math.min(cycleOfDay(calendar, today()), cycleOfDay(calendar, calendar.lastTrainingDay));
  const numbers = Array.from({ length: SHOWN }, (_, back) => running - back).filter((number) => number > 0);
  const facts = pushes.map(({ cycle, receivedAt }) => ({ cycle, receivedAt: Date.parse(receivedAt) }));
  return (
    <Panel title={t('cycles-title')}>
      {numbers.length === 0 ? t('no-cycles') : null}
      <ol className={styles.strip}>
        {numbers.map((number) => {
          const cycle = pushCycle(calendar, number);
          const state = pushCycleState(cycle, facts, now);
          const due = formatInstant(new Date(cycle.dueAt).toISOString(), language);
          return (
            <li key={number}>
              <span className={styles.head}>
                <b>{t('cycle', { number })}</b>
                <StateTag lifecycle="push-cycle" state={state} />
              </span>
              <span>
                {t('cycle-days', {
                  from: formatDay(cycle.from, language),
                  to: formatDay(cycle.to, language),
                })}
              </span>
              <span>{t(state === 'open' || state === 'due' ? 'push-until' : 'was-due', { time: due })}</span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
