import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/my-pre-test.js';
import { BandTag } from './band-tag.js';
import styles from './pre-test.module.css';

/** The same as a radar chart, for readers who want the numbers. */
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
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level.dimension}>
            <th scope="row">{pick(level.name)}</th>
            <td className={styles.number}>{formatShare(level.level)}</td>
            <td>
              <BandTag band={level.band} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
