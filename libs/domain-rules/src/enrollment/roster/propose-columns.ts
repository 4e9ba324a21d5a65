import { foldFullWidth } from '../fold-full-width.js';
import type { Cell } from './cell.js';
import { cellText, isBlank } from './cell-text.js';
import type { RosterColumn } from './columns.js';
import { rosterTable } from './columns.js';
import { columnOfHeader, columnWithinHeader } from './find-header.js';
import { isProblemColumn } from './problem-column.js';
import { shareOfValues } from './looks-like-column.js';
import type { ColumnPlaces } from './table-definition.js';

/** Why a column of the file is taken for one of ours. */
export type ProposalReason = 'header' | 'values' | 'header-and-values';

/** What one column of the file is taken for. */
export interface ColumnProposal {
  /** Place in the file, from 0. */
  readonly index: number;
  /** What stands above the column, as the file writes it. */
  readonly header: string;
  /** Null where nothing speaks for any of ours: the column is left out. */
  readonly column: RosterColumn | null;
  /** How sure the proposal is, 0 to 1; 0 where there is none. */
  readonly confidence: number;
  readonly reason: ProposalReason | null;
}

/** A header that is just one of our words. */
const HEADER_CERTAIN = 0.9;
/** A header that contains one of our words. */
const HEADER_LIKELY = 0.6;
/** What a header keeps when no cell below it looks right: more than serial numbers that look like codes of the sex. */
const HEADER_DOUBTED = 0.75;
/** Fewer filled cells say too little. */
const FEWEST_VALUES = 2;
/** Of these columns the values alone are telling. */
const TELLING: readonly RosterColumn[] = [
  'idNumber',
  'phone',
  'sex',
  'stage',
  'subject',
  'birthDate',
  'schoolCode',
  'duty',
  'idType',
  'schoolName',
  'name',
];
/** Weight of the values where the header says nothing: a name looks like many a word. */
const VALUES_ALONE: Readonly<Record<RosterColumn, number>> = {
  idNumber: 0.95,
  phone: 0.85,
  sex: 0.85,
  stage: 0.8,
  idType: 0.8,
  subject: 0.7,
  duty: 0.65,
  birthDate: 0.6,
  schoolCode: 0.6,
  schoolName: 0.6,
  name: 0.5,
};
/** A proposal below this is none. */
const LEAST_CONFIDENCE = 0.35;

interface Candidate {
  readonly index: number;
  readonly column: RosterColumn;
  readonly confidence: number;
  readonly reason: ProposalReason;
}

/**
 * Proposes for every column of the file which of ours it is, by the words of its header and by what its cells look like:
 * a column in which nearly all cells are ID numbers with the right check character is the ID column whatever stands above
 * it. Each of our columns is given away once, to the column that has most to say for it.
 *
 * @param header cells of the header row
 * @param rows the first rows below it; twenty are enough
 * @example proposeColumns(header, rows)[2] // { index: 2, header: '证件', column: 'idNumber', confidence: 0.95, reason: 'values' }
 */
export function proposeColumns(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): ColumnProposal[] {
  const width = Math.max(header.length, ...rows.map((cells) => cells.length));
  const candidates = Array.from({ length: width }, (_, index) => candidatesOf(index, header, rows)).flat();
  const taken = new Map<number, Candidate>();
  const given = new Set<RosterColumn>();
  for (const candidate of candidates.toSorted((a, b) => b.confidence - a.confidence || a.index - b.index)) {
    if (taken.has(candidate.index) || given.has(candidate.column)) continue;
    taken.set(candidate.index, candidate);
    given.add(candidate.column);
  }
  return Array.from({ length: width }, (_, index): ColumnProposal => {
    const found = taken.get(index);
    return {
      index,
      header: cellText(header[index]),
      column: found?.column ?? null,
      confidence: found?.confidence ?? 0,
      reason: found?.reason ?? null,
    };
  });
}

/** Places of the proposed columns. */
export function placesOf(proposals: readonly ColumnProposal[]): ColumnPlaces<RosterColumn> {
  const places: Partial<Record<RosterColumn, number>> = {};
  for (const { column, index } of proposals) if (column !== null) places[column] = index;
  return places;
}

function candidatesOf(
  index: number,
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): Candidate[] {
  if (isProblemColumn(header[index])) return [];
  const cells = rows.map((row) => row[index]).filter((cell): cell is Cell => !isBlank(cell));
  const exact = columnOfHeader(header[index], rosterTable);
  const within = exact ?? columnWithinHeader(header[index], rosterTable);
  const isSilent = foldFullWidth(cellText(header[index])).trim() === '';
  const found: Candidate[] = [];
  for (const column of TELLING) {
    const share = cells.length < FEWEST_VALUES ? null : shareOfValues(column, cells);
    const byHeader = exact === column ? HEADER_CERTAIN : within === column ? HEADER_LIKELY : 0;
    const confidence = confidenceOf(column, byHeader, share, isSilent || within === null);
    if (confidence === null || confidence.value < LEAST_CONFIDENCE) continue;
    found.push({ index, column, confidence: round(confidence.value), reason: confidence.reason });
  }
  return found;
}

function confidenceOf(
  column: RosterColumn,
  byHeader: number,
  share: number | null,
  isHeaderUnknown: boolean,
): { value: number; reason: ProposalReason } | null {
  if (byHeader > 0) {
    if (share === null) return { value: byHeader, reason: 'header' };
    // Damaged cells are what the check is for: values may doubt a header, never overrule a certain one alone.
    if (share === 0) return { value: byHeader * HEADER_DOUBTED, reason: 'header' };
    return { value: byHeader + (1 - byHeader) * share, reason: 'header-and-values' };
  }
  if (share === null || share < 0.5) return null;
  // A header that names another column wants strong evidence against it.
  const isStrong = column === 'idNumber' || column === 'phone';
  if (!isHeaderUnknown && !isStrong) return null;
  return { value: VALUES_ALONE[column] * share * (isHeaderUnknown ? 1 : 0.8), reason: 'values' };
}

const round = (value: number): number => Math.round(value * 100) / 100;
