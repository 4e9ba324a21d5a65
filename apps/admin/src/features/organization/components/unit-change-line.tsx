import type { ReactNode } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { ProblemList } from '../../../components/problem-list.js';
import { ToneTag } from '../../../components/state-tag.js';
import type { Tone } from '../../../components/tone.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { type Translate, useTexts } from '../../../lib/texts.js';
import type { UnitChange } from '../api/unit-changes.js';
import styles from './organization.module.css';

const TONES: Readonly<Record<UnitChange['state'], Tone>> = {
  PENDING: 'waiting',
  APPLIED: 'ok',
  CANCELLED: 'neutral',
  REFUSED: 'wrong',
};

/** What a change says in one sentence, with the names of its day. */
export function changeInWords(t: Translate<typeof organizationTexts>, change: UnitChange): string {
  const name = change.before?.name ?? change.unitName;
  switch (change.kind) {
    case 'RENAME':
      return t('says-RENAME', { from: name, to: change.newName ?? '' });
    case 'RECODE':
      return t('says-RECODE', { from: change.before?.code ?? '', to: change.newCode ?? '' });
    case 'RESTAGE':
      return t('says-RESTAGE', { name });
    case 'MOVE': {
      const to = change.after?.parentName ?? change.targetName ?? '';
      const from = change.before?.parentName;
      return from ? t('says-MOVE', { name, from, to }) : t('says-MOVE-pending', { name, to });
    }
    case 'MERGE':
      return t('says-MERGE', { name, to: change.targetName ?? '' });
    case 'OPEN':
      return t('says-OPEN', {
        name: change.after?.name ?? change.newName ?? name,
        to: change.targetName ?? '',
      });
    case 'CLOSE':
      return t('says-CLOSE', { name });
  }
}

/** A decision about the tree: its day, what it says, why, by whom, and how it stands. */
export function UnitChangeLine({ change, action }: { change: UnitChange; action?: ReactNode }) {
  const t = useTexts(organizationTexts);
  const language = useLanguage();
  const notes = [
    change.reason,
    change.documentNo ? t('document', { number: change.documentNo }) : null,
    t('decided-by', { name: change.decidedBy, time: formatDate(change.decidedAt, language) }),
    change.cancelledBy
      ? t('cancelled-by', { name: change.cancelledBy, reason: change.cancelReason ?? '' })
      : null,
  ];
  return (
    <li>
      <div className={styles.line}>
        <div className={styles.what}>
          <time dateTime={change.effectiveOn}>{formatDate(change.effectiveOn, language)}</time>
          <strong>{changeInWords(t, change)}</strong>
          {change.state === 'APPLIED' ? null : (
            <ToneTag tone={TONES[change.state]}>{t(`state-${change.state}`)}</ToneTag>
          )}
        </div>
        {action ?? null}
      </div>
      <div className={styles.soft}>{notes.filter((note) => note !== null).join(' · ')}</div>
      <ProblemList problems={change.problems} />
    </li>
  );
}
