/** A unit and how many places each column of the pasted table gives it. */
export interface PastedQuota {
  readonly unitId: string;
  /** By position of the line; null where the cell is empty. */
  readonly teachers: readonly (number | null)[];
}

/** What a pasted table holds. */
export interface PastedQuotas {
  readonly quotas: readonly PastedQuota[];
  /** Rows, counted from 1, whose unit nobody knows or whose figure is none. */
  readonly unreadRows: readonly number[];
}

const FIGURE = /^\d{1,3}(,?\d{3})*$|^\d+$/;

/**
 * Reads a table copied from a spreadsheet: a name or code of a unit in the first column, places in the columns after it.
 * A row of headings and empty rows are passed over; widths, blanks and thousands separators do not matter.
 *
 * @example readPastedQuotas('甲县\t1,200\t90', [{ unitId: 'a', code: '990101', name: '甲县' }], 2)
 */
export function readPastedQuotas(
  text: string,
  units: readonly { readonly unitId: string; readonly code: string; readonly name: string }[],
  lines: number,
): PastedQuotas {
  const known = new Map(units.flatMap((unit) => [unit.code, unit.name].map((key) => [plain(key), unit])));
  const quotas: PastedQuota[] = [];
  const unreadRows: number[] = [];
  for (const [at, row] of text.split(/\r\n|\r|\n/).entries()) {
    const cells = row.split('\t').map(plain);
    if (cells.every((cell) => cell === '')) continue;
    const unit = known.get(cells[0] ?? '') ?? known.get(cells[1] ?? '');
    const figures = cells.slice(known.has(cells[1] ?? '') ? 2 : 1, undefined).slice(0, lines);
    if (!unit && quotas.length === 0 && !figures.some((cell) => FIGURE.test(cell))) continue;
    if (!unit || figures.some((cell) => cell !== '' && !FIGURE.test(cell))) {
      unreadRows.push(at + 1);
      continue;
    }
    quotas.push({
      unitId: unit.unitId,
      teachers: Array.from({ length: lines }, (_, line) => {
        const cell = figures[line] ?? '';
        return cell === '' ? null : Number(cell.replaceAll(',', ''));
      }),
    });
  }
  return { quotas, unreadRows };
}

const plain = (cell: string): string => cell.normalize('NFKC').trim();
