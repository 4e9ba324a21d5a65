/** A file that does not say what its columns are. */
export class BrokenHeader extends Error {
  constructor(readonly columns: readonly string[]) {
    super(
      columns.length === 0
        ? 'The file has no header line.'
        : `Unknown or repeated columns: ${columns.join(', ')}. Known are: ${Object.keys(COLUMNS).join(', ')}.`,
    );
  }
}

type Reading = (cell: string) => unknown;

const text: Reading = (cell) => cell;
/** What is no number stays as it is, so that the exchange rejects the record and says why. */
const number: Reading = (cell) => (/^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell);
const yesOrNo: Reading = (cell) => ({ true: true, false: false })[cell.trim().toLowerCase()] ?? cell;

const COLUMNS: Readonly<Record<string, Reading>> = {
  recordId: text,
  learnerNo: text,
  kind: (cell) => cell.trim(),
  occurredAt: (cell) => cell.trim(),
  courseCode: text,
  minutes: number,
  count: number,
  score: number,
  completed: yesOrNo,
  supersedes: text,
  deviceHash: text,
};

/**
 * Learning records of a CSV file (RFC 4180, UTF-8) whose header names the fields of the contract. An empty cell counts as
 * left out. Memory does not grow with the file.
 *
 * @throws BrokenHeader
 */
export async function* recordsOfCsv(chunks: AsyncIterable<string>): AsyncGenerator<Record<string, unknown>> {
  let header: readonly string[] | null = null;
  for await (const cells of rowsOfCsv(chunks)) {
    if (header === null) {
      header = checkedHeader(cells);
      continue;
    }
    if (cells.length === 1 && cells[0] === '') continue;
    const record: Record<string, unknown> = {};
    for (const [at, cell] of cells.entries()) {
      const name = header[at];
      // A cell too many goes along under a name that the exchange does not know: lost silently it must not be.
      if (name === undefined) record[`column ${at + 1}`] = cell;
      else if (cell !== '') record[name] = COLUMNS[name]?.(cell);
    }
    yield record;
  }
  if (header === null) throw new BrokenHeader([]);
}

function checkedHeader(cells: readonly string[]): readonly string[] {
  const names = cells.map((cell) => cell.replace(/^\ufeff/, '').trim());
  const faulty = names.filter((name, at) => !Object.hasOwn(COLUMNS, name) || names.indexOf(name) !== at);
  if (faulty.length > 0) throw new BrokenHeader(faulty);
  return names;
}

/** Rows of cells; a quoted cell may hold commas, line ends and doubled quotes. */
export async function* rowsOfCsv(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let row: string[] = [];
  let cell = '';
  let state: 'plain' | 'quoted' | 'quote-in-quoted' = 'plain';
  let afterReturn = false;
  let any = false;
  for await (const chunk of chunks) {
    for (const sign of chunk) {
      any = true;
      if (state === 'quoted') {
        if (sign === '"') state = 'quote-in-quoted';
        else cell += sign;
        continue;
      }
      if (state === 'quote-in-quoted') {
        state = 'plain';
        if (sign === '"') {
          state = 'quoted';
          cell += '"';
          continue;
        }
      }
      const followsReturn = afterReturn;
      afterReturn = sign === '\r';
      if (sign === '\n' && followsReturn) {
        any = false;
      } else if (sign === '\n' || sign === '\r') {
        yield [...row, cell];
        row = [];
        cell = '';
        any = false;
      } else if (sign === ',') {
        row.push(cell);
        cell = '';
      } else if (sign === '"' && cell === '') {
        state = 'quoted';
      } else {
        cell += sign;
      }
    }
  }
  if (any || row.length > 0 || cell !== '') yield [...row, cell];
}
