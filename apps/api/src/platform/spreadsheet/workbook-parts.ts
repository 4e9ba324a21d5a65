import { posix } from 'node:path';
import { unknownType, tooLarge } from './spreadsheet-problem.js';
import type { SpreadsheetLimits } from './spreadsheet-problem.js';
import { attribute, parseXml } from './xml-parser.js';
import type { ZipArchive } from './zip-archive.js';

/** What all sheets of a workbook share. */
export interface Workbook {
  /** Visible sheets in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly sharedStrings: readonly string[];
  /** By number of the cell's style: whether it shows a number as a day. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904 instead of 1900. */
  readonly since1904: boolean;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** Reads the parts of an .xlsx file that are needed before its sheets. */
export async function readWorkbook(zip: ZipArchive, limits: SpreadsheetLimits): Promise<Workbook> {
  const top = await readRelations(zip, '');
  const part = top.find((each) => each.type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!zip.has(part)) throw unknownType(await otherKind(zip));
  // Word documents and binary workbooks are zip files with a main part too.
  if (!part.endsWith('workbook.xml')) throw unknownType(part.endsWith('.bin') ? 'xlsb' : 'zip');

  const relations = await readRelations(zip, part);
  const partOf = (type: string): string => relations.find((each) => each.type === type)?.part ?? '';
  const sheets: { name: string; part: string }[] = [];
  let since1904 = false;
  await parseXml(zip.read(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet' || /hidden/i.test(attribute(attributes, 'state') ?? '')) return;
      const id = attribute(attributes, 'id');
      const relation = relations.find((each) => each.id === id && each.type === 'worksheet');
      if (relation) sheets.push({ name: attribute(attributes, 'name') ?? '', part: relation.part });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return {
    sheets,
    since1904,
    sharedStrings: await readSharedStrings(zip, partOf('sharedStrings'), limits),
    dateStyles: await readDateStyles(zip, partOf('styles')),
  };
}

/** Other office files that are zip archives. */
async function otherKind(zip: ZipArchive): Promise<string> {
  let type = '';
  for await (const piece of zip.read('mimetype')) {
    type += Buffer.from(piece).toString('latin1');
    if (type.length > 100) break;
  }
  return type.includes('opendocument.spreadsheet') ? 'ods' : 'zip';
}

/** Relations of a part: how the parts of a workbook find each other. */
async function readRelations(zip: ZipArchive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const relations: Relation[] = [];
  await parseXml(zip.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)), {
    open: (name, attributes) => {
      const target = attribute(attributes, 'Target');
      if (name !== 'Relationship' || target === undefined) return;
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: posix.basename(attribute(attributes, 'Type') ?? ''),
        part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return relations;
}

/** Texts that cells name by number; pieces of formatted text are joined, reading aids (pinyin) left out. */
async function readSharedStrings(
  zip: ZipArchive,
  part: string,
  limits: SpreadsheetLimits,
): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inReadingAid = false;
  let kept = 0;
  await parseXml(zip.read(part), {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') inReadingAid = true;
      else if (name === 't') inText = !inReadingAid;
    },
    text: (value) => {
      if (inText) current += value;
      if (current.length > limits.cellLength) throw tooLarge('cellLength', limits.cellLength);
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReadingAid = false;
      else if (name === 'si') {
        // An empty text takes room as well.
        kept += current.length + 8;
        if (kept > limits.texts) throw tooLarge('texts', limits.texts);
        strings.push(unescapeText(current));
      }
    },
  });
  return strings;
}

/** Control characters are written `_x000D_`, and an underscore before such a code `_x005F_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

async function readDateStyles(zip: ZipArchive, part: string): Promise<boolean[]> {
  const ownFormats = new Map<string, string>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await parseXml(zip.read(part), {
    open: (name, attributes) => {
      const id = attribute(attributes, 'numFmtId') ?? '';
      if (name === 'numFmt') ownFormats.set(id, attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const own = ownFormats.get(id);
        styles.push(own === undefined ? isBuiltInDateFormat(Number(id)) : showsDay(own));
      }
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** Formats that every program knows by number: 14–17 and 22, and the Chinese ones at 27–31, 36, 50–54, 57 and 58. */
function isBuiltInDateFormat(id: number): boolean {
  return (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  );
}

/**
 * Whether a number format shows a day, month or year. Times alone are no days.
 *
 * @example showsDay('yyyy"年"m"月"d"日"') // true
 * @example showsDay('[h]:mm') // false
 */
export function showsDay(format: string): boolean {
  const codes = format
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '')
    .split(';')[0]!;
  return /[yd]/i.test(codes) || (/m/i.test(codes) && !/[hs]/i.test(codes));
}
