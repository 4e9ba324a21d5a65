import { levelIsFairlySure } from '@tisheng/domain-rules/diagnostic-assessment/level-is-fairly-sure.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/diagnosis-fields.js';
import { BandTag } from './band-tag.js';
import styles from './diagnosis.module.css';

/** The same as a radar chart, for readers who want the numbers, and how sure each of them is. */
export function DimensionTable({ name, levels }: { name: string; levels: DiagnosisResult['dimensions'] }) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  return (
    <table className={styles.table}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dimension')}</th>
          <th scope="col" className={styles.number}>
            {t('level')}
          </th>
          <th scope="col">{t('band')}</th>
          <th scope="col">{t('sure')}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ dimension, name: dimensionName, level, band, standardError }) => (
          <tr key={dimension}>
            <th scope="row">{pick(dimensionName)}</th>
            <td className={styles.number}>{formatShare(level)}</td>
            <td>
              <BandTag band={band} />
            </td>
            <td>
              {standardError === null
                ? t('sure-given')
                : t(levelIsFairlySure(standardError) ? 'sure-yes' : 'sure-rough')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
