import { useQuery } from '@tanstack/react-query';
import { DISTORTION_TEXTS } from '@tisheng/messages/distortion.js';
import { distortionTexts } from '@tisheng/messages/pages/distortion.js';
import { Notice } from '../../../../components/notice.js';
import { formatDay } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { myStruckRecordsQuery } from '../api/my-struck-records.js';

/** Tells a teacher which records of theirs count no longer, why, and what to do; nothing where none were struck. */
export function StruckRecords({ cohortId }: { cohortId: string }) {
  const t = useTexts(distortionTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const { data } = useQuery(myStruckRecordsQuery(cohortId));
  if (!data || data.myStruckRecords.length === 0) return null;
  return (
    <Notice tone="attention" title={t('mine-title')}>
      {data.myStruckRecords.map((struck) => (
        <div key={struck.id}>
          <p>
            {t('mine-line', {
              institution: struck.institutionName,
              records: struck.records,
              minutes: struck.minutes,
              from: formatDay(struck.from, language),
              to: formatDay(struck.to, language),
              kind: pick(DISTORTION_TEXTS[ruleWord(struck.kind)].name),
            })}
          </p>
          <p>{t('mine-reason', { reason: struck.reason })}</p>
          <p>{t('mine-by', { name: struck.decidedByName, date: formatDay(struck.decidedAt, language) })}</p>
        </div>
      ))}
      <p>{t('mine-appeal')}</p>
    </Notice>
  );
}
