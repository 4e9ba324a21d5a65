import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { ToneTag } from '../../../components/state-tag.js';
import { useTexts } from '../../../lib/texts.js';
import type { RosterFactColumn, RosterPreviewColumn } from '../api/roster-file-preview.js';
import { FACT_COLUMNS } from './mapping-words.js';
import styles from './roster-import.module.css';

type Mapping = ReadonlyMap<number, RosterFactColumn | null>;

interface ColumnListProps {
  readonly columns: readonly RosterPreviewColumn[];
  readonly settled: Mapping;
  readonly chosen: Mapping;
  readonly onChoose: (index: number, column: RosterFactColumn | null) => void;
}

/** Below this a proposal asks to be looked at. */
const SURE = 0.75;

/** The columns of a file below each other, each with a few values and what it is taken for. */
export function ColumnList({ columns, settled, chosen, onChoose }: ColumnListProps) {
  const t = useTexts(rosterImportTexts);
  return (
    <ul className={styles.columns}>
      {columns.map((column) => {
        const { index, letter, header, samples } = column;
        const taken = settled.get(index) ?? null;
        return (
          <li key={index} className={`${styles.column} ${taken === null ? styles.isOut : ''}`}>
            <span className={styles.letter}>{letter}</span>
            <span className={styles.header}>{header || t('no-header')}</span>
            <span className={styles.samples} title={samples.join(' / ')}>
              {samples.length > 0 ? samples.join(' / ') : t('no-values')}
            </span>
            <ChoiceFilter
              label={t('ignore')}
              name={t('column-is', { letter, header: header || t('no-header') })}
              value={taken}
              choices={FACT_COLUMNS.map((fact) => [fact, t(fact)])}
              onChange={(fact) => onChoose(index, fact === '' ? null : fact)}
            />
            <span>
              <Certainty column={column} taken={taken} isChosen={chosen.has(index)} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Certainty(props: {
  column: RosterPreviewColumn;
  taken: RosterFactColumn | null;
  isChosen: boolean;
}) {
  const t = useTexts(rosterImportTexts);
  const { column, taken, isChosen } = props;
  if (taken === null) return <ToneTag tone="neutral">{t('left-out')}</ToneTag>;
  if (isChosen || taken !== column.column) return <ToneTag tone="ok">{t('chosen')}</ToneTag>;
  if (column.confidence < SURE) return <ToneTag tone="attention">{t('doubtful')}</ToneTag>;
  switch (column.reason) {
    case 'VALUES':
      return <ToneTag tone="ok">{t('sure-values')}</ToneTag>;
    case 'HEADER':
      return <ToneTag tone="ok">{t('sure-header')}</ToneTag>;
    default:
      return <ToneTag tone="ok">{t('sure-both')}</ToneTag>;
  }
}
