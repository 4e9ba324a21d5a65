import type { TextEncoding } from './decode-text.js';

/** How one sheet looks beside its cells. */
export interface SheetLook {
  /** Width of columns, in characters: first and last column, counted from 1. */
  readonly widths: { readonly first: number; readonly last: number; readonly width: number }[];
  /** Cells that are shown as one: `A1:F1`. */
  readonly merged: string[];
}

/** Cells shown as one that are remembered of a sheet; titles and headers have a few. */
export const MOST_MERGED = 5000;
/** The widths of this many groups of columns are remembered. */
export const MOST_WIDTHS = 1000;

/** What a file shows beside its rows; filled while they are read, so that the file can be written again alike. */
export class FileLook {
  kind: 'workbook' | 'csv' | undefined;
  /** Of a text. */
  encoding: TextEncoding = 'utf-8';
  /** Of a text: the sign between values. */
  delimiter: ',' | ';' | '\t' = ',';
  private readonly sheets = new Map<string, SheetLook>();

  sheet(name: string): SheetLook {
    let look = this.sheets.get(name);
    if (!look) this.sheets.set(name, (look = { widths: [], merged: [] }));
    return look;
  }
}
