import type { ProblemTexts } from '../problem-texts.js';

const unreadableZh: Readonly<Record<string, string>> = {
  damaged: '文件已损坏。请用表格软件重新打开并另存为 .xlsx 后再上传。',
  encrypted: '文件设有密码。请去掉密码后再上传。',
  encoding: '文件的文字编码无法识别。请用表格软件另存为 .xlsx，或存为 UTF-8 编码的 CSV 后再上传。',
  quotes: '文件中有未成对的引号。请补上缺少的引号，或另存为 .xlsx 后再上传。',
};

const unreadableEn: Readonly<Record<string, string>> = {
  damaged: 'The file is damaged. Open it in a spreadsheet program, save it as .xlsx and upload that.',
  encrypted: 'The file is protected by a password. Remove the password and upload it again.',
  encoding:
    'The text encoding of the file is unknown. Save it as .xlsx, or as CSV in UTF-8, and upload that.',
  quotes: 'A quotation mark in the file is never closed. Add it, or save the file as .xlsx and upload that.',
};

const largeZh: Readonly<Record<string, string>> = {
  rows: '行数超过上限 {limit}。请把文件拆成几份分别上传。',
  columns: '列数超过上限 {limit}。请删去多余的列后再上传。',
  cellLength: '有单元格的文字超过 {limit} 个字。请缩短后再上传。',
  bytes: '文件展开后超过 {limit} 字节。请把文件拆成几份分别上传。',
  texts: '文件中的文字总量过大。请把文件拆成几份分别上传。',
};

const largeEn: Readonly<Record<string, string>> = {
  rows: 'The table has more than {limit} rows. Split it into several files.',
  columns: 'The table has more than {limit} columns. Remove the columns that are not needed.',
  cellLength: 'A cell has more than {limit} characters. Shorten it.',
  bytes: 'The file is larger than {limit} bytes once unpacked. Split it into several files.',
  texts: 'The file holds too much text. Split it into several files.',
};

const foundZh: Readonly<Record<string, string>> = {
  xls: '这是旧格式的表格文件（.xls 或 .et）。请用 Excel 或 WPS 打开，',
  ods: '这是 .ods 格式的表格文件。请用 WPS 或 LibreOffice 打开，',
  xlsb: '这是 .xlsb 格式的表格文件。请用 Excel 打开，',
  html: '这个文件其实是网页，不是表格文件。请用 Excel 或 WPS 打开，',
  xml: '这个文件其实是 XML 文本。请用 Excel 或 WPS 打开，',
};

const foundEn: Readonly<Record<string, string>> = {
  xls: 'This is a workbook of the old kind (.xls or .et). Open it in a spreadsheet program, save',
  ods: 'This is an .ods workbook. Open it in a spreadsheet program, save',
  xlsb: 'This is an .xlsb workbook. Open it in a spreadsheet program, save',
  html: 'This file is a web page under another name. Open it in a spreadsheet program, save',
  xml: 'This file is an XML text. Open it in a spreadsheet program, save',
};

function pick(texts: Readonly<Record<string, string>>, key: unknown, limit: unknown = ''): string {
  return (texts[String(key)] ?? Object.values(texts)[0] ?? '').replace('{limit}', String(limit));
}

/** An uploaded table that cannot be read as a whole. */
export const spreadsheetProblems = {
  'file-unreadable': {
    zh: (d) => pick(unreadableZh, d.reason),
    en: (d) => pick(unreadableEn, d.reason),
  },
  'file-empty': {
    zh: () => '文件里没有内容。请确认选对了文件，填好后再上传。',
    en: () => 'The file is empty. Check that it is the right one, fill it in and upload it again.',
  },
  'file-type-unknown': {
    zh: (d) => `${foundZh[String(d.found)] ?? '不支持这种文件。请'}另存为 .xlsx 或 .csv 后再上传。`,
    en: (d) =>
      `${foundEn[String(d.found)] ?? 'This type of file is not supported. Save'} it as .xlsx or .csv and upload that.`,
  },
  'file-too-large': {
    zh: (d) => pick(largeZh, d.what, d.limit),
    en: (d) => pick(largeEn, d.what, d.limit),
  },
} satisfies ProblemTexts;
