import {
  personalDataFieldText,
  personalDataSectionText,
  personalDataText,
} from '@tisheng/messages/personal-data.js';
import { zipFiles } from '../../../../platform/documents/zip-files.js';
import type { ReportedSection } from '../../public/personal-data-registry.js';

/** The report as one archive: a page that people read in Chinese, and the same as JSON for programs. */
export function packReport(sections: readonly ReportedSection[], moment: Date): Buffer {
  const json = JSON.stringify({ generatedAt: moment, sections }, null, 1);
  return zipFiles(
    [
      { name: `${personalDataText('title')}.html`, content: Buffer.from(pageOf(sections, moment), 'utf8') },
      { name: 'personal-data.json', content: Buffer.from(json, 'utf8') },
    ],
    moment,
  );
}

const STYLE = `body{font:15px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;margin:32px auto;max-width:1080px;padding:0 16px;color:#1f2937}
h1{font-size:24px}h2{font-size:18px;margin:32px 0 8px}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #d1d5db;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#f3f4f6}`;

function pageOf(sections: readonly ReportedSection[], moment: Date): string {
  const title = personalDataText('title');
  const parts = sections.map(
    ({ section, rows }) =>
      `<h2>${escaped(personalDataSectionText(section))}</h2>${rows.length === 0 ? `<p>${escaped(personalDataText('nothing'))}</p>` : tableOf(rows)}`,
  );
  const lead = `${personalDataText('lead')} ${personalDataText('generated-at')} ${moment.toISOString()}`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1><p>${escaped(lead)}</p>${parts.join('\n')}</body></html>`;
}

/** One row stands as names and values below each other, several as a table. */
function tableOf(rows: ReportedSection['rows']): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const head = (field: string): string => `<th>${escaped(personalDataFieldText(field))}</th>`;
  const cell = (value: unknown): string => `<td>${escaped(written(value))}</td>`;
  if (rows.length === 1)
    return `<table>${fields.map((field) => `<tr>${head(field)}${cell(rows[0]?.[field])}</tr>`).join('')}</table>`;
  const body = rows.map((row) => `<tr>${fields.map((field) => cell(row[field])).join('')}</tr>`);
  return `<table><tr>${fields.map(head).join('')}</tr>${body.join('\n')}</table>`;
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
