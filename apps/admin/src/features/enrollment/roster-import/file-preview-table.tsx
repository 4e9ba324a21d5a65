import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { useTexts } from '../../../lib/texts.js';
import type { RosterPreview } from '../api/roster-file-preview.js';
import styles from './roster-import.module.css';

/** The first rows of the file as a spreadsheet shows them. */
export function FilePreviewTable({ preview }: { preview: RosterPreview }) {
  const t = useTexts(rosterImportTexts);
  return (
    <div className={styles.scroll}>
      <table className={styles.sheet}>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            {preview.columns.map(({ letter }) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ row, cells }) => (
            <tr key={row} className={row === preview.headerRow ? styles.titleRow : ''}>
              <th scope="row">{row}</th>
              {cells.map((cell, index) => (
                <td key={preview.columns[index]?.letter ?? index} title={cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
