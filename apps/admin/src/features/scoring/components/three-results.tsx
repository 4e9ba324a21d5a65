import type { ReactNode } from 'react';
import { SCHOOL_RATING_LABELS } from '@tisheng/messages/states.js';
import { GradeTag, StateTag, ToneTag } from '../../../components/state-tag.js';
import { resultsTexts } from '@tisheng/messages/pages/results.js';
import { formatDate, formatPoints } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyResult } from '../api/my-result.js';
import styles from './result.module.css';

/** The institution's score and grade, the school's rating, and what the office made of both. */
export function ThreeResults({ result }: { result: MyResult }) {
  const t = useTexts(resultsTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const { institution, schoolRating, comprehensive } = result;
  return (
    <div className={styles.three}>
      <One
        name={t('institution-result')}
        note={institution ? t('told-at', { date: formatDate(institution.toldAt, language) }) : null}
      >
        {institution ? (
          <>
            <span className={styles.score}>{formatPoints(institution.score)}</span>
            {institution.grade ? (
              <GradeTag grade={institution.grade} />
            ) : (
              <ToneTag tone="neutral">{t('no-grade')}</ToneTag>
            )}
          </>
        ) : null}
      </One>
      <One name={t('school-rating')} note={schoolRating?.reason ?? null}>
        {schoolRating ? (
          <ToneTag tone={schoolRating.grade === 'FAIL' ? 'wrong' : 'ok'}>
            {pick(SCHOOL_RATING_LABELS[ruleWord(schoolRating.grade)])}
          </ToneTag>
        ) : null}
      </One>
      <One
        name={t('comprehensive-result')}
        note={comprehensive ? formatDate(comprehensive.decidedAt, language) : null}
      >
        {comprehensive ? (
          <>
            <GradeTag grade={comprehensive.grade} />
            {comprehensive.state === 'REVOKED' ? (
              <StateTag lifecycle="comprehensive-result" state="revoked" />
            ) : null}
          </>
        ) : null}
      </One>
    </div>
  );
}

function One({ name, note, children }: { name: string; note: string | null; children: ReactNode }) {
  const t = useTexts(resultsTexts);
  return (
    <div className={styles.one}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{children ?? <ToneTag tone="waiting">{t('not-yet')}</ToneTag>}</span>
      {note ? <p className={styles.soft}>{note}</p> : null}
    </div>
  );
}
