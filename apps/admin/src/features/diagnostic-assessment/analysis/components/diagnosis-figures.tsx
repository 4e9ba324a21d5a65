import { diagnosisAnalysisTexts } from '@tisheng/messages/pages/diagnosis-analysis.js';
import { Figures } from '../../../../components/figures.js';
import { Panel } from '../../../../components/panel.js';
import { formatDay, formatShare } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { UnitDiagnosis } from '../api/unit-diagnosis.js';
import { percent } from './diagnosis-numbers.js';
import styles from './diagnosis.module.css';

/** Weeks shown at most: what lies further back tells nothing any more. */
const WEEKS = 12;

/** How many are tested, where they stand as a whole, and how the levels are spread. */
export function DiagnosisFigures({ diagnosis }: { diagnosis: UnitDiagnosis }) {
  const t = useTexts(diagnosisAnalysisTexts);
  const { enrolled, submitted, inProgress, overall, bands } = diagnosis;
  const [improve] = bands;
  return (
    <Panel>
      <Figures
        figures={[
          {
            label: t('submitted'),
            value: submitted,
            note: t('of-enrolled', {
              count: enrolled,
              share: enrolled === 0 ? '—' : formatShare(submitted / enrolled),
            }),
          },
          {
            label: t('in-progress'),
            value: inProgress,
            note: t('not-begun', { count: Math.max(enrolled - submitted - inProgress, 0) }),
          },
          {
            label: t('overall'),
            value: overall ? percent(overall.mean) : '—',
            note: overall
              ? overall.low === null || overall.high === null
                ? t('no-interval')
                : t('interval', { low: percent(overall.low), high: percent(overall.high) })
              : t('hidden'),
          },
          {
            label: t('to-improve'),
            value: improve ? formatShare(improve.share) : '—',
            note: improve ? t('to-improve-note', { count: improve.people }) : t('hidden'),
          },
        ]}
      />
      {bands.length > 0 ? <Bands bands={bands} /> : null}
    </Panel>
  );
}

function Bands({ bands }: { bands: UnitDiagnosis['bands'] }) {
  const t = useTexts(diagnosisAnalysisTexts);
  return (
    <div className={styles.bands}>
      <div className={styles.bandBar} aria-hidden>
        {bands
          .filter(({ people }) => people > 0)
          .map(({ band, people }) => (
            <span key={band} className={styles[band]} style={{ flexGrow: people }} />
          ))}
      </div>
      <ul className={styles.legend} aria-label={t('bands')}>
        {bands.map(({ band, people, share }) => (
          <li key={band}>
            <span className={styles[band]} aria-hidden />
            {t(`band-${band}`)} {t('band-count', { people, share: formatShare(share) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How the tests have come in, week by week. */
export function WeeksPanel({ weeks }: { weeks: UnitDiagnosis['weeks'] }) {
  const t = useTexts(diagnosisAnalysisTexts);
  const language = useLanguage();
  const shown = weeks.slice(-WEEKS);
  const most = Math.max(...shown.map(({ tests }) => tests), 1);
  if (shown.length < 2) return null;
  return (
    <Panel title={t('weeks')}>
      <ul className={styles.weeks}>
        {shown.map(({ monday, tests }) => (
          <li key={monday} title={t('week-of', { day: formatDay(monday, language), tests })}>
            {tests}
            <span className={styles.week} style={{ height: `${(tests / most) * 60}%` }} aria-hidden />
            <span>{monday.slice(5).replace('-', '/')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
